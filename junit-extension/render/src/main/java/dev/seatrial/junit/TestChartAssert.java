/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Assertions on the chart of a test. For those on values, the chart is rendered with the values of the test, and once more with each
 * of its {@code ci/*-values.yaml} on top of them. All that these renders read counts.
 *
 * <pre>{@code
 * @Test
 * void values_are_used(TestChart chart) {
 *   assertThat(chart).hasNoUnusedValues(except("service.nodePort")).hasNoUndeclaredValues();
 * }
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TestChartAssert {

    /**
     * Values that an assertion accepts, with all that is in them.
     *
     * @param paths the paths, such as {@code image.tag}
     */
    @API(status = EXPERIMENTAL, since = "0.1")
    record Except(List<String> paths) {

        /** Copies the list. */
        public Except {
            paths = List.copyOf(paths);
        }
    }

    /** Returns values that an assertion accepts, with all that is in them. */
    static Except except(String... paths) {
        return new Except(List.of(paths));
    }

    /**
     * Verifies that templates read every value of values.yaml, including those for subcharts. A map or list that templates only pass on
     * is not read; one that they print is read with all that is in it.
     *
     * <p>This assertion passes if every value is read:
     *
     * <pre>{@code
     * assertThat(chart).hasNoUnusedValues();
     * }</pre>
     *
     * @throws AssertionError if a value is not read, or if the chart does not render with the values of the test
     */
    TestChartAssert hasNoUnusedValues();

    /**
     * Verifies that templates read every value of values.yaml, except for some.
     *
     * @throws AssertionError if another value is not read, if an exception is not needed, or if the chart does not render with the values
     *     of the test
     */
    TestChartAssert hasNoUnusedValues(Except accepted);

    /**
     * Verifies that templates of the chart and of its own subcharts only read values that values.yaml or values.schema.json declares. An
     * empty map in values.yaml declares entries of any name.
     *
     * @throws AssertionError if a template reads another value, or if the chart does not render with the values of the test
     */
    TestChartAssert hasNoUndeclaredValues();

    /**
     * Verifies that templates only read values that the chart declares, except for some.
     *
     * @throws AssertionError if a template reads another value, if an exception is not needed, or if the chart does not render with the
     *     values of the test
     */
    TestChartAssert hasNoUndeclaredValues(Except accepted);

    /**
     * Verifies that {@code helm lint} finds no error in the chart, with the values of the test. Warnings and recommendations do not fail.
     *
     * @throws AssertionError if it finds an error
     * @throws IllegalArgumentException if the chart was not loaded from a folder or an archive
     */
    TestChartAssert passesLint();

    /**
     * Verifies that {@code helm lint --strict} finds neither an error nor a warning, with the values of the test. Recommendations do not
     * fail.
     *
     * @throws AssertionError if it finds an error or a warning
     * @throws IllegalArgumentException if the chart was not loaded from a folder or an archive
     */
    TestChartAssert passesStrictLint();

    /**
     * Verifies that the chart renders the same text if it is rendered again with the same values. The second render has other random
     * values, and takes place on another day.
     *
     * @throws AssertionError if a line differs, or if the chart does not render
     */
    TestChartAssert rendersTheSameTwice();

    /**
     * Verifies that workloads get new pods when the ConfigMaps and Secrets change that they use. Each value behind this configuration
     * is changed once. If that changes the data, the pod template has to change as well, as it does with a checksum annotation. Workloads
     * with an annotation of Stakater's Reloader are left out.
     *
     * @throws AssertionError if a pod template stays the same, if no value changes configuration that a workload uses, or if the chart
     *     does not render
     */
    TestChartAssert restartsWorkloadsOnConfigurationChanges();
}
