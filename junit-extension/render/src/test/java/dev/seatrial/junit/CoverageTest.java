/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.coverage.ChartCoverage;
import dev.seatrial.coverage.Counter;
import dev.seatrial.coverage.CoverageData;
import dev.seatrial.coverage.CoveredTest;
import dev.seatrial.coverage.FileCoverage;
import dev.seatrial.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of the templates that tests reach. */
class CoverageTest {

    private static final String CHART = "src/test/helm/covered";

    @TempDir
    Path folder;

    @ChartTest(chart = CHART)
    static class OneTestCase {

        @Test
        void renders(Manifests manifests) {
            assertThat(manifests.size()).isEqualTo(1);
        }

        @Test
        void shares_the_render(Manifests manifests) {
            assertThat(manifests.size()).isEqualTo(1);
        }

        @Test
        @SetValue("a=true")
        void renders_for_itself(TestChart chart) {
            chart.manifests();
        }

        @Test
        @SetValue("bad=true")
        void fails_as_it_should(RenderFailure failure) {
            assertThat(failure.message()).contains("bad");
        }

        @Test
        void uses_a_named_template(TestChart chart) {
            assertThat(chart.template("covered.unused")).isEqualTo("unused");
        }

        @TestFactory
        List<DynamicTest> makes_tests(TestChart chart) {
            return List.of(DynamicTest.dynamicTest("dynamic", chart::manifests));
        }

        @Test
        void renders_nothing() {}
    }

    @ChartTest(chart = CHART)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class ClassTestCase {

        @BeforeAll
        void renders_before_all(Manifests manifests) {}

        @Test
        void passes() {}
    }

    @ChartTest(chart = CHART)
    @Coverage(minimum = "branches:100")
    static class DemandingTestCase {

        @Test
        void renders(Manifests manifests) {}

        @Test
        @Disabled("counts as run")
        void is_disabled() {}
    }

    @ChartTest(chart = CHART)
    @Coverage(minimum = "twigs:100")
    static class WrongTestCase {

        @Test
        void renders(Manifests manifests) {}
    }

