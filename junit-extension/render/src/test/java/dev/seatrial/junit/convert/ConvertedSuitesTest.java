/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.unittest.internal.convert.Conversion;
import dev.seatrial.unittest.internal.convert.KeptTest;
import dev.seatrial.unittest.internal.run.RunSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertedSuitesTest {

    private static final Path CHART = Path.of("src/test/helm-unittest/converted");
    private static final Path EXPECTED = CHART.resolve("expected");

    @Test
    void classes_compile_without_warnings_and_have_the_verdicts_of_their_suites(@TempDir Path folder)
            throws IOException {
        ConvertedModule module = ConvertedModule.of(CHART, RunSettings.DEFAULT, folder);

        assertThat(module.compile()).isEmpty();
        assertThat(module.differences()).isEmpty();
        assertThat(module.conversion().verdicts())
                .containsEntry("com.example.WebTest#fails_as_it_does_in_its_suite", false);
    }

    @Test
    void the_classes_are_the_ones_that_a_person_has_read(@TempDir Path folder) throws IOException {
        Conversion conversion = ConvertedModule.of(CHART, CHART.toString(), RunSettings.DEFAULT, folder)
                .conversion();

        TreeMap<String, String> expected = new TreeMap<>();
        for (String file : conversion.files().keySet()) {
            Path path = EXPECTED.resolve(file + ".txt");
            if ("update".equals(System.getProperty("goldens"))) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, conversion.files().get(file));
            }
            expected.put(file, Files.exists(path) ? Files.readString(path) : "");
        }
        assertThat(conversion.files()).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void tests_that_cannot_be_said_stay_in_their_suites_with_the_reason(@TempDir Path folder) throws IOException {
        Conversion conversion =
                ConvertedModule.of(CHART, RunSettings.DEFAULT, folder).conversion();

        assertThat(conversion.kept()).extracting(KeptTest::reason).containsExactly("it is skipped");
        assertThat(conversion.percentage()).isBetween(95, 99);
    }
}
