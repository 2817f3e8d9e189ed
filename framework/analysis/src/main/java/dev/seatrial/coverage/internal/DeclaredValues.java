/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.ValuePath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that a chart declares: in its values.yaml and schema, in those of its dependencies, and in Chart.yaml.
 *
 * @param chart the chart
 */
public record DeclaredValues(Chart chart) {

    private static final ValuePath GLOBAL = ValuePath.of("global");

    /** Returns whether a value is declared. */
    public boolean contains(ValuePath path) {
        return isDeclared(chart, path);
    }

    private static boolean isDeclared(Chart chart, ValuePath path) {
        if (path.isRoot()
                || isIn(chart.values(), path)
                || SchemaValues.of(chart).contains(path)
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

    /**
     * Returns the first part of a path that is not declared. Empty if all of it is, or may be since values.yaml declares an empty map
     * for entries of any name.
     */
    public Optional<ValuePath> missing(ValuePath path) {
        for (int length = 1; length <= path.length(); length++) {
            ValuePath part = path.prefix(length);
            if (part.equals(GLOBAL) || contains(part) || isImported(chart, part)) {
                continue;
            }
            return isFree(chart, path.prefix(length - 1)) ? Optional.empty() : Optional.of(part);
        }
        return Optional.empty();
    }

    /** Returns whether values.yaml, or that of a dependency, has an empty map at a path. */
    private static boolean isFree(Chart chart, ValuePath path) {
        Optional<Object> value = path.in(chart.values());
        if (value.isPresent()) {
            return value.get() instanceof Map<?, ?> map && map.isEmpty() && !path.isRoot();
        }
        if (path.startsWith(GLOBAL) && chart.dependencies().stream().anyMatch(each -> isFree(each, path))) {
            return true;
        }
        return path.length() > 1
                && dependency(chart, path)
                        .filter(dependency -> isFree(dependency, path.from(1)))
                        .isPresent();
    }

    /** Returns whether a dependency is imported to a path, see {@link Dependency#importValues}. */
    private static boolean isImported(Chart chart, ValuePath path) {
        for (Dependency declared : declared(chart)) {
            for (Object imported : declared.importValues()) {
                if (imported instanceof Map<?, ?> map) {
                    ValuePath parent = keys(String.valueOf(map.get("parent")));
                    if (path.startsWith(parent) || parent.startsWith(path)) {
                        return true;
                    }
                } else if (dependency(chart, ValuePath.of(declared.name()))
                        .map(dependency -> ValuePath.of("exports", String.valueOf(imported))
                                .resolve(path)
                                .existsIn(dependency.values()))
                        .orElse(false)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ValuePath keys(String dotted) {
        return dotted.equals(".") ? ValuePath.ROOT : ValuePath.ROOT.children(List.of(dotted.split("\\.", -1)));
    }

    /**
     * Returns the values that Helm itself reads before it executes templates: conditions and tags of dependencies, values that are
     * imported from them, and values that a schema requires.
     */
    public Set<ValuePath> readByHelm() {
        Set<ValuePath> read = new HashSet<>();
        addReadByHelm(chart, ValuePath.ROOT, read);
        return read;
    }

    private static void addReadByHelm(Chart chart, ValuePath at, Set<ValuePath> read) {
        SchemaValues.of(chart).required().forEach(path -> read.add(at.resolve(path)));
        for (Dependency declared : declared(chart)) {
            Stream.of(declared.condition().split(",", -1))
                    .map(String::strip)
                    .filter(condition -> !condition.isEmpty())
                    .forEach(condition -> read.add(at.resolve(keys(condition))));
            declared.tags().forEach(tag -> read.add(ValuePath.of("tags", tag)));
            String name = declared.alias().isEmpty() ? declared.name() : declared.alias();
            for (Object imported : declared.importValues()) {
                ValuePath child = imported instanceof Map<?, ?> map
                        ? keys(String.valueOf(map.get("child")))
                        : ValuePath.of("exports", String.valueOf(imported));
                read.add(at.child(name).resolve(child));
            }
            dependency(chart, ValuePath.of(name)).ifPresent(inner -> addReadByHelm(inner, at.child(name), read));
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
        return declared == null
                ? List.of()
                : declared.stream().filter(Objects::nonNull).toList();
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
    public static boolean isNamed(ValuePath path, Chart chart) {
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
    public Set<String> paths() {
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
