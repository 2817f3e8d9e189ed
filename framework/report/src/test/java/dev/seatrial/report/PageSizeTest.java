/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.coverage.CoverageData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of 10,000 tests, each of which renders 200 manifests of its own chart release. */
class PageSizeTest {

    private static final int TESTS = 10_000;
    private static final int MANIFESTS = 200;
    private static final int MOST_BYTES = 30 << 20;

    @Test
    void a_very_large_run_stays_below_30_megabytes() throws IOException {
        Results results = results();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        ReportPage.write(results, CoverageData.none(), PageModel.History.NONE, List.of(), out);

        long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
        String target = System.getenv("SEATRIAL_LARGE_PAGE"); // to look at it, and at how long it took
        if (target != null) {
            System.out.printf("%d bytes in %d ms of CPU time%n", out.size(), millis);
            Files.write(Path.of(target), out.toByteArray());
        }
        assertThat(out.size()).isLessThan(MOST_BYTES);
    }

    /** Each test changes five manifests of a release; all others are equal to those of the other tests. */
    private static Results results() {
        List<RenderedDocument> shared = new ArrayList<>();
        for (int i = 0; i < MANIFESTS; i++) {
            shared.add(document(i, "shared"));
        }
        List<TestResult> tests = new ArrayList<>();
        for (int test = 0; test < TESTS; test++) {
            List<RenderedDocument> documents = new ArrayList<>(shared);
            for (int i = 0; i < 5; i++) {
                documents.set(
                        (test * 31 + i * 37) % MANIFESTS,
                        document((test * 31 + i * 37) % MANIFESTS, "test-" + test / 2));
            }
            tests.add(test(test, documents));
        }
        return new Results(tests, List.of());
    }

    private static RenderedDocument document(int number, String setting) {
        StringBuilder text = new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: object-" + number);
        text.append("\n  labels:\n    app.kubernetes.io/name: shop\n    app.kubernetes.io/instance: release\ndata:\n");
        LineSource line = new LineSource("shop/templates/a" + number + ".yaml:7", List.of(), List.of());
        List<LineSource> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            text.append("  key-")
                    .append(i)
                    .append(": \"")
                    .append(setting)
                    .append('-')
                    .append(i * number)
                    .append("\"\n");
        }
        text.toString().lines().forEach(each -> lines.add(line));
        return new RenderedDocument(
                "shop/templates/a" + number + ".yaml", "ConfigMap", "", "object-" + number, text.toString(), lines);
    }

    private static TestResult test(int number, List<RenderedDocument> documents) {
        Render render = new Render(
                "shop",
                "1.0.0",
                "shop",
                "release",
                "default",
                1,
                false,
                "v1.35.0",
                "4.2",
                List.of("--set key=..."),
                Duration.ofNanos(number),
                MANIFESTS,
                "",
                documents);
        return new TestResult(
                Sample.identity("Shop" + number / 100 + "Test", "renders_with_setting_" + number, ""),
                Outcome.PASSED,
                Duration.ofMillis(number % 50),
                "",
                List.of(),
                List.of(render),
                List.of(),
                List.of(),
                List.of());
    }
}