    private Map<String, String> configuration(String... more) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("seatrial.report.folder", folder.toString());
        configuration.put("seatrial.run", "now");
        configuration.put("seatrial.coverage.root", "."); // these tests run in several places
        for (int i = 0; i < more.length; i += 2) {
            configuration.put(more[i], more[i + 1]);
        }
        return configuration;
    }

    private CoverageData read() throws IOException {
        List<String> warnings = new ArrayList<>();
        CoverageData data = CoverageData.read(List.of(folder.resolve("coverage/now")), warnings);
        assertThat(warnings).isEmpty();
        return data;
    }

    /** Returns what the script of the page reads. */
    private JsonNode dataOfPage() throws IOException {
        String page = Files.readString(folder.resolve("report.html"));
        String start = "<script type=\"application/json\" id=\"data\">";
        int from = page.indexOf(start) + start.length();
        return new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
    }

    private static JsonNode fileOfPage(JsonNode data, String path) {
        for (JsonNode file : data.at("/charts/0/files")) {
            if (file.get("path").asText().equals(path)) {
                return file;
            }
        }
        throw new AssertionError("The page does not have the file `" + path + "`.");
    }

    /** Returns the labels of a set of tests such as {@code 1-4,6}, which the page refers to by index. */
    private static List<String> labels(JsonNode data, JsonNode set) {
        List<String> labels = new ArrayList<>();
        for (String range : data.get("testSets").get(set.asInt()).asText().split(",", -1)) {
            if (!range.isEmpty()) {
                String[] ends = range.split("-", -1);
                for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                    labels.add(data.get("coveredTests").get(i).get(0).asText());
                }
            }
        }
        return labels;
    }

    private static List<String> tests(CoverageData data, String path, int line) {
        FileCoverage file = data.charts().get(0).files().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        return file.lines().stream()
                .filter(each -> each.number() == line)
                .flatMap(each -> each.tests().stream().mapToObj(data.tests()::get))
                .map(CoveredTest::method)
                .toList();
    }

    @Test
    void each_test_covers_what_its_renders_reach_also_those_that_it_shares() throws IOException {
        TestRun run = TestRun.with(configuration(), OneTestCase.class);

        assertThat(run.failures()).isEmpty();
        CoverageData data = read();
        assertThat(tests(data, "templates/a.yaml", 1))
                .containsExactly("makes_tests", "renders", "renders_for_itself", "shares_the_render");
        assertThat(tests(data, "templates/a.yaml", 3)).containsExactly("renders_for_itself");
        assertThat(tests(data, "templates/b.yaml", 2)).containsExactly("fails_as_it_should");
        assertThat(tests(data, "templates/_helpers.tpl", 1)).containsExactly("uses_a_named_template");
        assertThat(data.charts()).extracting(ChartCoverage::location).containsExactly(CHART);
        assertThat(data.charts().get(0).files())
                .extracting(FileCoverage::source)
                .contains(CHART + "/templates/a.yaml");
    }

    @Test
    void what_a_class_renders_before_its_tests_counts_for_the_class() throws IOException {
        TestRun.with(configuration(), ClassTestCase.class);

        CoverageData data = read();
        assertThat(data.tests()).hasSize(1);
        assertThat(data.tests().get(0).label()).isEqualTo("CoverageTest.ClassTestCase");
    }

    @Test
    void the_page_shows_the_share_and_the_places_that_are_missing() throws IOException {
        TestRun.with(configuration(), OneTestCase.class);

        JsonNode data = dataOfPage();
        assertThat(data.at("/charts/0/counts/branches")).hasToString("[4,4]");
        assertThat(fileOfPage(data, "templates/a.yaml").get("missing").asText()).isEmpty();
        assertThat(labels(data, fileOfPage(data, "templates/a.yaml").at("/lines/0/2")))
                .containsExactly(
                        "CoverageTest.OneTestCase.makes_tests",
                        "CoverageTest.OneTestCase.renders",
                        "CoverageTest.OneTestCase.renders_for_itself",
                        "CoverageTest.OneTestCase.shares_the_render");
    }

    @Test
    void the_page_lists_what_no_test_reaches() throws IOException {
        TestRun.with(configuration(), ClassTestCase.class);

        JsonNode data = dataOfPage();
        JsonNode file = fileOfPage(data, "templates/a.yaml");
        assertThat(data.at("/charts/0/counts/branches")).hasToString("[2,4]");
        assertThat(file.get("missing").asText()).isEqualTo("2 (partly), 3");
        assertThat(file.at("/points/2/0/2/0")).hasToString("""
                ["body",-1,"the condition was never true"]""");
        assertThat(file.at("/lines/2/0").asText()).isEqualTo("immutable: true");
        assertThat(labels(data, file.at("/lines/2/2"))).isEmpty();
        assertThat(labels(data, file.at("/lines/1/2"))).containsExactly("CoverageTest.ClassTestCase");
    }

    @Test
    void nothing_is_recorded_when_coverage_is_off() {
        TestRun run = TestRun.with(
                configuration("seatrial.coverage", "off", "seatrial.coverage.minimum", "branches:100"),
                OneTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(folder.resolve("coverage")).doesNotExist();
    }

    @Test
    void all_reports_are_written_in_full_mode() {
        TestRun.with(configuration("seatrial.coverage", "full"), OneTestCase.class);

        assertThat(folder.resolve("coverage"))
                .isDirectoryContaining("glob:**/lcov.info")
                .isDirectoryContaining("glob:**/cobertura.xml")
                .isDirectoryContaining("glob:**/sonarqube.xml")
                .isDirectoryContaining("glob:**/coverage.json")
                .isDirectoryContaining("glob:**/coverage.md")
                .isDirectoryContaining("glob:**/coverage.txt");
    }

    @Test
    void a_mode_that_is_not_known_fails_the_tests() {
        TestRun run = TestRun.with(configuration("seatrial.coverage", "some"), ClassTestCase.class);

        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(failure ->
                        assertThat(failure).hasMessageContaining("`seatrial.coverage` is `some`, which is not known."));
    }

    @Test
    void falling_short_of_the_configured_minimum_fails_the_run() {
        Map<String, String> configuration = configuration("seatrial.coverage.minimum", "branches:80");

        assertThat(failureOfRun(configuration, ClassTestCase.class))
                .hasMessageContaining("""
                        The template coverage of the chart `covered` is too low.

                        branches: 50 % (2 of 4), but at least 80 % are required
                        """)
                .hasMessageContaining("""
                        covered/templates/a.yaml:2: the condition was never true
                        2 | {{- if .Values.a }}
                          | ^^^^^^^^^^^^^^^^^^^
                        hint: Add a test with `a` set.""");
    }

    @Test
    void falling_short_of_the_minimum_of_a_class_fails_the_run() {
        assertThat(failureOfRun(configuration(), DemandingTestCase.class))
                .hasMessageContaining("The template coverage of the chart `covered` is too low.");
    }

    @Test
    void a_minimum_that_cannot_be_read_fails_the_class() {
        TestRun run = TestRun.with(configuration(), WrongTestCase.class);

        assertThat(run.failure())
                .contains(
                        "`@Coverage(minimum = \"twigs:100\")` on CoverageTest.WrongTestCase has a mistake. The minimum `twigs:100` ");
    }

    @Test
    void jvms_of_one_run_add_up() throws IOException {
        TestRun.with(configuration(), OneTestCase.class);
        TestRun.with(configuration(), ClassTestCase.class);

        assertThat(read().tests()).hasSize(7);
        assertThat(read().count(Counter.BRANCH).missed()).isZero();
    }

    /** JUnit 5.12 and before report what the end of a run throws; later ones throw it on. */
    private static Throwable failureOfRun(Map<String, String> configuration, Class<?> type) {
        List<Throwable> failures = new ArrayList<>();
        Throwable thrown = catchThrowable(
                () -> failures.addAll(TestRun.with(configuration, type).failures()));
        Throwable failure = thrown != null ? thrown : failures.get(0);
        return failure.getCause() != null ? failure.getCause() : failure;
    }
}
