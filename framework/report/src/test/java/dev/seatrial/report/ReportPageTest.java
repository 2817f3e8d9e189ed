/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.snapshot.SnapshotComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

    private static final String REVIEW = """
            {"followed": false, "kubernetes": "1.35",
             "rules": [{"id": "liveness-probe", "reason": "A process that <hangs>."}],
             "findings": [{"rule": "liveness-probe", "kind": "Deployment", "name": "web", "container": "nginx",
               "path": "spec", "template": "web/templates/a.yaml:7", "problem": "has no probe: {{ if }}.", "fix": "Set it."}],
             "waivers": [{"waiver": "notes", "reason": "a library & no more", "findings": []}]}
            """;

    @TempDir
    Path folder;

    @Test
    void shows_findings_with_place_reason_and_fix_and_waivers_with_their_reasons() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("policies")).resolve("WebTest.sound.json"), REVIEW);

        String page = write(List.of());

        assertThat(page)
                .contains("1 review, <span class=\"bad\">1 not followed")
                .contains("WebTest.sound")
                .contains("liveness-probe</code> container `nginx` of Deployment/web: has no probe: {{ if }}.")
                .contains("A process that &lt;hangs&gt;.")
                .contains("web/templates/a.yaml:7")
                .contains("Set it.")
                .contains("notes</code> waived, but nothing needs it")
                .contains("a library &amp; no more")
                .doesNotContain("Snapshots</h2>");
    }

    @Test
    void shows_the_lines_that_differ_and_what_is_as_approved() throws IOException {
        String page = write(List.of(
                comparison("B.same", SnapshotComparison.Outcome.EQUAL, ""),
                comparison("A.other", SnapshotComparison.Outcome.DIFFERENT, "  a: 1\n- b: <x>\n+ b: 2\n"),
                comparison("C.first", SnapshotComparison.Outcome.MISSING, ""),
                comparison("D.taken", SnapshotComparison.Outcome.APPROVED, "")));

        assertThat(page)
                .contains("4 snapshots, <span class=\"bad\">2 not as approved")
                .contains("<div class=\"removed\">- b: &lt;x&gt;</div><div class=\"added\">+ b: 2</div>")
                .contains("not approved yet")
                .contains("approved by this run")
                .containsSubsequence("A.other", "B.same", "C.first", "D.taken")
                .doesNotContain("Policies</h2>");
    }

    @Test
    void needs_nothing_from_elsewhere() throws IOException {
        assertThat(write(List.of(comparison("B.same", SnapshotComparison.Outcome.EQUAL, ""))))
                .doesNotContain("http:", "https:", "src=", "<script");
    }

    @Test
    void leaves_out_reviews_of_other_runs_and_files_that_are_not_whole() throws IOException {
        Path policies = Files.createDirectory(folder.resolve("policies"));
        Path old = Files.writeString(policies.resolve("Old.json"), REVIEW);
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        Files.writeString(policies.resolve("Broken.json"), "{\"followed\":");
        Files.writeString(policies.resolve("New.json"), REVIEW);

        assertThat(write(List.of())).contains("New").doesNotContain("Old", "Broken");
    }

    @Test
    void is_not_written_where_there_is_nothing_to_show() throws IOException {
        ReportPage.write(folder.resolve("report.html"), folder.resolve("policies"), 1, List.of());

        assertThat(folder).isEmptyDirectory();
    }

    private static SnapshotComparison comparison(String test, SnapshotComparison.Outcome outcome, String difference) {
        return new SnapshotComparison(test, Path.of("src/test/snapshots", test), outcome, difference);
    }

    private String write(List<SnapshotComparison> snapshots) throws IOException {
        Path page = folder.resolve("report.html");
        ReportPage.write(page, folder.resolve("policies"), 1, snapshots);
        return Files.readString(page);
    }
}
