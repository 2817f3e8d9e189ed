/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.manifest.Manifests;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Validation of every render of a run. The chart {@code shop} has Deployments without a selector. */
class RenderValidationTest {

    private static final Map<String, String> LENIENT = Map.of("seatrial.validation", "lenient");

    @Test
    void a_test_that_passes_fails_for_a_render_that_the_api_server_rejects() {
        assertThat(TestRun.with(LENIENT, InvalidTestCase.class).failure())
                .startsWith("""
                Deployment.apps "release-name-api" is invalid: spec.selector: Required value

                """)
                .contains("template: shop/templates/api.yaml:", "write `@AllowInvalid`.", "output:");
    }

    @Test
    void every_test_with_an_invalid_render_fails() {
        TestRun run = TestRun.with(LENIENT, SeveralTestCase.class);

        assertThat(run.failures()).hasSize(3);
        assertThat(run.succeeded()).isZero();
    }

    @Test
    void a_render_before_all_tests_counts_for_each_of_them() {
        assertThat(TestRun.with(LENIENT, BeforeAllTestCase.class).failures()).hasSize(2);
    }

    @Test
    void the_annotation_accepts_invalid_renders() {
        TestRun run = TestRun.with(LENIENT, AllowedTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(2);
    }

    @Test
    void the_failure_of_a_test_comes_first() {
        assertThat(TestRun.with(LENIENT, FailingTestCase.class).failure()).startsWith("its own");
    }

    @Test
    void renders_that_are_valid_or_fail_are_accepted() {
        TestRun run = TestRun.with(Map.of("seatrial.validation", "strict"), ValidTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(2);
    }

    @Test
    void nothing_is_validated_by_default() {
        assertThat(TestRun.of(InvalidTestCase.class).failures()).isEmpty();
    }

    @Test
    void an_unknown_setting_is_told() {
        assertThat(TestRun.with(Map.of("seatrial.validation", "yes"), InvalidTestCase.class)
                        .failure())
                .isEqualTo("""
                        The configuration parameter `seatrial.validation` is `yes`.

                        hint: Write `strict`, `lenient` or `off`.""");
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class InvalidTestCase {
        @Test
        void test(Manifests manifests) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
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

    @ChartTest(chart = "src/test/helm/shop")
    static class BeforeAllTestCase {
        @BeforeAll
        static void render(Manifests manifests) {}

        @Test
        void one() {}

        @Test
        void two() {}
    }

    @ChartTest(chart = "src/test/helm/shop")
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

    @ChartTest(chart = "src/test/helm/shop")
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
        class Failing {
            @Test
            @Values("api: {image: null}")
            void test(RenderFailure failure) {}
        }
    }
}
