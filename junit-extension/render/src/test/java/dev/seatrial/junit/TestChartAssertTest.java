/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.junit.TestChartAssert.except;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestChartAssertTest {

    @Test
    void values_are_checked_over_the_values_of_the_test_and_those_of_ci() {
        TestRun run = TestRun.of(ValuesTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(9);
    }

    @ChartTest(chart = "src/test/helm/values")
    static class ValuesTestCase {

        @Test
        void unused(TestChart chart) {
            assertThatThrownBy(() -> assertThat(chart).hasNoUnusedValues()).hasMessage("""
                    The templates of the chart `values` do not read 2 values.

                    unused:  image.tga (src/test/helm/values/values.yaml:3)
                             limits (src/test/helm/values/values.yaml:5)
                    renders: values of the test
                             ci/public-values.yaml
                    hint:    Remove the value from values.yaml, read it in a template, or accept it with `except("image.tga")`.""");
        }

        @Test
        void undeclared(TestChart chart) {
            assertThatThrownBy(() -> assertThat(chart).hasNoUndeclaredValues()).hasMessage("""
                    The templates of the chart `values` read a value without a declaration.

                    undeclared: image.tag (src/test/helm/values/templates/a.yaml:1)
                    renders:    values of the test
                                ci/public-values.yaml
                    hint:       Add the value to values.yaml or values.schema.json, correct the template, or accept it with `except("image.tag")`.""");
        }

        @Test
        void lint(TestChart chart) {
            assertThat(chart).passesLint();
            assertThatThrownBy(() -> assertThat(chart.withValues("image: 1")).passesLint())
                    .hasMessageContaining("The chart `values` does not pass `helm lint`: 1 finding.")
                    .hasMessageContaining("values/templates/a.yaml:1:");
        }

        @Test
        void strict_lint(TestChart chart) {
            assertThatThrownBy(() -> assertThat(chart).passesStrictLint())
                    .hasMessageContaining("The chart `values` does not pass `helm lint --strict`: 1 finding.")
                    .hasMessageContaining("WARNING templates/a.yaml");
        }

        @Test
        void repeated(TestChart chart) {
            assertThat(chart).rendersTheSameTwice();
        }

        @Test
        void restarts(TestChart chart) {
            assertThatThrownBy(() -> assertThat(chart).restartsWorkloadsOnConfigurationChanges())
                    .hasMessageContaining("nothing was checked");
        }

        @Test
        void accepted(TestChart chart) {
            assertThat(chart)
                    .hasNoUnusedValues(except("image.tga", "limits"))
                    .hasNoUndeclaredValues(except("image.tag"));
        }

        @Test
        void exceptions_that_are_not_needed(TestChart chart) {
            assertThatThrownBy(() -> assertThat(chart).hasNoUnusedValues(except("image.tga", "limits", "host")))
                    .hasMessage("""
                            The exception `host` is not needed.

                            unused: image.tga (src/test/helm/values/values.yaml:3)
                                    limits (src/test/helm/values/values.yaml:5)
                            hint:   Remove it from `except`.""");
        }

        @Test
        void failing(TestChart chart) {
            assertThatThrownBy(() -> assertThat(chart.withSet("fail=true")).hasNoUnusedValues())
                    .hasMessageContaining("on purpose");
        }
    }
}
