/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.seatrial.coverage.CoverageData;
import dev.seatrial.coverage.CoveredTest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.report.ResultsFolder;
import dev.seatrial.report.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class HelmUnittestTest {

    @HelmUnittest("src/test/helm-unittest/shop")
    static class ShopSuitesTestCase {}

    @HelmUnittest(value = "src/test/helm-unittest/shop", tests = "has three replicas")
    static class NamedTestTestCase {}

    @HelmUnittest(
            value = "src/test/helm-unittest/shop",
            tests = {"shop: has four replicas", "shop: is mistyped"})
    static class QualifiedTestTestCase {}

    @HelmUnittest("src/test/helm-unittest/broken")
    static class BrokenSuitesTestCase {}

    @HelmUnittest(value = "src/test/helm-unittest/shop", files = "tests/[")
    static class BrokenPatternTestCase {}

    @HelmUnittest("src/test/helm-unittest/none")
    static class MissingChartTestCase {}

    private static EngineExecutionResults run(Class<?> type) {
        return EngineTestKit.engine("seatrial-helm-unittest")
                .selectors(selectClass(type))
                .configurationParameter("seatrial.report.folder", "target/test-runs")
                .configurationParameter("seatrial.run", UUID.randomUUID().toString())
                .execute();
    }

    private static List<String> messages(EngineExecutionResults results) {
        return results.allEvents()
                .finished()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .map(Throwable::getMessage)
                .toList();
    }

    @Test
    void each_broken_suite_is_one_error_and_the_others_run() {
        EngineExecutionResults results = run(BrokenSuitesTestCase.class);

        assertThat(messages(results)).containsExactlyInAnyOrder("""
                        src/test/helm-unittest/broken/tests/broken_yaml_test.yaml:4: expected ',' or ']', but got <stream end>""", """
                        src/test/helm-unittest/broken/tests/no_asserts_test.yaml:6: no asserts found""", """
                        src/test/helm-unittest/broken/tests/no_tests_test.yaml:1: no tests found""", """
                        src/test/helm-unittest/broken/tests/two_types_test.yaml:5: assertion type `isKind` and `exists` is declared duplicately""", """
                        src/test/helm-unittest/broken/tests/unknown_type_test.yaml:6: Assertion type `equals` is invalid""", """
                        src/test/helm-unittest/broken/tests/wrong_parameter_test.yaml:5: `matchRegex.pattern` expects a string""", """
                        has values that are missing (src/test/helm-unittest/broken/tests/missing_values_test.yaml:3)
                        open src/test/helm-unittest/broken/tests/missing.yaml: no such file or directory""", """
                        src/test/helm-unittest/broken/tests/__snapshot__/wrong_snapshots_test.yaml.snap:3: did not find expected key""", """
                        src/test/helm-unittest/broken/tests/__snapshot__/zzz_no_snapshots_test.yaml.snap:1: the file does not hold snapshots by test and number; delete it or restore it""");
        assertThat(results.testEvents().succeeded().list())
                .extracting(event -> event.getTestDescriptor().getDisplayName())
                .containsExactly("passes");
    }

    @Test
    void only_the_named_tests_run() {
        EngineExecutionResults results = run(NamedTestTestCase.class);

        assertThat(results.testEvents().started().list())
                .extracting(event -> event.getTestDescriptor().getDisplayName())
                .contains("has three replicas")
                .doesNotContain("has four replicas", "is skipped");
    }

    @Test
    void a_test_may_be_named_with_its_suite_and_a_mistyped_name_fails() {
        EngineExecutionResults results = run(QualifiedTestTestCase.class);

        assertThat(results.testEvents().started().list())
                .extracting(event -> event.getTestDescriptor().getDisplayName())
                .contains("has four replicas")
                .doesNotContain("has three replicas");
        assertThat(messages(results))
                .anySatisfy(message -> assertThat(message)
                        .contains(
                                "`@HelmUnittest(tests)` on HelmUnittestTest.QualifiedTestTestCase names tests that no suite has:"
                                        + " shop: is mistyped"));
    }

    @AllowInvalid
    @ChartTest(chart = "src/test/helm-unittest/shop")
    static class ShopChartTestCase {

        @Test
        void renders(Manifests manifests) {
            assertThat(manifests.size()).isEqualTo(1);
        }
    }

    @Test
    void suites_and_chart_tests_share_one_report_and_one_coverage(@TempDir Path folder) throws IOException {
        Launcher launcher = LauncherFactory.create();
        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(ShopSuitesTestCase.class), selectClass(ShopChartTestCase.class))
                .configurationParameter("seatrial.report.folder", folder.toString())
                .configurationParameter("seatrial.coverage.root", ".")
                .configurationParameter("seatrial.run", "now")
                .build());

        CoverageData data = CoverageData.read(List.of(folder.resolve("coverage/now")), new ArrayList<>());
        assertThat(data.tests())
                .extracting(CoveredTest::label)
                .containsExactlyInAnyOrder(
                        "HelmUnittestTest.ShopChartTestCase.renders",
                        "HelmUnittestTest.ShopSuitesTestCase.suites shop, has three replicas",
                        "HelmUnittestTest.ShopSuitesTestCase.suites shop, has four replicas");
        List<TestResult> results = ResultsFolder.read(folder.resolve("results/now"), new ArrayList<>())
                .tests();
        assertThat(results)
                .extracting(result -> result.test().displayName() + ": " + result.outcome() + ", "
                        + result.renders().size())
                .containsExactlyInAnyOrder(
                        "renders (Manifests): PASSED, 1",
                        "has three replicas: PASSED, 1",
                        "has four replicas: FAILED, 1",
                        "is skipped: SKIPPED, 0");
    }

    @Test
    void a_failure_shows_the_assertion_the_values_and_the_template_line() {
        assertThat(messages(run(ShopSuitesTestCase.class))).contains("""
                has four replicas (src/test/helm-unittest/shop/tests/shop_test.yaml:6)
                - asserts[0] `equal` fail (src/test/helm-unittest/shop/tests/shop_test.yaml:9)
                  - equal:
                      path: spec.replicas
                      value: 4
                  Template:  shop/templates/a.yaml
                  DocumentIndex:  0
                  ValuesIndex:  0
                  Path:  spec.replicas
                  Expected to equal:
                    4
                  Actual:
                    5
                  Diff:
                    --- Expected
                    +++ Actual
                    @@ -1,1 +1,1 @@
                    -4
                    +5
                  Written by:
                    shop/templates/a.yaml:5
                    replicas = 5, set at shop_test.yaml:7
                  Document:
                      1 | apiVersion: v1
                      2 | kind: A
                      3 | metadata: {name: a}
                      4 | spec:
                    > 5 |   replicas: 5""");
    }

    @Test
    void a_pattern_that_cannot_be_read_is_one_error() {
        assertThat(messages(run(BrokenPatternTestCase.class)))
                .containsExactly("src/test/helm-unittest/shop: syntax error in pattern `tests/[`");
    }

    @Test
    void a_chart_that_is_missing_is_one_error() {
        assertThat(messages(run(MissingChartTestCase.class)))
                .containsExactly("src/test/helm-unittest/none: `@HelmUnittest(\"src/test/helm-unittest/none\")` on"
                        + " HelmUnittestTest.MissingChartTestCase leads to no chart: stat "
                        + Path.of("src/test/helm-unittest/none").toAbsolutePath() + ": no such file or directory");
    }

    @Test
    void suites_are_containers_and_their_tests_are_tests_with_file_and_line() {
        EngineExecutionResults results = run(ShopSuitesTestCase.class);

        results.testEvents()
                .assertStatistics(statistics ->
                        statistics.started(4).succeeded(1).failed(2).aborted(1));
        Event failed = results.testEvents().failed().list().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().equals("has four replicas"))
                .findFirst()
                .orElseThrow();
        FileSource source = (FileSource) failed.getTestDescriptor().getSource().orElseThrow();
        assertThat(source.getFile()).hasName("shop_test.yaml");
        assertThat(source.getPosition().map(FilePosition::getLine)).contains(6);
    }
}
