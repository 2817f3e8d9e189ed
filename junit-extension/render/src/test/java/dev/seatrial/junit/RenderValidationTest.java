/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.manifest.Manifests;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Validation of every render of a run. The chart {@code refused} has a Deployment without a selector, or other faults on request. */
class RenderValidationTest {

    private static final Map<String, String> STRICT = Map.of("seatrial.validation", "strict");

    @Test
    void a_test_that_passes_fails_for_a_render_that_the_api_server_rejects() {
        assertThat(TestRun.of(InvalidTestCase.class).failure())
                .startsWith("""
                Deployment.apps "release-name" is invalid: spec.selector: Required value

                """)
                .contains("template: refused/templates/all.yaml:6", "write `@AllowInvalid`.", "output:");
    }

    @Test
    void every_test_with_an_invalid_render_fails() {
        TestRun run = TestRun.of(SeveralTestCase.class);

        assertThat(run.failures()).hasSize(3);
        assertThat(run.succeeded()).isZero();
    }

    @Test
    void a_render_before_all_tests_counts_for_each_of_them() {
        assertThat(TestRun.of(BeforeAllTestCase.class).failures()).hasSize(2);
    }

    @Test
    void the_annotation_accepts_invalid_renders() {
        TestRun run = TestRun.of(AllowedTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(2);
    }

    @Test
    void the_failure_of_a_test_comes_first() {
        assertThat(TestRun.of(FailingTestCase.class).failure()).startsWith("its own");
    }

    @Test
    void renders_that_are_valid_or_fail_are_accepted() {
        TestRun run = TestRun.with(STRICT, ValidTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(3);
    }

    @Test
    void nothing_is_validated_if_a_run_wants_none() {
        assertThat(TestRun.with(Map.of("seatrial.validation", "off"), InvalidTestCase.class)
                        .failures())
                .isEmpty();
    }

    @Test
    void helm_4_fails_for_unknown_fields_and_duplicate_entries() {
        TestRun run = TestRun.of(Helm4TestCase.class);

        assertThat(run.succeeded()).isZero();
        assertThat(run.failures())
                .extracting(failure ->
                        String.valueOf(failure.getMessage()).lines().findFirst().orElse(""))
                .containsExactlyInAnyOrder(
                        "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: strict decoding error: unknown field \"date\"",
                        "Service/release-name: .metadata.finalizers: duplicate entries for key [\"example.com/one\"]");
    }

    @Test
    void helm_3_installs_them() {
        TestRun run = TestRun.of(Helm3TestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(2);
    }

    @Test
    void what_a_cluster_takes_or_may_know_is_accepted_but_in_a_strict_run() {
        TestRun run = TestRun.of(TakenTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(4);
        assertThat(TestRun.with(STRICT, TakenTestCase.class).failures()).hasSize(4);
    }

    @Test
    void an_unknown_setting_is_told() {
        assertThat(TestRun.with(Map.of("seatrial.validation", "yes"), InvalidTestCase.class)
                        .failure())
                .isEqualTo("""
                        The configuration parameter `seatrial.validation` is `yes`.

                        hint: Write `strict`, `lenient` or `off`.""");
    }

    @ChartTest(chart = "src/test/helm/refused")
    static class InvalidTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/refused")
    static class SeveralTestCase {
        @Test
        void one(Manifests manifests) {}

        @Test
        void same(Manifests manifests) {}

        @Test
        void of_a_chart(TestChart chart) {
            chart.manifests();
        }
    }

    @ChartTest(chart = "src/test/helm/refused")
    static class BeforeAllTestCase {
        @BeforeAll
        static void render(Manifests manifests) {}

        @Test
        void one() {}

        @Test
        void two() {}
    }

    @ChartTest(chart = "src/test/helm/refused")
    static class AllowedTestCase {
        @Test
        @AllowInvalid
        void on_a_method(Manifests manifests) {}

        @Test
        @AllowInvalid
        void of_a_chart(TestChart chart) {
            chart.manifests();
        }
    }

    @ChartTest(chart = "src/test/helm/refused")
    static class FailingTestCase {
        @Test
        void test(Manifests manifests) {
            throw new AssertionError("its own");
        }
    }

    static class ValidTestCase {
        @ChartTest(chart = "src/test/helm/typed")
        @Nested
        class Valid {
            @Test
            void test(Manifests manifests) {}
        }

        @ChartTest(chart = "src/test/helm/shop")
        @Nested
        class Complete {
            @Test
            @SetValue("worker.enabled=true")
            void test(Manifests manifests) {}
        }

        @ChartTest(chart = "src/test/helm/shop")
        @Nested
        class Failing {
            @Test
            @Values("api: {image: null}")
            void test(RenderFailure failure) {}
        }
    }

    @ChartTest(chart = "src/test/helm/refused")
    static class Helm4TestCase {
        @Test
        @Values("template: unknown field")
        void field(Manifests manifests) {}

        @Test
        @Values("template: duplicate entry")
        void entry(Manifests manifests) {}
    }

    @Helm(HelmVersion.V3_17)
    static class Helm3TestCase extends Helm4TestCase {}

    @ChartTest(chart = "src/test/helm/refused")
    static class TakenTestCase {
        @Test
        @Values("template: duplicate key")
        void key(Manifests manifests) {}

        @Test
        @Values("template: image")
        void image(Manifests manifests) {}

        @Test
        @Values("template: custom")
        void custom(Manifests manifests) {}

        @ChartTest(chart = "src/test/helm/refused", kubeVersion = "1.20")
        @Nested
        class VersionWithoutSchemas {
            @Test
            @Values("template: old")
            void test(Manifests manifests) {}
        }
    }
}
