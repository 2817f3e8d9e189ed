/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.snapshot.SnapshotComparison.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotMarkdownTest {

    @Test
    void lists_the_snapshots_to_review_with_the_largest_difference_first() {
        assertThat(markdown(
                        Sample.snapshot("small.yaml", Outcome.DIFFERENT, "--- A\n+++ A\n@@ -1 +1 @@\n-a\n+b"),
                        Sample.snapshot("same.yaml", Outcome.EQUAL, ""),
                        Sample.snapshot("new.yaml", Outcome.MISSING, ""),
                        Sample.snapshot(
                                "large.yaml", Outcome.DIFFERENT, "--- B\n+++ B\n@@ -1,2 +1,2 @@\n c: 1\n-a: 1\n+a: 2")))
                .isEqualTo("""
                        ### 3 snapshots to review

                        <details><summary><code>src/test/snapshots/large.yaml</code> differs (WebTest.sound)</summary>

                        ```diff
                        --- B
                        +++ B
                        @@ -1,2 +1,2 @@
                         c: 1
                        -a: 1
                        +a: 2
                        ```

                        To accept it, run `mvn verify '-Dtest=WebTest#sound' -Dseatrial.snapshots=update`.

                        </details>

                        <details><summary><code>src/test/snapshots/small.yaml</code> differs (WebTest.sound)</summary>

                        ```diff
                        --- A
                        +++ A
                        @@ -1 +1 @@
                        -a
                        +b
                        ```

                        To accept it, run `mvn verify '-Dtest=WebTest#sound' -Dseatrial.snapshots=update`.

                        </details>

                        <details><summary><code>src/test/snapshots/new.yaml</code> not approved yet (WebTest.sound)</summary>

                        To accept it, run `mvn verify '-Dtest=WebTest#sound' -Dseatrial.snapshots=update`.

                        </details>
                        """);
    }

    @Test
    void stays_below_the_limit_and_counts_the_rest() {
        String text = markdown(IntStream.range(0, 40)
                .mapToObj(i -> Sample.snapshot(i + ".yaml", Outcome.DIFFERENT, "+line\n".repeat(1000 - i)))
                .toArray(SnapshotCheck[]::new));

        assertThat(text).hasSizeLessThan(SnapshotMarkdown.MOST).startsWith("### 40 snapshots to review\n");
        int shown = text.split("<details>", -1).length - 1;
        assertThat(shown).isBetween(8, 20);
        assertThat(text).endsWith("\n" + (40 - shown) + " more snapshots are in the report.\n");
    }

    @Test
    void a_single_difference_that_is_too_long_is_cut() {
        String text = markdown(Sample.snapshot("a.yaml", Outcome.DIFFERENT, "+a line\n".repeat(8190)));

        assertThat(text)
                .hasSizeBetween(60_000, SnapshotMarkdown.MOST)
                .contains("+a line\n... the rest is in the report\n```\n")
                .doesNotContain("more snapshot");
    }

    @Test
    void nothing_of_a_text_ends_its_fence_or_becomes_markup() {
        String text = markdown(Sample.snapshot("<b>.yaml", Outcome.DIFFERENT, "+```\n+</details>\u001b[31m\u202e"));

        assertThat(text)
                .contains("<code>src/test/snapshots/&lt;b&gt;.yaml</code>")
                .contains("````diff\n+```\n+</details>␛[31m‹U+202E›\n````\n");
    }

    @Test
    void says_that_there_is_nothing_to_review() {
        assertThat(markdown(Sample.snapshot("same.yaml", Outcome.EQUAL, ""))).isEqualTo("### No snapshot to review\n");
    }

    private static String markdown(SnapshotCheck... snapshots) {
        return SnapshotMarkdown.of(new Results(
                List.of(Sample.result(
                        Sample.identity("WebTest", "sound", ""),
                        dev.seatrial.report.Outcome.FAILED,
                        List.of(),
                        List.of(),
                        List.of(snapshots))),
                List.of()));
    }
}
