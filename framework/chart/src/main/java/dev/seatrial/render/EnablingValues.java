/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.manifest.UsedValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The values that enabled dependencies: conditions and tags. Without them, none of the lines of a dependency would be there. The rules are
 * those of {@code processDependencyConditions} and {@code processDependencyTags} in Helm's {@code pkg/chart/v2/util/dependencies.go}.
 */
final class EnablingValues {

    /** By path of the chart, with a slash at the end. */
    private final Map<String, List<UsedValue>> byChart = new HashMap<>();

    private final Map<String, ?> values;
    private final Function<ValuePath, UsedValue> describe;

    /**
     * Finds the values for all dependencies of a chart.
     *
     * @param values the values of the chart, before templates change them
     * @param describe describes a value at a path
     */
    EnablingValues(ResolvedChart chart, Map<String, ?> values, Function<ValuePath, UsedValue> describe) {
        this.values = values;
        this.describe = describe;
        add(chart, ValuePath.ROOT, List.of());
    }

    /** Returns the values without which a template would not have been rendered, the outermost dependency first. */
    List<UsedValue> of(String templatePath) {
        int end = templatePath.lastIndexOf("/templates/");
        return end < 0 ? List.of() : byChart.getOrDefault(templatePath.substring(0, end), List.of());
    }

    private void add(ResolvedChart parent, ValuePath scope, List<UsedValue> outer) {
        for (ResolvedChart dependency : parent.dependencies()) {
            List<ResolvedChart.Requirement> requirements =
                    parent.requirements() == null ? List.of() : parent.requirements();
            List<UsedValue> enabling = new ArrayList<>(outer);
            requirements.stream()
                    .filter(requirement -> requirement.name().equals(dependency.name()))
                    .flatMap(requirement -> deciding(requirement.declared(), scope))
                    .map(describe)
                    .filter(Predicate.not(enabling::contains))
                    .forEach(enabling::add);
            byChart.put(dependency.fullPath(), List.copyOf(enabling));
            add(dependency, scope.child(dependency.name()), enabling);
        }
    }

    /** Returns the first path of the condition that holds a boolean, or else the tags that do. */
    private Stream<ValuePath> deciding(Dependency dependency, ValuePath scope) {
        return Stream.of(dependency.condition().strip().split(",", -1))
                .filter(path -> !path.isEmpty())
                .map(path -> scope.children(List.of(path.split("\\.", -1))))
                .filter(this::isBoolean)
                .findFirst()
                .map(Stream::of)
                .orElseGet(() -> dependency.tags().stream()
                        .map(tag -> ValuePath.of("tags", tag))
                        .filter(this::isBoolean));
    }

    private boolean isBoolean(ValuePath path) {
        return path.in(values).filter(Boolean.class::isInstance).isPresent();
    }
}
