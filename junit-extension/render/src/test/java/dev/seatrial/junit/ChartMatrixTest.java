/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.manifest.Manifests;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChartMatrixTest {

    @ChartTest(chart = "src/test/helm/shop")
    @ChartMatrix(
            values = {"values-dev.yaml", "values-prod.yaml"},
            kubernetes = {"1.29", "1.35"})
    static class EnvironmentsTestCase {

        @Test
        void facts(ConfigMap facts) {
            assertThat(facts.getData().get("tier")).isIn("dev", "prod");
            assertThat(facts.getData().get("kubernetes")).isIn("v1.29.0", "v1.35.0");
        }
    }

    @Test
    void each_combination_is_a_node_of_the_tree() {
        TestRun run = TestRun.of(EnvironmentsTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.tree())
                .containsExactly(
                        "ChartMatrixTest$EnvironmentsTestCase",
                        "  values-dev.yaml, Kubernetes 1.29",
                        "    facts(ConfigMap)",
                        "  values-dev.yaml, Kubernetes 1.35",
                        "    facts(ConfigMap)",
                        "  values-prod.yaml, Kubernetes 1.29",
                        "    facts(ConfigMap)",
                        "  values-prod.yaml, Kubernetes 1.35",
                        "    facts(ConfigMap)");
    }

    @ChartTest(chart = "src/test/helm/shop")
    @Values("tier: class")
    static class NestedTestCase {

        @Nested
        @ValuesFile("values-dev.yaml")
        @Kubernetes("1.28")
        @ChartMatrix(
                values = {"", "values-prod.yaml"},
                helm = {HelmVersion.V3_17, HelmVersion.V4_2})
        class Each {

            @Nested
            @ChartMatrix(kubernetes = {"1.30", "1.31"})
            class Inner {

                @Test
                @Kubernetes("1.33")
                void the_method_is_the_innermost(ConfigMap facts) {
                    assertThat(facts.getData()).containsEntry("kubernetes", "v1.33.0");
                }

                @Test
                void the_matrix_wins_over_its_class(ConfigMap facts) {
                    assertThat(facts.getData().get("kubernetes")).isIn("v1.30.0", "v1.31.0");
                    assertThat(facts.getData()).containsEntry("tier", "class");
                }
            }
        }
    }

    @Test
    void matrices_lie_inside_each_other() {
        TestRun run = TestRun.of(NestedTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(4 * 2 * 2);
        assertThat(run.tree())
                .contains("    chart's values, Helm 3.17", "    values-prod.yaml, Helm 4.2", "        Kubernetes 1.31");
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ChartMatrix(kubernetes = {"1.29", "1.33"})
    static class FailingTestCase {
        @Test
        void asserts(Manifests manifests) {
            assertThat(manifests.size()).isEqualTo(1);
        }

        @Test
        @ValuesFile("values-dve.yaml")
        void declares(Manifests manifests) {}

        @Test
        void breaks() {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void the_cell_of_a_matrix_is_in_every_failure() {
        TestRun run = TestRun.of(FailingTestCase.class);
        List<Throwable> failures = run.failures();

        assertThat(failures)
                .hasSize(6)
                .allSatisfy(
                        failure -> assertThat(printed(failure)).containsPattern("cell:     Kubernetes 1\\.(29|33)"));
        assertThat(run.published()).contains(Map.of("cell", "Kubernetes 1.29"), Map.of("cell", "Kubernetes 1.33"));
        assertThat(failures).filteredOn(IllegalStateException.class::isInstance).hasSize(2);
    }

    private static String printed(Throwable failure) {
        StringBuilder all = new StringBuilder().append(failure);
        for (Throwable suppressed : failure.getSuppressed()) {
            all.append('\n').append(suppressed);
        }
        return all.toString();
    }

    @ChartTest(chart = "src/test/helm/values")
    @CiValues
    static class CiTestCase {

        @Test
        void chart(TestChart chart) {
            List<String> layers = new ArrayList<>();
            chart.with(request -> layers.addAll(request.build().values().layers()));

            assertThat(layers).hasSize(1).allSatisfy(layer -> assertThat(layer).contains("ci/public-values.yaml"));
        }
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ChartMatrix(
            values = {"", "values-*.yaml"},
            kubernetes = "1.35")
    static class PatternTestCase {

        @Test
        void facts(ConfigMap facts) {
            assertThat(facts.getData().get("kubernetes")).isEqualTo("v1.35.0");
        }
    }

    @Test
    void patterns_stand_for_files_of_the_chart() {
        TestRun run = TestRun.of(PatternTestCase.class, CiTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.tree())
                .containsExactly(
                        "ChartMatrixTest$PatternTestCase",
                        "  chart's values, Kubernetes 1.35",
                        "    facts(ConfigMap)",
                        "  values-dev.yaml, Kubernetes 1.35",
                        "    facts(ConfigMap)",
                        "  values-prod.yaml, Kubernetes 1.35",
                        "    facts(ConfigMap)",
                        "ChartMatrixTest$CiTestCase",
                        "  ci/public-values.yaml",
                        "    chart(TestChart)");
    }

    @ChartTest(chart = "src/test/helm/shop")
    @CiValues
    static class WithoutFilesTestCase {

        @Test
        void never() {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    @ChartMatrix(values = "values-[.yaml")
    static class BrokenPatternTestCase {

        @Test
        void never() {}
    }

    @ChartTest(chart = "src/test/helm/values")
    @CiValues
    @ChartMatrix(kubernetes = "1.35")
    static class BothTestCase {

        @Test
        void never() {}
    }

    @Test
    void patterns_without_a_file_and_two_matrices_are_mistakes() {
        assertThat(TestRun.of(WithoutFilesTestCase.class).failure()).isEqualTo("""
                `@CiValues` on ChartMatrixTest.WithoutFilesTestCase names the files `ci/*-values.yaml`, but the chart has no such file.

                looked in: src/test/helm/shop
                hint:      Add values files to the chart, or name others, relative to the chart.""");
        assertThat(TestRun.of(BrokenPatternTestCase.class).failure())
                .startsWith(
                        "`@ChartMatrix` on ChartMatrixTest.BrokenPatternTestCase names the files `values-[.yaml`, which is no pattern:");
        assertThat(TestRun.of(BothTestCase.class).failure())
                .startsWith(
                        "ChartMatrixTest.BothTestCase has `@CiValues` and `@ChartMatrix`, of which only one can have an effect.");
    }
}
