/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManifestDifferenceTest {

    @Test
    void separators_blank_lines_and_trailing_spaces_do_not_count() {
        assertThat(ManifestDifference.between(List.of("---\nkind: A  \n\n---\nkind: B\n"), "kind: A\nkind: B"))
                .isEmpty();
    }

    @Test
    void a_line_that_is_missing_does_not_make_the_rest_differ() {
        assertThat(ManifestDifference.between(List.of("a: 1\nb: 2\nc: 3\n"), "a: 1\nc: 4\nd: 5\n"))
                .containsExactly("- b: 2", "- c: 3", "+ c: 4", "+ d: 5");
        assertThat(ManifestDifference.between(List.of("a: 1\nb: 2\nc: 3\n"), "a: 1\nc: 3\n"))
                .containsExactly("- b: 2");
    }

    @Test
    void random_values_are_compared_by_their_keys() {
        List<String> renders = List.of("  key: \"x1\"\n  user: app\n", "  key: \"y2\"\n  user: app\n");

        assertThat(ManifestDifference.between(renders, "  key: \"z3\"\n  user: app\n"))
                .isEmpty();
        assertThat(ManifestDifference.between(renders, "  token: \"z3\"\n  user: other\n"))
                .containsExactly("-   key: \"x1\"", "-   user: app", "+   token: \"z3\"", "+   user: other");
    }

    @Test
    void many_differences_are_shortened() {
        String sent = IntStream.range(0, 30).mapToObj(i -> "k" + i + ": 1").collect(Collectors.joining("\n"));

        assertThat(ManifestDifference.between(List.of(""), sent))
                .hasSize(21)
                .last()
                .isEqualTo("(10 more lines)");
    }
}
