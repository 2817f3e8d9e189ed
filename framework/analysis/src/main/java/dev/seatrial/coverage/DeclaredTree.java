/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.coverage.ChartValue.Choice;
import dev.seatrial.coverage.ChartValue.Kind;
import dev.seatrial.coverage.internal.SchemaValues;
import dev.seatrial.coverage.internal.Setting;
import dev.seatrial.coverage.internal.YamlLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values that a chart and its own subcharts declare, in the order of their paths. A map or list comes before what is in it.
 * Immutable.
 */
final class DeclaredTree {

    /**
     * A values.yaml.
     *
     * @param at where its values are in the values of the chart
     * @param file the path from the root of the build
     */
    record Source(ValuePath at, Chart chart, String file) {}

    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    private final List<ChartValue> values = new ArrayList<>();
    private final List<@Nullable Object> defaults = new ArrayList<>();
    private final Map<ValuePath, Integer> indexes = new HashMap<>();
    private final Map<String, YamlLines> lines = new HashMap<>();
    private final Map<ValuePath, List<Object>> schema;
    private final Set<ValuePath> subcharts;
    private int[] parents = {};

    private DeclaredTree(Map<ValuePath, List<Object>> schema, Set<ValuePath> subcharts) {
        this.schema = schema;
        this.subcharts = subcharts;
    }

    /**
     * Reads what is declared.
     *
     * @param sources the chart and its own subcharts, each chart before those in it
     * @param subcharts where the values of all subcharts are
     */
    static DeclaredTree of(List<Source> sources, Set<ValuePath> subcharts) {
        Chart chart = sources.get(0).chart();
        DeclaredTree tree = new DeclaredTree(SchemaValues.of(chart).properties(), subcharts);
        List<Holder> holders = new ArrayList<>();
        for (Source source : sources) {
            holders.add(new Holder(source, source.at(), nested(source)));
            tree.lines.put(
                    source.file(),
                    YamlLines.of(
                            source.chart().valuesFile().map(ChartFile::text).orElse("")));
        }
        tree.addEntries(ValuePath.ROOT, holders);
        tree.addSchema(sources.get(0));
        tree.lines.clear();
        tree.parents = tree.values.stream()
                .mapToInt(value -> value.path().parent().map(tree::indexOf).orElse(-1))
                .toArray();
        return tree;
    }

    /** A map or list of one values.yaml. */
    private record Holder(
            Source source, ValuePath at, @Nullable Object value) {}

    private static Map<String, @Nullable Object> nested(Source source) {
        Map<String, @Nullable Object> values = source.chart().values();
        List<Object> steps = source.at().steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            values = Map.of((String) steps.get(i), values);
        }
        return values;
    }

    private void addEntries(ValuePath path, List<Holder> holders) {
        TreeSet<String> keys = new TreeSet<>();
        for (Holder holder : holders) {
            if (holder.value() instanceof Map<?, ?> map) {
                map.keySet().forEach(key -> keys.add((String) key));
            }
        }
        for (String key : keys) {
            List<Holder> inner = new ArrayList<>();
            for (Holder holder : holders) {
                if (holder.value() instanceof Map<?, ?> map && map.containsKey(key)) {
                    inner.add(new Holder(holder.source(), holder.at(), map.get(key)));
                }
            }
            add(path.child(key), inner);
        }
    }

    private void add(ValuePath path, List<Holder> holders) {
        Holder first = holders.get(0);
        if (isAbove(path, first)) {
            addEntries(path, holders); // the name of a subchart that its parent sets nothing of
            return;
        }
        Object value = first.value();
        boolean container = (value instanceof Map<?, ?> map && !map.isEmpty())
                || (value instanceof List<?> list && !list.isEmpty());
        add(path, value, container ? Kind.CONTAINER : Kind.LEAF, first.source());
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(path.child(i), List.of(new Holder(first.source(), first.at(), list.get(i))));
            }
        } else if (value instanceof Map) {
            addEntries(path, holders);
        }
    }

    private static boolean isAbove(ValuePath path, Holder holder) {
        return holder.at().startsWith(path);
    }

    private void add(ValuePath path, @Nullable Object value, Kind kind, Source source) {
        YamlLines known = lines.get(source.file());
        int line = known == null || kind == Kind.SCHEMA
                ? 0
                : known.of(path.from(source.at().length()));
        List<Object> choices = schema.getOrDefault(path, List.of());
        if (choices.isEmpty() && value instanceof Boolean) {
            choices = List.of(true, false);
        }
        indexes.put(path, values.size());
        defaults.add(value);
        values.add(new ChartValue(
                path,
                source.file(),
                line,
                kind,
                subchart(path, source.at()),
                kind == Kind.CONTAINER
                        ? List.of()
                        : choices.stream()
                                .map(choice -> new Choice(String.valueOf(choice), Setting.of(choice)))
                                .toList()));
    }

    private String subchart(ValuePath path, ValuePath from) {
        for (int length = path.length(); length > from.length(); length--) {
            if (subcharts.contains(path.prefix(length))) {
                return path.prefix(length).toString();
            }
        }
        return "";
    }

    private void addSchema(Source chart) {
        String name = chart.chart().schema().map(ChartFile::name).orElse("");
        int slash = chart.file().lastIndexOf('/');
        Source source = new Source(ValuePath.ROOT, chart.chart(), chart.file().substring(0, slash + 1) + name);
        schema.keySet().stream()
                .filter(path -> !indexes.containsKey(path))
                .sorted(java.util.Comparator.comparing(ValuePath::toString))
                .forEach(path -> add(path, null, Kind.SCHEMA, source));
    }

    /** Returns the values. */
    List<ChartValue> values() {
        return values;
    }

    /** Returns the value of values.yaml, null for null and for a property that only the schema has. */
    @Nullable
    Object defaultOf(int index) {
        return defaults.get(index);
    }

    /** Returns the index of a value, -1 if it is not declared in a values.yaml or the schema. */
    int indexOf(ValuePath path) {
        return indexes.getOrDefault(path, -1);
    }

    /** Returns what the values are set to in a render, null for those that it does not have. */
    @Nullable
    Object[] settings(Map<String, @Nullable Object> root) {
        @Nullable Object[] settings = new Object[values.size()];
        for (int i = 0; i < settings.length; i++) {
            ValuePath path = values.get(i).path();
            settings[i] = parents[i] < 0 ? path.in(root).orElse(null) : step(settings[parents[i]], path.name());
        }
        return settings;
    }

    private static @Nullable Object step(@Nullable Object container, String name) {
        if (container instanceof Map<?, ?> map) {
            return map.get(name);
        }
        return container instanceof List<?> list
                        && INDEX.matcher(name).matches()
                        && Integer.parseInt(name) < list.size()
                ? list.get(Integer.parseInt(name))
                : null;
    }

    /** Returns the index after the last value that is in the map or list with an index. */
    int endOf(int index) {
        int end = index + 1;
        ValuePath path = values.get(index).path();
        while (end < values.size() && values.get(end).path().startsWith(path)) {
            end++;
        }
        return end;
    }
}
