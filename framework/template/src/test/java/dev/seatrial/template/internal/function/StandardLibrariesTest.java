/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.internal.FunctionTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StandardLibrariesTest {

    @Test
    void helm_4_2_has_exactly_these_functions() throws IOException {
        assertThat(names(StandardLibraries.helm42())).isEqualTo(expected("/functions-helm42.txt"));
    }

    @Test
    void helm_4_1_has_exactly_these_functions() throws IOException {
        assertThat(names(StandardLibraries.helm41())).isEqualTo(expected("/functions-helm41.txt"));
    }

    @Test
    void helm_3_has_exactly_these_functions() throws IOException {
        assertThat(names(StandardLibraries.helm3())).isEqualTo(expected("/functions-helm3.txt"));
    }

    @Test
    void helm_main_adds_the_duration_functions() {
        TreeSet<String> added = new TreeSet<>(StandardLibraries.helmMain().names());
        added.removeAll(StandardLibraries.helm42().names());

        assertThat(added)
                .containsExactly(
                        "durationDays",
                        "durationHours",
                        "durationMicroseconds",
                        "durationMilliseconds",
                        "durationMinutes",
                        "durationNanoseconds",
                        "durationRoundTo",
                        "durationSeconds",
                        "durationTruncateTo",
                        "durationWeeks",
                        "mustToDuration");
    }

    private static String names(FunctionTable table) {
        return String.join("\n", new TreeSet<>(table.names())) + "\n";
    }

    private static String expected(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(StandardLibrariesTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
