/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.coverage.CoverageData;
import dev.seatrial.snapshot.SnapshotComparison;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    @Test
    void lists_tests_by_class_with_their_outcome_and_failures() throws IOException {
        String page = page(new Results(
                List.of(
                        Sample.passed("ApiTest", "renders"),
                        Sample.failed("WebTest", "scales", "expected: <3>\n but was: {{ 2 }}"),
                        Sample.passed("WebTest", "starts")),
                List.of()));

        assertThat(page)
                .contains("<li>3 tests, <span class=\"bad\">1 failed</span>, <span class=\"good\">2 passed</span></li>")
                .containsSubsequence(
                        "<details><summary><span class=\"name\">com.example.ApiTest</span> <span class=\"state good\">1 passed</span>",
                        "<details open><summary><span class=\"name\">com.example.WebTest</span> <span class=\"state bad\">1 failed</span> <span class=\"state good\">1 passed</span>",
                        "<span class=\"name\">scales</span> <span class=\"state bad\">failed</span> <span class=\"soft\">12 ms</span>",
                        "WebTest.java:12",
                        "expected: &lt;3&gt;\n but was: {{ 2 }}</pre>",
                        "<span class=\"name\">starts</span>")
                .doesNotContain("Policies</h2>", "Snapshots</h2>");
    }

    @Test
    void tells_invocations_apart_and_why_a_test_was_skipped() throws IOException {
        assertThat(page(Sample.full()))
                .contains("<span class=\"name\">scales [2] n=3</span>")
                .contains("<span class=\"state note\">skipped</span>")
                .contains("<p class=\"soft\">not yet</p>");
    }

    @Test
    void shows_findings_with_place_reason_and_fix_and_waivers_with_their_reasons() throws IOException {
        String page = page(tests(List.of(Sample.REVIEW), List.of()));

        assertThat(page)
                .contains("1 policy check, <span class=\"bad\">1 failed")
                .contains("WebTest.sound")
                .contains("liveness-probe</code> container `nginx` of Deployment/web: has no probe: {{ if }}.")
                .contains("A process that &lt;hangs&gt;.")
                .contains("web/templates/a.yaml:7")
                .contains("Set it.")
                .contains("notes</code> unused waiver")
                .contains("a library &amp; no more")
                .doesNotContain("Snapshots</h2>");
    }

    @Test
    void shows_a_review_that_several_tests_have_once_and_the_first_of_many_waived_findings() throws IOException {
        List<PolicyReview.Finding> waived = Collections.nCopies(12, Sample.FINDING);
        PolicyReview review = new PolicyReview(
                true, "1.35", 3, List.of("a"), List.of(), List.of(new PolicyReview.Waiver("a", "why", waived)));

        String page = page(Results.merge(List.of(
                tests(List.of(Sample.REVIEW), List.of()),
                tests(List.of(review), List.of()),
                new Results(
                        List.of(Sample.result(
                                Sample.identity("WebTest", "twin", ""),
                                Outcome.PASSED,
                                List.of(),
                                List.of(review),
                                List.of())),
                        List.of()))));

        assertThat(page)
                .contains("2 policy checks, <span class=\"bad\">1 failed")
                .contains("<span class=\"name\">WebTest.sound</span> <span class=\"soft\">and 1 more test</span>")
                .contains("<dd class=\"soft\">and 2 more</dd>");
    }

    @Test
    void shows_the_lines_that_differ_and_what_is_as_approved() throws IOException {
        String page = page(tests(
                List.of(),
                List.of(
                        Sample.snapshot("A.same", SnapshotComparison.Outcome.EQUAL, ""),
                        Sample.snapshot("B.other", SnapshotComparison.Outcome.DIFFERENT, "  a: 1\n- b: <x>\n+ b: 2\n"),
                        Sample.snapshot("C.first", SnapshotComparison.Outcome.MISSING, ""),
                        Sample.snapshot("D.taken", SnapshotComparison.Outcome.APPROVED, ""))));

        assertThat(page)
                .contains("4 snapshots, <span class=\"bad\">2 failed")
                .contains("<div class=\"removed\">- b: &lt;x&gt;</div><div class=\"added\">+ b: 2</div>")
                .contains("not approved yet")
                .contains("approved by this run")
                .containsSubsequence("A.same", "B.other", "C.first", "D.taken")
                .doesNotContain("Policies</h2>");
    }

    @Test
    void needs_nothing_from_elsewhere() throws IOException {
        assertThat(page(Sample.full())).doesNotContain("http:", "https:", "src=", "<script");
    }

    @Test
    void names_what_is_missing_from_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportPage.write(
                Results.none(),
                CoverageData.none(),
                List.of("The results in `<a>.json` are missing: it is damaged."),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("<p class=\"plain note\">The results in `&lt;a&gt;.json` are missing: it is damaged.</p>")
                .contains("<li>0 tests</li>");
    }

    @Test
    void hostile_texts_are_shown_as_texts() throws IOException {
        String hostile = "</pre></script><script>alert(1)</script>{{ tests }}{% endif %}\u0000\u001b[31m\u202e\ud800";
        String page = page(new Results(List.of(Sample.failed("WebTest", "evil", hostile)), List.of()));

        assertThat(page)
                .contains("&lt;script&gt;alert(1)")
                .contains("{{ tests }}{% endif %}")
                .doesNotContain("<script");
    }

    private static Results tests(List<PolicyReview> reviews, List<SnapshotCheck> snapshots) {
        return new Results(
                List.of(Sample.result(
                        Sample.identity("WebTest", "sound", ""), Outcome.PASSED, List.of(), reviews, snapshots)),
                List.of());
    }

    private static String page(Results results) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportPage.write(results, CoverageData.none(), List.of(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
