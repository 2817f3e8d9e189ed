/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.UserValues;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.chart.internal.PreparedChart;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Describes the values of a render: their content, where they were set, and suggestions for missing ones. */
final class KnownValues {

    private static final int SHOWN = 60;

    private final UserValues user;
    private final Map<String, @Nullable Object> userValues;
    private final Map<String, @Nullable Object> values;
    private final ResolvedChart chart;
    private final ValueSources sources;

    KnownValues(RenderRequest request, PreparedChart prepared) {
        this(request.values(), request.helmVersion(), prepared);
    }

    private KnownValues(UserValues user, HelmVersion helm, PreparedChart prepared) {
        this.user = user;
        this.userValues = user.merged(helm);
        this.values = prepared.values();
        this.chart = prepared.chart();
        this.sources = new ValueSources(user, chart);
    }

    /** The value at a path. */
    enum State {
        PRESENT,
        NULL,
        ABSENT
    }

    ResolvedChart chart() {
        return chart;
    }

    /** Returns the path of the values of a template's chart. */
    ValuePath scopeOf(String templatePath) {
        ValuePath scope = ValuePath.ROOT;
        ResolvedChart at = chart;
        while (at != null) {
            at = holding(at, templatePath);
            scope = at == null ? scope : scope.child(at.name());
        }
        return scope;
    }

    private static @Nullable ResolvedChart holding(ResolvedChart chart, String templatePath) {
        return chart.dependencies().stream()
                .filter(dependency -> templatePath.startsWith(dependency.fullPath() + "/"))
                .findFirst()
                .orElse(null);
    }

    /** Returns the shortest prefix of a path whose value is missing or null, or the whole path if it exists. */
    ValuePath broken(ValuePath path) {
        for (int steps = 1; steps < path.length(); steps++) {
            ValuePath part = path.prefix(steps);
            if (state(part) != State.PRESENT) {
                return part;
            }
        }
        return path;
    }

    State state(ValuePath path) {
        if (path.in(values).isPresent()) {
            return State.PRESENT;
        }
        return path.existsIn(values) || path.existsIn(userValues) ? State.NULL : State.ABSENT;
    }

    @Nullable
    Object value(ValuePath path) {
        return path.in(values).orElse(null);
    }

    /** Returns a path with the steps of a JSON pointer appended. */
    ValuePath at(ValuePath from, List<String> steps) {
        ValuePath path = from;
        for (String step : steps) {
            boolean element = value(path) instanceof List && step.matches("[0-9]{1,9}");
            path = element ? path.child(Integer.parseInt(step)) : path.child(step);
        }
        return path;
    }

    /** Describes a value and where it was set, such as {@code `replicas` is 3 (values-prod.yaml:2)}. */
    String describe(ValuePath path) {
        String what = switch (state(path)) {
            case PRESENT -> "is " + inline(value(path));
            case NULL -> "is null";
            case ABSENT -> "is not set";
        };
        String origin = state(path) == State.ABSENT ? null : sources.origin(path);
        return "`" + path + "` " + what + (origin == null ? "" : " (" + origin + ")");
    }

    /**
     * Names the layers that can set a value, in increasing order of precedence.
     *
     * @param scope the values of the chart that reads it; for a global, the defaults of that chart count as well
     */
    String layers(ValuePath path, ValuePath scope) {
        List<String> layers = new ArrayList<>(user.layers());
        boolean global = path.firstKey().filter("global"::equals).isPresent();
        for (ValueSources.Holder holder : sources.holders(global ? scope.children(keys(path)) : path)) {
            if (holder.chart().chart().valuesFile().isPresent()) {
                layers.add(0, holder.chart().fullPath() + "/values.yaml");
            }
        }
        return layers.isEmpty() ? "none" : String.join(", ", layers);
    }

    private static List<String> keys(ValuePath path) {
        return path.steps().stream().map(String::valueOf).toList();
    }

    /** Like {@link #didYouMean(ValuePath)}, but also suggests globals that only a subchart has. */
    String didYouMean(ValuePath missing, ValuePath scope) {
        boolean global = missing.firstKey().filter("global"::equals).isPresent();
        String meant = didYouMean(missing);
        return meant.isEmpty() && global && scope.length() > 0 ? didYouMean(scope.children(keys(missing))) : meant;
    }

    /** Suggests a value whose name is similar to that of a missing one, or returns an empty text. */
    String didYouMean(ValuePath missing) {
        ValuePath table = missing.parent().orElse(ValuePath.ROOT);
        List<String> siblings = value(table) instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
        List<String> close = Suggestions.closeTo(missing.name(), siblings);
        if (close.isEmpty()) {
            return "";
        }
        ValuePath best = table.child(close.get(0));
        String origin = sources.origin(best);
        return "Did you mean `" + best + "`" + (origin == null ? "" : " (" + origin + ")") + "?";
    }

    /** Returns a value as a short line. */
    static String inline(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "an empty table"
                    : "a table with "
                            + cut(String.join(
                                    ", ",
                                    new TreeSet<>(map.keySet().stream()
                                            .map(key -> "`" + key + "`")
                                            .toList())));
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "an empty list" : "the list " + cut(Json.encodeRaw(list));
        }
        return cut(Json.encodeRaw(value));
    }

    private static String cut(String text) {
        String line = text.strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " ...";
    }
}
