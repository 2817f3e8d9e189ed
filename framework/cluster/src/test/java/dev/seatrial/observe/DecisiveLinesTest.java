/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisiveLinesTest {

    @Test
    void short_logs_are_shown_as_a_whole() {
        assertThat(DecisiveLines.of("a\nb\n")).isEqualTo("a\nb");
        assertThat(DecisiveLines.of("")).isEmpty();
    }

    @Test
    void of_long_logs_the_end_is_shown_and_errors_before_it() {
        String log = IntStream.range(0, 1000)
                .mapToObj(i -> i % 100 == 50 ? "step " + i + ": ERROR: disk is full" : "step " + i)
                .collect(Collectors.joining("\n"));

        String lines = DecisiveLines.of(log);

        assertThat(lines.lines().filter(line -> !line.startsWith("... "))).hasSize(20);
        assertThat(lines).startsWith("... (250 lines)\nstep 250: ERROR: disk is full\n... (99 lines)\nstep 350: ERROR");
        assertThat(lines)
                .endsWith("... (37 lines)\n"
                        + IntStream.range(988, 1000).mapToObj(i -> "step " + i).collect(Collectors.joining("\n")));
    }

    @Test
    void long_lines_are_cut_between_characters() {
        assertThat(DecisiveLines.of("x".repeat(299) + "\ud83d\ude00" + "y".repeat(700)))
                .isEqualTo("x".repeat(299) + " ... (702 more characters)");
    }
}
