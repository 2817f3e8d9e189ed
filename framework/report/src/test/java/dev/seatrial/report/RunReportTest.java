/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.coverage.CoverageData;
import dev.seatrial.snapshot.SnapshotComparison.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunReportTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {4, 32})
    void the_page_does_not_depend_on_the_number_of_data_files(int count) throws IOException {
        write("one", 1);
        write("many", count);

        assertThat(page("many")).isEqualTo(page("one"));
        assertThat(baseline("many")).isEqualTo(baseline("one"));
        try (Stream<Path> all = Files.walk(folder.resolve("many"))) {
            assertThat(all.filter(each -> each.toString().endsWith(".json"))).hasSize(count);
        }
    }

    @Test
    void of_a_folder_of_a_build_the_latest_run_counts() throws IOException {
        ResultsFolder.of(folder, "before").add(new Results(List.of(Sample.passed("OldTest", "a")), List.of()));
        ResultsFolder.of(folder, "now").add(new Results(List.of(Sample.passed("NewTest", "a")), List.of()));

        assertThat(page(".")).contains("NewTest").doesNotContain("OldTest");
    }

    @Test
    void a_damaged_file_is_named_and_skipped() throws IOException {
        write("run", 4);
        Files.writeString(folder.resolve("run/0/cut.json"), "{\"format\":\"seatrial-results\",\"ver");
        Files.writeString(folder.resolve("run/0/cut.coverage"), "x");

        RunReport report = RunReport.read(List.of(folder.resolve("run")));

        assertThat(report.warnings())
                .hasSize(2)
                .anyMatch(each -> each.contains("cut.json` are missing: it is damaged or incomplete"))
                .anyMatch(each -> each.contains("cut.coverage` is left out"));
        assertThat(page("run")).contains("cut.json", "Test31");
    }

    @Test
    void a_run_is_compared_with_a_baseline_and_a_damaged_one_is_named() throws IOException {
        write("run", 1);
        RunReport report = RunReport.read(List.of(folder.resolve("run")));
        Path baseline = folder.resolve("baseline.json");
        report.writeBaseline(baseline);

        report.writePage(folder.resolve("a.html"), baseline);
        Files.writeString(baseline, "{\"format\":\"seatrial-outline\",\"version\":7}");
        report.writePage(folder.resolve("b.html"), baseline);

        assertThat(new PageText(Files.readString(folder.resolve("a.html")))
                        .data()
                        .at("/baseline/tests"))
                .hasSize(32);
        PageText damaged = new PageText(Files.readString(folder.resolve("b.html")));
        assertThat(damaged.data().has("baseline")).isFalse();
        assertThat(damaged.data().at("/warnings/0").asText()).startsWith("The run is not compared with `" + baseline);
    }

    @Test
    void a_baseline_has_a_line_for_each_test_and_chart() throws IOException {
        write("run", 1);

        assertThat(baseline("run").lines().limit(4))
                .containsExactly(
                        "{\"format\":\"seatrial-outline\",\"version\":1,",
                        "\"tests\":{",
                        "\"com.example.Test0.a\":\"PASSED\",",
                        "\"com.example.Test1.a\":\"FAILED\",");
        assertThat(baseline("run"))
                .contains("\n\"web\":{\"lines\":[", "\"findings\":{\n\"error\":1,\n\"warning\":1}}\n");
    }

    /** Writes the results of 32 tests in a number of files, each in a folder of its own. */
    private void write(String name, int files) throws IOException {
        List<List<TestResult>> parts = new ArrayList<>();
        List<List<CoverageData>> reached = new ArrayList<>();
        IntStream.range(0, files).forEach(i -> {
            parts.add(new ArrayList<>());
            reached.add(new ArrayList<>());
        });
        for (int i = 0; i < 32; i++) {
            TestResult result = i % 2 == 0
                    ? Sample.result(
                            Sample.identity("Test" + i, "a", ""),
                            dev.seatrial.report.Outcome.PASSED,
                            List.of(),
                            List.of(Sample.REVIEW),
                            List.of(Sample.snapshot(i + ".yaml", Outcome.DIFFERENT, "-a\n+b")))
                    : Sample.failed("Test" + i, "a", "message " + i);
            parts.get(i * 7 % files).add(result);
            reached.get(i * 7 % files).add(SampleCoverage.of(result.test(), i % 3 == 0 ? "name=" : "name=x" + i % 5));
        }
        for (int i = 0; i < files; i++) {
            Path part = Files.createDirectories(folder.resolve(name).resolve(String.valueOf(i)));
            Results results = new Results(parts.get(i), List.of());
            CoverageData coverage = CoverageData.merge(reached.get(i));
            try (var out = Files.newOutputStream(part.resolve("a.json"))) {
                ResultsWriter.write(results, "run", out);
            }
            try (var out = Files.newOutputStream(part.resolve("a.coverage"))) {
                coverage.write(out);
            }
        }
    }

    private String page(String name) throws IOException {
        Path page = folder.resolve(name).resolve("page.html");
        RunReport.read(List.of(folder.resolve(name))).writePage(page, null);
        return Files.readString(page);
    }

    private String baseline(String name) throws IOException {
        Path file = folder.resolve(name).resolve("baseline.txt");
        RunReport.read(List.of(folder.resolve(name))).writeBaseline(file);
        return Files.readString(file);
    }
}
