/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.chart.Chart;
import java.util.ArrayList;
import java.util.List;

/**
 * The chart whose suites run: the one that is rendered, or a dependency of it.
 *
 * @param root the chart that is rendered
 * @param own the chart that the suites belong to
 * @param keys the keys of its values within those of the root, outermost first; empty for the root itself
 */
public record TestedChart(Chart root, Chart own, List<String> keys) {

    /** Returns the chart that is rendered. */
    public static TestedChart of(Chart root) {
        return new TestedChart(root, root, List.of());
    }

    /** Returns a dependency of this chart. */
    public TestedChart dependency(Chart chart) {
        List<String> more = new ArrayList<>(keys);
        more.add(chart.name());
        return new TestedChart(root, chart, List.copyOf(more));
    }

    /** Returns the path that its templates have, such as {@code shop/charts/db}. */
    public String route() {
        StringBuilder route = new StringBuilder(root.name());
        keys.forEach(key -> route.append("/charts/").append(key));
        return route.toString();
    }
}
