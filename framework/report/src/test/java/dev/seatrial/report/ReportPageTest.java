/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seatrial.coverage.CoverageData;
import dev.seatrial.snapshot.SnapshotComparison;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written to the page; what a browser makes of it is tested by {@code ReportBrowserTest}. */
class ReportPageTest {

    @Test
    void has_each_test_with_its_outcome_failures_and_renders() throws IOException {
        JsonNode test = PageText.of(Sample.full()).data().get("tests").get(2);

        assertThat(test).hasToString("""
                {"key":"com.example.WebTest.scales [2] n=3","class":"com.example.WebTest","name":"scales","run":"[2] n=3",\
                "source":"src/test/java/com/example/WebTest.java","outcome":"FAILED","ms":2000.0,"reason":"",\
                "failures":[{"place":"WebTest.java:12","message":"expected: 3\\n but was: 2"}],"renders":[0]}""");
    }

    @Test
    void tells_tests_that_ran_twice_apart() throws IOException {
        Results twice = new Results(List.of(Sample.passed("ATest", "a"), Sample.passed("ATest", "a")), List.of());

        assertThat(PageText.of(twice).data().get("tests").findValuesAsText("key"))
                .containsExactly("com.example.ATest.a", "com.example.ATest.a (2)");
    }

    @Test
    void has_each_document_once_with_the_origins_of_its_lines() throws IOException {
        Results twice = new Results(List.of(Sample.passed("ATest", "a"), Sample.passed("BTest", "b")), List.of());

        assertThat(PageText.of(twice).documents()).hasToString("""
                {"origins":[["web/templates/a.yaml:1",[],[]],["",[],[]],\
                ["web/templates/_helpers.tpl:7",["web/templates/a.yaml:3"],[["image.tag","values-prod.yaml:2"]]]],\
                "documents":[["web/templates/a.yaml","Deployment","","web","kind: Deployment\\nmetadata:\\n  name: web\\nimage: nginx\\n",[0,1,1,2]],\
                ["web/templates/a.yaml","Deployment","","db","kind: Deployment\\nmetadata:\\n  name: db\\nimage: postgres\\n",[0,1,1,2]]],\
                "renders":[[0,0,0,1]]}""");
    }

    @Test
    void has_a_finding_once_with_its_tests_and_the_reasons_of_waivers() throws IOException {
        PolicyReview waived = new PolicyReview(
                true,
                "1.35",
                3,
                List.of("a"),
                List.of(),
                List.of(new PolicyReview.Waiver("a", "why", List.of(Sample.FINDING))));
        Results results = new Results(
                List.of(reviewed("one", Sample.REVIEW), reviewed("two", Sample.REVIEW), reviewed("unwaived", waived)),
                List.of());

        JsonNode findings = PageText.of(results).data().get("findings");

        assertThat(findings.findValuesAsText("severity")).containsExactly("error", "warning", "waived");
        assertThat(findings.findValuesAsText("tests")).containsExactly("0-1", "0-1", "2");
        assertThat(findings.get(2).get("waived").asText()).isEqualTo("why");
        assertThat(findings.get(1).get("subject").asText()).isEqualTo("The waiver `notes`");
    }

    @Test
    void has_findings_of_other_modules_and_leaves_out_those_of_a_later_format() throws IOException {
        String finding =
                "[{\"source\":\"validation\",\"severity\":\"warning\",\"rule\":\"unknown-field\",\"extra\":1}]";
        Results results = new Results(
                List.of(),
                List.of(
                        new Section("findings", 1, finding),
                        new Section("findings", 1, finding),
                        new Section("findings", 2, "[{\"rule\":\"later\"}]")));

        assertThat(PageText.of(results).data().get("findings")).hasToString("""
                [{"source":"validation","severity":"warning","rule":"unknown-field","subject":"","problem":"","reason":"","fix":"",\
                "path":"","place":"","waived":"","tests":""}]""");
    }

