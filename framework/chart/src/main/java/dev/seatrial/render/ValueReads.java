/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.manifest.internal.ApiValues;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Trace;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records the values that each execution of a statement reads. */
final class ValueReads implements ExecutionListener {

    private static final Set<String> LOOKUPS = Set.of("index", "get", "hasKey");

    private final ValueTree values;
    private final ValueSources sources;
    private final Map<String, Map<Integer, Map<ValuePath, @Nullable Object>>> byTemplate = new HashMap<>();
    private final Deque<Integer> running = new ArrayDeque<>();
    private Map<Integer, Map<ValuePath, @Nullable Object>> byVisit = new HashMap<>();
    private int visits;

    ValueReads(ValueTree values, ValueSources sources) {
        this.values = values;
        this.sources = sources;
    }

    /** Called before a template is executed, which numbers the executions of its statements, starting at 1. */
    void begin(String path) {
        byVisit = new HashMap<>();
        byTemplate.put(path, byVisit);
        running.clear();
        visits = 0;
    }

    @Override
    public void reached(ExecutionPoint point) {
        if (point.kind().isStatement()) {
            running.push(++visits);
        }
    }

    @Override
    public void left(ExecutionPoint point) {
        running.pop();
    }

    @Override
    public void read(Map<String, ?> map, String key, @Nullable Object value) {
        values.pathOf(map).ifPresent(path -> remember(path.child(key), value));
    }

    @Override
    public void read(List<?> list, int index, @Nullable Object value) {
        values.pathOf(list).ifPresent(path -> remember(path.child(index), value));
    }

    @Override
    public void called(String function, List<@Nullable Object> arguments) {
        if (LOOKUPS.contains(function) && isLookup(arguments)) {
            read(arguments);
        } else {
            arguments.forEach(this::printed);
        }
    }

    private static boolean isLookup(List<@Nullable Object> arguments) {
        return arguments.size() > 1
                && arguments.get(0) instanceof Map
                && arguments.subList(1, arguments.size()).stream().allMatch(String.class::isInstance);
    }

    /** Records that a lookup with keys only reads the value at these keys. */
    private void read(List<@Nullable Object> arguments) {
        Object value = arguments.get(0);
        for (Object key : arguments.subList(1, arguments.size())) {
            if (value instanceof Map<?, ?> table && key instanceof String name) {
                Object next = table.get(name);
                values.pathOf(table).ifPresent(path -> remember(path.child(name), next));
                value = next;
            }
        }
    }

    @Override
    public void ranged(@Nullable Object collection) {
        printed(collection);
    }

    @Override
    public void printed(@Nullable Object value) {
        values.pathOf(value).ifPresent(path -> remember(path, value));
    }

    /**
     * Returns the values that a line used.
     *
     * @param path the path of the template that was executed
     * @param parts the executions that wrote the parts of the line
     */
    List<UsedValue> usedFor(String path, List<Trace.Origin> parts, String line) {
        Map<Integer, Map<ValuePath, @Nullable Object>> reads = byTemplate.getOrDefault(path, Map.of());
        Map<ValuePath, UsedValue> used = new LinkedHashMap<>();
        LineText text = new LineText(line);
        for (Trace.Origin part : parts) {
            add(reads, part.visit(), text, true, used);
            part.calls().forEach(call -> add(reads, call, text, false, used));
        }
        return List.copyOf(used.values());
    }

    private void add(
            Map<Integer, Map<ValuePath, @Nullable Object>> reads,
            Trace.Visit visit,
            LineText text,
            boolean certain,
            Map<ValuePath, UsedValue> used) {
        Map<ValuePath, @Nullable Object> all = reads.getOrDefault(visit.number(), Map.of());
        all.forEach((path, value) -> {
            if (!isPassedOn(path, all)) {
                text.narrow(path, value, certain).forEach(part -> used.computeIfAbsent(part.path(), p -> used(part)));
            }
        });
    }

    private UsedValue used(LineText.Part part) {
        return new UsedValue(sources.shownPath(part.path()), plain(part.value()), sources.origin(part.path()));
    }

    /** Returns a value with the types of manifests, since Go's numbers have their own types. */
    private static @Nullable Object plain(@Nullable Object value) {
        return ApiValues.value(Yaml.decode(Yaml.encode(value)));
    }

    /** Returns whether a value was only read to reach a value inside it. */
    private static boolean isPassedOn(ValuePath path, Map<ValuePath, @Nullable Object> all) {
        return all.keySet().stream().anyMatch(other -> !other.equals(path) && other.startsWith(path));
    }

    private void remember(ValuePath path, @Nullable Object value) {
        Integer visit = running.peek();
        if (visit != null && !path.isRoot()) {
            byVisit.computeIfAbsent(visit, v -> new LinkedHashMap<>()).put(path, value);
        }
    }
}
