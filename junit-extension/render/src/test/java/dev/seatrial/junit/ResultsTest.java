/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.policy.Policies;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.report.ClusterRun;
import dev.seatrial.report.Failure;
import dev.seatrial.report.Outcome;
import dev.seatrial.report.Render;
import dev.seatrial.report.Results;
import dev.seatrial.report.ResultsFolder;
import dev.seatrial.report.SnapshotCheck;
import dev.seatrial.report.TestResult;
import dev.seatrial.snapshot.Snapshot;
import dev.seatrial.snapshot.SnapshotComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded of tests, and for which of them. */
class ResultsTest {

    @TempDir
    Path folder;

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class AllTestCase {

        @Test
        @ValuesFile("values-prod.yaml")
        @SetValue("api.replicas=2")
        @Kubernetes("1.33")
        void passes(Manifests manifests, RenderedChart same) {
            assertThat(manifests).hasSize(3);
        }

        @Test
        void fails(Manifests manifests) {
            assertThat(manifests).hasSize(7);
        }

        @Test
        void fails_softly(Manifests manifests) {
            SoftAssertions.assertSoftly(softly -> {
                softly.assertThat(manifests.size()).isEqualTo(1);
                softly.assertThat(manifests.size()).isEqualTo(2);
            });
        }

        @Test
        @Disabled("not yet")
        void is_disabled() {}

        @Test
        void is_aborted() {
            assumeTrue(false, "no cluster");
        }

        @Test
        @Values("api: {image: null}")
        void expects_a_failure(RenderFailure failure) {}

        @Test
        void renders_for_itself(TestChart chart) {
            chart.manifests();
            chart.withSet("tier=mine").render();
        }

        @ParameterizedTest(name = "n is {0}")
        @ValueSource(ints = {1, 2})
        void has_invocations(int n) {}

        @TestFactory
        Stream<DynamicNode> makes_tests(TestChart chart) {
            return Stream.of(
                    DynamicTest.dynamicTest("good", chart::render),
                    DynamicTest.dynamicTest("bad", () -> assertThat(1).isEqualTo(2)));
        }

        @Nested
        class Inner {

            @Test
            void nested() {}
        }
    }

    @Test
    void every_test_has_its_outcome() throws IOException {
        assertThat(results(AllTestCase.class).tests())
                .extracting(result -> result.test().label() + ": " + result.outcome())
                .containsExactly(
                        "ResultsTest.AllTestCase.expects_a_failure: PASSED",
                        "ResultsTest.AllTestCase.fails: FAILED",
                        "ResultsTest.AllTestCase.fails_softly: FAILED",
                        "ResultsTest.AllTestCase.has_invocations n is 1: PASSED",
                        "ResultsTest.AllTestCase.has_invocations n is 2: PASSED",
                        "ResultsTest.AllTestCase.is_aborted: ABORTED",
                        "ResultsTest.AllTestCase.is_disabled: SKIPPED",
                        "ResultsTest.AllTestCase.makes_tests: PASSED",
                        "ResultsTest.AllTestCase.makes_tests good: PASSED",
                        "ResultsTest.AllTestCase.makes_tests bad: FAILED",
                        "ResultsTest.AllTestCase.passes: PASSED",
                        "ResultsTest.AllTestCase.renders_for_itself: PASSED",
                        "ResultsTest.AllTestCase.Inner.nested: PASSED");
    }

