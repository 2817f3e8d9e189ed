/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.Dependency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart with the dependencies that values enable, renamed by their aliases, and with imported values: what a release
 * renders. Immutable.
 *
 * @param chart the chart as it was loaded
 * @param name the name or the alias
 * @param fullPath the path that its templates have, such as {@code shop/charts/db}
 * @param root whether it is the chart that is installed
 * @param values the default values, with those imported from dependencies
 * @param dependencies the enabled dependencies
 * @param requirements the declared dependencies that are enabled, null when none are declared or left
 */
public record ResolvedChart(
        Chart chart,
        String name,
        String fullPath,
        boolean root,
        Map<String, @Nullable Object> values,
        List<ResolvedChart> dependencies,
        @Nullable List<Requirement> requirements)
        implements Coalescer.Node {

    /**
     * A declared dependency that is enabled.
     *
     * @param declared as Chart.yaml declares it
     * @param name the name or the alias
     * @param importValues tables of {@code child} and {@code parent}
     */
    public record Requirement(Dependency declared, String name, boolean enabled, List<@Nullable Object> importValues) {}
}
