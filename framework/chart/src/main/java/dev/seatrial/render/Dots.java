/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.limit.Budget;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dot of each chart in a render, as in Helm's {@code recAllTpls}. Templates may change its content. */
final class Dots {

    private final HelmVersion helm;
    private final Budget budget;
    private final GoStruct capabilities;
    private final Map<String, @Nullable Object> release;
    private final Map<String, Map<String, @Nullable Object>> byChart = new HashMap<>();

    private Dots(RenderRequest request, Budget budget) {
        this.budget = budget;
        this.helm = request.helmVersion();
        this.capabilities = request.capabilities().toGo();
        this.release = release(request);
    }

    /** Creates the dots of a chart and of its dependencies. */
    static Dots of(RenderRequest request, ResolvedChart chart, Map<String, @Nullable Object> values, Budget budget) {
        Dots dots = new Dots(request, budget);
        dots.make(chart, ValuesMap.of(values, dots.helm, budget));
        return dots;
    }

    /** Returns the content of the dot of a chart. */
    Map<String, @Nullable Object> of(ResolvedChart chart) {
        return Objects.requireNonNull(byChart.get(chart.fullPath()));
    }

    /** Returns the dot of a template. */
    GoMap of(ChartTemplates.Renderable renderable) {
        Map<String, @Nullable Object> dot = Objects.requireNonNull(byChart.get(renderable.chart()));
        Map<String, @Nullable Object> template = new HashMap<>();
        template.put("Name", renderable.path());
        template.put("BasePath", renderable.chart() + "/templates");
        dot.put("Template", ValuesMap.of(template, helm, budget));
        return ValuesMap.of(dot, helm, budget);
    }

    private static Map<String, @Nullable Object> release(RenderRequest request) {
        Map<String, @Nullable Object> release = new HashMap<>();
        release.put("Name", request.release());
        release.put("Namespace", request.namespace());
        release.put("IsUpgrade", request.isUpgrade());
        release.put("IsInstall", !request.isUpgrade() && request.settings().lint == null);
        release.put("Revision", (long) request.revision());
        release.put("Service", "Helm");
        return release;
    }

    private Map<String, @Nullable Object> make(ResolvedChart chart, GoMap values) {
        Map<String, @Nullable Object> subcharts = new HashMap<>();
        Map<String, @Nullable Object> dot = new HashMap<>();
        dot.put("Chart", ChartObject.of(chart, helm));
        dot.put("Files", FilesObject.of(chart.chart(), helm));
        dot.put("Release", release);
        dot.put("Capabilities", capabilities);
        dot.put("Values", values);
        dot.put("Subcharts", subcharts);
        for (ResolvedChart dependency : chart.dependencies()) {
            subcharts.put(dependency.name(), make(dependency, ownValues(dependency, dot)));
        }
        byChart.put(chart.fullPath(), dot);
        return dot;
    }

    private GoMap ownValues(ResolvedChart chart, Map<String, @Nullable Object> parent) {
        try {
            return ValuesMap.of(ValuesMap.table(parent, "Values." + chart.name()), helm, budget);
        } catch (GoError e) {
            return ValuesMap.of(new HashMap<>(), helm, budget);
        }
    }
}
