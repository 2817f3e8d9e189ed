/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that a chart declares: in its values.yaml and schema, in those of its dependencies, and in Chart.yaml. */
record DeclaredValues(Chart chart) {

    boolean contains(ValuePath path) {
        return isDeclared(chart, path);
    }

    private static boolean isDeclared(Chart chart, ValuePath path) {
        if (path.isRoot()
                || isIn(chart.values(), path)
                || isInSchema(chart, path)
                || path.firstKey().filter("tags"::equals).isPresent()
                || conditions(chart).contains(path.toString())) {
            return true;
        }
        if (path.firstKey().filter("global"::equals).isPresent()
                && chart.dependencies().stream().anyMatch(dependency -> isDeclared(dependency, path))) {
            return true;
        }
        return dependency(chart, path)
                .filter(dependency ->
                        isImported(chart, dependency) || path.length() == 1 || isDeclared(dependency, path.from(1)))
                .isPresent();
    }

    /** What is declared as anything but a map declares all that it may be replaced by. */
    private static boolean isIn(@Nullable Object values, ValuePath path) {
        Object at = values;
        for (Object step : path.steps()) {
            if (!(at instanceof Map<?, ?> map)) {
                return true;
            }
            if (!map.containsKey(step)) {
                return false;
            }
            at = map.get(step);
        }
        return true;
    }

    private static boolean isInSchema(Chart chart, ValuePath path) {
        Object at = chart.schema().map(DeclaredValues::decoded).orElse(null);
        for (Object step : path.steps()) {
            if (!(at instanceof Map<?, ?> schema)
                    || !(schema.get("properties") instanceof Map<?, ?> properties)
                    || !properties.containsKey(step)) {
                return false;
            }
            at = properties.get(step);
        }
        return at != null;
    }

    private static @Nullable Object decoded(ChartFile schema) {
        try {
            return Yaml.decodeMap(schema.text());
        } catch (GoError e) {
            return null;
        }
    }

    private static Set<String> conditions(Chart chart) {
        return declared(chart).stream()
                .flatMap(dependency -> Stream.of(dependency.condition().split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Dependency> declared(Chart chart) {
        List<Dependency> declared = chart.metadata().dependencies();
        return declared == null ? List.of() : declared;
    }

    private static Optional<Chart> dependency(Chart chart, ValuePath path) {
        String key = path.firstKey().orElse("");
        String name = declared(chart).stream()
                .filter(dependency -> dependency.alias().equals(key))
                .map(Dependency::name)
                .findFirst()
                .orElse(key);
        return chart.dependencies().stream()
                .filter(dependency -> dependency.name().equals(name))
                .findFirst();
    }

    /** Values that the parent imports are read under other names. */
    private static boolean isImported(Chart chart, Chart dependency) {
        return declared(chart).stream()
                .anyMatch(declared -> declared.name().equals(dependency.name())
                        && !declared.importValues().isEmpty());
    }

    /** Returns whether a template of a chart, or of the dependency that a value is for, names exactly this value. */
    static boolean isNamed(ValuePath path, Chart chart) {
        Pattern name = Pattern.compile("\\.Values\\." + Pattern.quote(path.toString()) + "(?![\\w.-])");
        if (chart.templates().stream()
                .anyMatch(file -> name.matcher(file.text()).find())) {
            return true;
        }
        return path.length() > 1
                && dependency(chart, path)
                        .filter(dependency -> isNamed(path.from(1), dependency))
                        .isPresent();
    }

    /** Returns all paths that values.yaml declares, for suggestions. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        collect(ValuePath.ROOT, chart.values(), paths);
        return paths;
    }

    private static void collect(ValuePath path, @Nullable Object value, Set<String> paths) {
        if (!path.isRoot()) {
            paths.add(path.toString());
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> collect(path.child(String.valueOf(key)), child, paths));
        }
    }
}
