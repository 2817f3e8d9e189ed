/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.manifest.UsedValue;
import dev.seatrial.manifest.internal.ApiValues;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.TemplateFunction;
import dev.seatrial.template.internal.Trace;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which values each statement reads. Tables and lists of values are known by identity, so that it makes no
 * difference how a template got hold of them: through {@code .Values}, {@code with}, {@code range}, or an included
 * template's dot.
 */
final class ValueReads implements ExecutionListener {

    private final IdentityHashMap<Object, String> paths = new IdentityHashMap<>();
    private final Map<ExecutionPoint, Map<String, @Nullable Object>> reads = new HashMap<>();
    private final Map<ExecutionPoint, Integer> times = new HashMap<>();
    private final Deque<ExecutionPoint> running = new ArrayDeque<>();
    private final ValueSources sources;

    ValueReads(Map<String, @Nullable Object> values, ValueSources sources) {
        this.sources = sources;
        index(values, "");
    }

    private void index(@Nullable Object value, String path) {
        if (value instanceof Map<?, ?> map && paths.putIfAbsent(map, path) == null) {
            map.forEach((key, element) -> index(element, join(path, String.valueOf(key))));
        } else if (value instanceof List<?> list && paths.putIfAbsent(list, path) == null) {
            for (int i = 0; i < list.size(); i++) {
                index(list.get(i), join(path, String.valueOf(i)));
            }
        }
    }

    @Override
    public void reached(ExecutionPoint point) {
        if (isStatement(point)) {
            running.push(point);
            times.merge(point, 1, Integer::sum);
        }
    }

    @Override
    public void left(ExecutionPoint point) {
        if (isStatement(point)) {
            running.pop();
        }
    }

    @Override
    public void read(Map<String, ?> map, String key, @Nullable Object value) {
        String path = pathOf(map);
        if (path != null) {
            remember(join(path, key), value);
        }
    }

    @Override
    public void called(TemplateFunction function, Arguments arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            printed(arguments.any(i));
        }
    }

    @Override
    public void ranged(@Nullable Object collection) {
        printed(collection);
    }

    @Override
    public void printed(@Nullable Object value) {
        String path = value == null ? null : pathOf(value);
        if (path != null) {
            remember(path, value);
        }
    }

    /** Returns the values that went into a line, given what wrote its parts. */
    List<UsedValue> usedFor(List<Trace.Origin> parts, String line) {
        Map<String, UsedValue> used = new LinkedHashMap<>();
        LineText text = new LineText(line);
        for (Trace.Origin part : parts) {
            Map<String, @Nullable Object> own = readAt(part.point());
            boolean certain = own.size() == 1 || times.getOrDefault(part.point(), 0) == 1;
            own.forEach((path, value) -> text.narrow(path, value, certain).forEach(p -> add(used, p)));
            for (ExecutionPoint call : part.calls()) {
                readAt(call)
                        .forEach(
                                (path, value) -> text.narrow(path, value, false).forEach(p -> add(used, p)));
            }
        }
        return List.copyOf(used.values());
    }

    private void add(Map<String, UsedValue> used, LineText.Part part) {
        used.computeIfAbsent(
                part.path(), path -> new UsedValue(sources.shownPath(path), plain(part.value()), sources.origin(path)));
    }

    /** Returns a value as manifests hold it; Go's numbers have types of their own. */
    private static @Nullable Object plain(@Nullable Object value) {
        return ApiValues.value(Yaml.decode(Yaml.encode(value)));
    }

    /** Leaves out what was only passed on the way to a value. */
    private Map<String, @Nullable Object> readAt(ExecutionPoint point) {
        Map<String, @Nullable Object> all = reads.getOrDefault(point, Map.of());
        Map<String, @Nullable Object> last = new LinkedHashMap<>(all);
        last.keySet().removeIf(path -> all.keySet().stream().anyMatch(other -> other.startsWith(path + ".")));
        return last;
    }

    private void remember(String path, @Nullable Object value) {
        ExecutionPoint point = running.peek();
        if (point != null && !path.isEmpty()) {
            reads.computeIfAbsent(point, p -> new LinkedHashMap<>()).put(path, value);
        }
    }

    private @Nullable String pathOf(Object value) {
        return paths.get(value instanceof GoMap map ? map.entries() : value);
    }

    private static boolean isStatement(ExecutionPoint point) {
        return point.kind() != ExecutionPoint.Kind.AND && point.kind() != ExecutionPoint.Kind.OR;
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
