/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart within a chart, under the path that its templates have there.
 *
 * @param path the path, such as {@code shop} or {@code shop/charts/db}; an alias takes the place of the name
 */
public record ChartMember(String path, Chart chart) {

    /** Returns the chart and all its dependencies, whether values enable them or not, dependencies first. */
    public static List<ChartMember> allOf(Chart chart, HelmVersion version) {
        return new DependencyResolver(version, line -> {}, Budget.unlimited()).all(chart);
    }

    /** Returns the chart and its enabled dependencies, dependencies first. */
    public static List<ChartMember> allOf(ResolvedChart chart) {
        List<ChartMember> members = new ArrayList<>();
        for (ResolvedChart dependency : chart.dependencies()) {
            members.addAll(allOf(dependency));
        }
        members.add(new ChartMember(chart.fullPath(), chart.chart()));
        return List.copyOf(members);
    }
}