    @Test
    void reasons_failures_and_their_lines_are_kept() throws IOException {
        Results results = results(AllTestCase.class);

        assertThat(test(results, "is_disabled").reason()).isEqualTo("not yet");
        assertThat(test(results, "is_aborted").reason()).isEqualTo("Assumption failed: no cluster");
        Failure failure = test(results, "fails").failures().get(0);
        assertThat(failure.message()).contains("output:   target");
        assertThat(failure.file()).isEqualTo("ResultsTest.java");
        assertThat(failure.line()).isGreaterThan(50);
        assertThat(test(results, "fails_softly").failures())
                .extracting(Failure::message)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("\nexpected: 1\n but was: 3"),
                        second -> assertThat(second).startsWith("\nexpected: 2\n but was: 3"));
        assertThat(test(results, "fails").test().sourceFile())
                .isEqualTo("src/test/java/dev/seatrial/junit/ResultsTest.java");
    }

    @Test
    void a_render_is_recorded_once_for_each_test_that_uses_it() throws IOException {
        Results results = results(AllTestCase.class);

        assertThat(test(results, "passes").renders()).singleElement().satisfies(render -> {
            assertThat(render)
                    .extracting(
                            Render::chart,
                            Render::chartVersion,
                            Render::path,
                            Render::release,
                            Render::namespace,
                            Render::helm,
                            Render::manifests,
                            Render::failure)
                    .containsExactly("shop", "1.4.0", "src/test/helm/shop", "shop", "default", "4.2", 3, "");
            assertThat(render.kubernetes()).startsWith("v1.33.");
            assertThat(render.layers())
                    .containsExactly("src/test/helm/shop/values-prod.yaml", "--set api.replicas=...");
            assertThat(render.duration()).isPositive();
        });
        assertThat(test(results, "expects_a_failure").renders())
                .singleElement()
                .satisfies(render -> assertThat(render.failure()).contains("api.image"));
        assertThat(test(results, "renders_for_itself").renders())
                .extracting(Render::layers)
                .containsExactly(List.of(), List.of("--set tier=..."));
        assertThat(test(results, "makes_tests").renders()).hasSize(1);
        assertThat(test(results, "is_disabled").renders()).isEmpty();
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class ManyTestCase {

        private static final List<String> RULES =
                List.of("notes", "pinned-image", "valid-names", "unique-objects", "valid-labels", "no-host-path");

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
        void follows(int n, Manifests manifests, RenderedChart chart) throws InterruptedException {
            Policies policies = Policies.none().with(RULES.subList(0, n).toArray(String[]::new));
            Thread other =
                    new Thread(() -> assertThat(manifests.ofKind("Deployment")).follows(policies));
            other.start();
            assertThat(chart).follows(policies);
            other.join();
        }
    }

    /** The render is shared by all of them, and so are threads. */
    @Test
    void reviews_belong_to_the_test_that_asked_for_them_whichever_thread_they_run_in() throws IOException {
        Results results = results(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
                ManyTestCase.class);

        assertThat(results.tests()).hasSize(7);
        for (int n = 0; n < 7; n++) {
            assertThat(results.tests().get(n).reviews())
                    .hasSize(2)
                    .allSatisfy(review -> assertThat(review.rules())
                            .isEqualTo(
                                    ManyTestCase.RULES.subList(0, review.rules().size())))
                    .extracting(review -> review.rules().size())
                    .containsOnly(n);
        }
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class BrokenPolicyTestCase {

        @Test
        void breaks(Manifests manifests) {
            assertThat(manifests).follows(Policies.none().with("liveness-probe"));
        }
    }

    @Test
    void what_breaks_a_policy_leads_to_the_page_that_has_all_findings() throws IOException {
        TestResult result = results(BrokenPolicyTestCase.class).tests().get(0);

        assertThat(result.failures().get(0).message()).endsWith("\nreport:   " + folder.resolve("report.html"));
        assertThat(result.reviews()).singleElement().satisfies(review -> {
            assertThat(review.followed()).isFalse();
            assertThat(review.findings()).isNotEmpty();
        });
        assertThat(folder.resolve("report.html")).content().contains("BrokenPolicyTestCase", "liveness-probe");
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class SnapshotTestCase {

        @Test
        void approves(Snapshot snapshot) {
            snapshot.named("one").matches();
        }

        @Test
        void approves_another(Snapshot snapshot) {
            snapshot.notes().matches();
        }
    }

    @Test
    void comparisons_belong_to_the_test_that_made_them() throws IOException {
        Path snapshots = folder.resolve("snapshots");
        Results results = results(
                Map.of("seatrial.snapshots", "update", "seatrial.snapshots.folder", snapshots.toString()),
                SnapshotTestCase.class);

        String files = snapshots.resolve("ResultsTest.SnapshotTestCase").toString();
        assertThat(test(results, "approves").snapshots())
                .containsExactly(new SnapshotCheck(
                        files + "/approves.one.approved.yaml", SnapshotComparison.Outcome.APPROVED, ""));
        assertThat(test(results, "approves_another").snapshots())
                .extracting(SnapshotCheck::file)
                .containsExactly(files + "/approves_another.notes.approved.txt");
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    static class BeforeAllTestCase {

        @BeforeAll
        static void before(Manifests manifests) {
            assertThat(manifests).follows(Policies.none().with("notes"));
            assertThat(manifests).isEmpty();
        }

        @Test
        void never_runs() {}
    }

    @Test
    void a_class_that_fails_as_a_whole_is_there_with_what_was_seen_of_it() throws IOException {
        assertThat(results(BeforeAllTestCase.class).tests()).singleElement().satisfies(result -> {
            assertThat(result.test().label()).isEqualTo("ResultsTest.BeforeAllTestCase");
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.failures()).hasSize(1);
            assertThat(result.renders()).hasSize(1);
            assertThat(result.reviews()).hasSize(1);
        });
    }

    static class PlainTestCase {

        @Test
        void is_no_chart_test() {
            assertThat(Manifests.none()).follows(Policies.none());
        }
    }

    @Test
    void tests_that_are_no_chart_tests_leave_nothing() {
        TestRun.with(configuration(Map.of()), PlainTestCase.class);

        assertThat(folder).isEmptyDirectory();
    }

    private Results results(Class<?>... classes) throws IOException {
        return results(Map.of(), classes);
    }

    private Results results(Map<String, String> configuration, Class<?>... classes) throws IOException {
        TestRun.with(configuration(configuration), classes);
        List<String> warnings = new ArrayList<>();
        Results results = ResultsFolder.read(folder.resolve("results"), warnings);
        assertThat(warnings).isEmpty();
        return results;
    }

    private Map<String, String> configuration(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("seatrial.report.folder", folder.toString());
        return all;
    }

    private static TestResult test(Results results, String method) {
        return results.tests().stream()
                .filter(result -> result.test().method().equals(method)
                        && result.test().invocation().isEmpty())
                .collect(Collectors.toList())
                .get(0);
    }

    @Nested
    class Runs_in_clusters {

        @Test
        void are_part_of_the_result_of_their_test() throws IOException {
            assertThat(results(InClusterTestCase.class).tests())
                    .flatExtracting(TestResult::clusterRuns)
                    .containsExactly(new ClusterRun("k3s-1.35", "shop", "t-1", "target/seatrial/cluster/X/passes"));
        }

        @Test
        void of_a_class_without_charts_are_not_recorded() throws IOException {
            assertThat(results(InClusterTestCase.class, PlainTestCase.class).tests())
                    .hasSize(1);
        }
    }

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    @ExtendWith(AddsClusterRun.class)
    static class InClusterTestCase {

        @Test
        void passes() {}
    }

    @ExtendWith(AddsClusterRun.class)
    static class UnrecordedTestCase {

        @Test
        void passes() {}
    }

    static class AddsClusterRun implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {
            RecordedRun.add(context, new ClusterRun("k3s-1.35", "shop", "t-1", "target/seatrial/cluster/X/passes"));
        }
    }
}