    @Test
    void has_snapshots_with_the_command_that_accepts_them() throws IOException {
        Results results = new Results(
                List.of(Sample.result(
                        Sample.identity("WebTest.Inner", "sound", ""),
                        Outcome.FAILED,
                        List.of(),
                        List.of(),
                        List.of(Sample.snapshot("a.yaml", SnapshotComparison.Outcome.DIFFERENT, "-a\n+b")))),
                List.of());

        assertThat(PageText.of(results).data().get("snapshots")).hasToString("""
                [{"test":0,"file":"src/test/snapshots/a.yaml","outcome":"different","difference":"-a\\n+b",\
                "accept":"mvn verify '-Dtest=WebTest$Inner#sound' -Dseatrial.snapshots=update"}]""");
    }

    @Test
    void has_what_earlier_runs_left() throws IOException {
        RunOutline outline = new RunOutline(
                RunOutline.FORMAT,
                RunOutline.VERSION,
                Map.of("ATest.a", Outcome.FAILED),
                Map.of("web", Map.of("branches", new int[] {1, 2})),
                Map.of("error", 3));

        JsonNode data = PageText.of(
                        Results.none(), CoverageData.none(), new PageModel.History(outline, null), List.of())
                .data();

        assertThat(data.get("previous")).hasToString("""
                {"tests":{"ATest.a":"FAILED"},"coverage":{"web":{"branches":[1,2]}},"findings":{"error":3}}""");
        assertThat(data.has("baseline")).isFalse();
    }

    @Test
    void says_without_scripts_what_failed_and_what_is_missing() throws IOException {
        Results results = new Results(
                List.of(
                        Sample.failed("WebTest", "scales", "expected: <3>\n but was: {{ 2 }}"),
                        Sample.passed("A", "b")),
                List.of());

        String text = PageText.of(
                        results,
                        CoverageData.none(),
                        PageModel.History.NONE,
                        List.of("The results in `<a>.json` are missing: it is damaged."))
                .element("<noscript>", "</noscript>");

        assertThat(text)
                .contains("<h1>2 tests: 1 failed, 1 passed</h1>")
                .contains("The results in `&lt;a&gt;.json` are missing: it is damaged.")
                .contains("<h2>WebTest.scales</h2>")
                .contains("expected: &lt;3&gt;\n but was: {{ 2 }}</pre>");
    }

    @Test
    void allows_its_own_script_and_style_only() throws Exception {
        PageText page = PageText.of(Sample.full());

        assertThat(page.element("http-equiv=\"Content-Security-Policy\" content=\"", "\""))
                .isEqualTo(
                        "default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
                                .formatted(
                                        hash(page.element("<style>", "</style>")),
                                        hash(page.element("<script>", "</script>"))));
        assertThat(page.text()).doesNotContain("http:", "https:", " src=", "eval(", "innerHTML", " style=\"");
    }

    @Test
    void hostile_texts_stay_texts() throws IOException {
        String hostile = "</script><script>alert(1)</script><!--{{ tests }}{% endif %}\u0000\u001b[31m\u202e\ud800";
        RenderedDocument document = new RenderedDocument("a.yaml", hostile, "", hostile, hostile, List.of());
        Results results = new Results(List.of(Sample.rendering(document, hostile)), List.of());

        PageText page = PageText.of(results);

        assertThat(page.text()).doesNotContain("<script>alert", "<!--", "\u0000", "\u001b", "\u202e");
        assertThat(page.data().at("/tests/0/failures/0/message").asText()).isEqualTo(hostile);
        assertThat(page.documents().at("/documents/0/4").asText()).isEqualTo(hostile);
        assertThat(page.element("<noscript>", "</noscript>")).contains("&lt;/script&gt;", "{{ tests }}{% endif %}");
    }

    private static TestResult reviewed(String method, PolicyReview review) {
        return Sample.result(
                Sample.identity("WebTest", method, ""), Outcome.PASSED, List.of(), List.of(review), List.of());
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
