/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seatrial.coverage.CoverageData;
import dev.seatrial.snapshot.SnapshotComparison;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens pages in a browser: every link leads somewhere, nothing is logged as an error, axe-core finds no serious problem, the keyboard
 * reaches everything, and nothing is wider than the window. Skipped unless Node.js and Chromium are installed, and the environment
 * variable {@code SEATRIAL_BROWSER_MODULES} names a folder in which {@code npm install playwright-core axe-core} was run. With
 * {@code SEATRIAL_SCREENSHOTS}, screenshots of all views are written to that folder.
 */
class ReportBrowserTest {

    private static final String HOSTILE =
            "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>{{ tests }}\u0000\u001b[31m\u202eabc\ud800";

    private static final Path MODULES =
            Path.of(Objects.requireNonNullElse(System.getenv("SEATRIAL_BROWSER_MODULES"), "no-such-folder"));

    @TempDir
    Path folder;

    @BeforeEach
    void a_browser_is_there() {
        assumeTrue(onPath("node").isPresent(), "Node.js is not installed.");
        assumeTrue(browser().isPresent(), "Chromium is not installed.");
        assumeTrue(
                Files.isDirectory(MODULES.resolve("node_modules/playwright-core")),
                "SEATRIAL_BROWSER_MODULES does not name a folder with `playwright-core`.");
    }

    @Test
    void a_page_with_everything_works() throws Exception {
        TestIdentity other = Sample.identity("ApiTest", "renders", "");
        CoverageData coverage = CoverageData.merge(List.of(
                SampleCoverage.of(other, "name="),
                SampleCoverage.of(Sample.identity("WebTest", "scales", "[2] n=3"), "name=x")));
        RunOutline before = new RunOutline(
                RunOutline.FORMAT,
                RunOutline.VERSION,
                Map.of("com.example.WebTest.scales [2] n=3", Outcome.PASSED, "com.example.Gone.gone", Outcome.PASSED),
                Map.of("web", Map.of("branches", new int[] {1, 4})),
                Map.of());

        assertWorks(Sample.full(), coverage, new PageModel.History(before, before), List.of("A file is missing."));
    }

    @Test
    void hostile_texts_are_shown_as_texts() throws Exception {
        RenderedDocument document = new RenderedDocument(
                "web/" + HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE + "\n" + "x".repeat(1_000_000), List.of());
        TestResult rendered = Sample.rendering(document, HOSTILE + " image");
        PolicyReview.Finding finding =
                new PolicyReview.Finding(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE);
        TestResult checked = Sample.result(
                Sample.identity("WebTest", "a/b?c#d", HOSTILE),
                Outcome.FAILED,
                List.of(new Failure("T", HOSTILE, HOSTILE, 1)),
                List.of(new PolicyReview(false, "1.35", 1, List.of(), List.of(finding), List.of())),
                List.of(Sample.snapshot(
                        HOSTILE,
                        SnapshotComparison.Outcome.DIFFERENT,
                        "--- A\n+++ A\n@@ -1 +1 @@\n-" + HOSTILE + "\n+" + HOSTILE + "x")));

        assertWorks(
                new Results(List.of(rendered, checked), List.of()),
                CoverageData.none(),
                PageModel.History.NONE,
                List.of(HOSTILE));
    }

    @Test
    void an_empty_page_works() throws Exception {
        assertWorks(
                new Results(List.of(Sample.passed("ATest", "image")), List.of()),
                CoverageData.none(),
                PageModel.History.NONE,
                List.of());
    }

    private void assertWorks(Results results, CoverageData coverage, PageModel.History history, List<String> warnings)
            throws Exception {
        Path page = folder.resolve("report.html");
        Files.writeString(
                page, PageText.of(results, coverage, history, warnings).text());
        Path script = folder.resolve("check.mjs");
        try (InputStream in = ReportBrowserTest.class.getResourceAsStream("/browser/check.mjs")) {
            Files.copy(Objects.requireNonNull(in), script);
        }
        Path out = folder.resolve("out.json");
        ProcessBuilder builder = new ProcessBuilder(
                        onPath("node").orElseThrow().toString(),
                        script.toString(),
                        MODULES.toAbsolutePath().toString(),
                        browser().orElseThrow().toString(),
                        page.toString(),
                        Objects.requireNonNullElse(System.getenv("SEATRIAL_SCREENSHOTS"), "-"))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("QUERY", "image");
        Process process = builder.start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(out);
        assertThat(process.exitValue()).as(text).isZero();
        JsonNode found = Json.MAPPER.readTree(text);
        List<String> problems = new ArrayList<>();
        found.get("problems").forEach(problem -> problems.add(problem.asText()));
        assertThat(problems).isEmpty();
        assertThat(found.get("links").asInt()).isGreaterThan(6);
    }

    private static Optional<Path> browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onPath(name).stream())
                .findFirst();
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .map(each -> Path.of(each, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
