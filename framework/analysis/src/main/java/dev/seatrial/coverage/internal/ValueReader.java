/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import dev.seatrial.render.ValueTree;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Listens to which values the templates of one render read. A scalar is read where a template takes it out of its map or list. A map
 * or list is read with all that is in it if it is printed or given to a function that uses its content, but not if it is only
 * passed on. {@code toYaml} directly followed by {@code fromYaml} copies.
 */
public final class ValueReader implements ExecutionListener {

    private final ContainerOrigins origins;
    private final Predicate<String> isOwn;
    private final ReadValues values = new ReadValues();
    private final Deque<ExecutionPoint> running = new ArrayDeque<>();
    private final IdentityHashMap<ExecutionPoint, ReadValues.Reader> readers = new IdentityHashMap<>();
    private @Nullable String writtenText;
    private @Nullable Object written;
    private @Nullable MergedEntries merged;

    /**
     * Creates the listener of a render.
     *
     * @param isOwn whether a file with a name such as {@code shop/templates/a.yaml} belongs to the owner of the chart
     */
    public ValueReader(ValueTree tree, Predicate<String> isOwn) {
        this.origins = new ContainerOrigins(tree);
        this.isOwn = isOwn;
    }

    /** Returns what was read so far. */
    public ReadValues values() {
        flush();
        return values;
    }

    @Override
    public void reached(ExecutionPoint point) {
        flush();
        if (point.kind().isStatement()) {
            running.push(point);
        }
    }

    @Override
    public void left(ExecutionPoint point) {
        flush();
        running.pop();
    }

    @Override
    public void read(Map<String, ?> map, String key, @Nullable Object value) {
        flush();
        entry(map, key);
    }

    @Override
    public void read(List<?> list, int index, @Nullable Object value) {
        flush();
        entry(list, index);
    }

    private void entry(Object container, Object key) {
        origins.entry(container, key).forEach(path -> values.read(path, reader()));
    }

    @Override
    public void tested(Object collection) {
        flush();
        test(collection);
    }

    /** Whether a map or list is empty depends on its only entry. */
    private void test(@Nullable Object value) {
        boolean single =
                value instanceof Map<?, ?> map ? map.size() == 1 : value instanceof List<?> list && list.size() == 1;
        if (single) {
            shallow(value);
        }
    }

    @Override
    public void ranged(@Nullable Object collection) {
        flush();
        shallow(collection);
    }

    @Override
    public void printed(@Nullable Object value) {
        flush();
        whole(value);
    }

    @Override
    public void called(String function, List<@Nullable Object> arguments) {
        if (ReadRules.READING.contains(function) && isWritten(arguments)) {
            return; // reads back what was just written
        }
        flush();
        if (ReadRules.TESTING.contains(function)) {
            arguments.forEach(this::test);
        } else if (ReadRules.MERGING.contains(function) || ReadRules.OVERWRITING.contains(function)) {
            merged = MergedEntries.of(origins, ReadRules.OVERWRITING.contains(function), arguments);
        } else if (ReadRules.LOOKUPS.contains(function)) {
            lookUp(arguments.isEmpty() ? null : arguments.get(0), arguments.subList(1, arguments.size()));
        } else if (function.equals("dig") && arguments.size() > 2) {
            lookUp(arguments.get(arguments.size() - 1), arguments.subList(0, arguments.size() - 2));
        } else if (function.equals("pluck") && !arguments.isEmpty()) {
            arguments.subList(1, arguments.size()).forEach(map -> lookUp(map, arguments.subList(0, 1)));
        } else if (ReadRules.FIRST.contains(function) || ReadRules.LAST.contains(function)) {
            end(arguments.get(0), ReadRules.FIRST.contains(function));
        } else if (ReadRules.SHALLOW.contains(function)) {
            arguments.forEach(this::shallow);
        } else if (function.equals("lookup")) {
            values.lookedUp(arguments);
        } else if (!copies(function)) {
            arguments.forEach(this::whole);
        }
    }

    private static boolean copies(String function) {
        return ReadRules.PASSING.contains(function)
                || ReadRules.COPYING.contains(function)
                || ReadRules.WRITING.contains(function);
    }

    @SuppressWarnings("ReferenceEquality") // the very text that was returned
    private boolean isWritten(List<@Nullable Object> arguments) {
        return writtenText != null && !arguments.isEmpty() && arguments.get(0) == writtenText;
    }

    @Override
    public void returned(String function, List<@Nullable Object> arguments, @Nullable Object result) {
        if (arguments.isEmpty()) {
            return;
        }
        Object first = arguments.get(0);
        if (ReadRules.READING.contains(function) && isWritten(arguments)) {
            origins.copied(result, written);
            forget();
        } else if (ReadRules.WRITING.contains(function) && result instanceof String text) {
            flush();
            writtenText = text;
            written = first;
        } else if (ReadRules.COPYING.contains(function)) {
            origins.copied(result, first);
        } else if (merged != null
                && (ReadRules.MERGING.contains(function) || ReadRules.OVERWRITING.contains(function))) {
            merged.record(result);
            merged = null;
        } else if (function.equals("set") && first instanceof Map && arguments.get(1) instanceof String key) {
            origins.put(first, key, Set.of()); // the old value cannot be read any more
        }
    }

    /** What was written as YAML or JSON, and is not read back at once, is read as a whole. */
    private void flush() {
        if (writtenText != null) {
            Object value = written;
            forget();
            whole(value);
        }
    }

    private void forget() {
        writtenText = null;
        written = null;
    }

    private void lookUp(@Nullable Object container, List<@Nullable Object> keys) {
        Object at = container;
        for (Object key : keys) {
            if (at instanceof Map<?, ?> map && key instanceof String name) {
                entry(map, name);
                at = map.get(name);
            } else if (at instanceof List<?> list && key instanceof Number number && isIn(list, number.longValue())) {
                entry(list, number.intValue());
                at = list.get(number.intValue());
            } else {
                whole(at);
                return;
            }
        }
    }

    private static boolean isIn(List<?> list, long index) {
        return 0 <= index && index < list.size();
    }

    private void end(@Nullable Object list, boolean first) {
        if (list instanceof List<?> elements && !elements.isEmpty()) {
            entry(elements, first ? 0 : elements.size() - 1);
        }
    }

    private void shallow(@Nullable Object container) {
        if (container instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> entry(map, key));
        } else if (container instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                entry(list, i);
            }
        }
    }

    private void whole(@Nullable Object value) {
        if (value != null && ContainerOrigins.isContainer(value)) {
            whole(value, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    private void whole(Object container, Set<Object> seen) {
        var unchanged = origins.unchanged(container);
        if (unchanged.isPresent()) {
            values.readWhole(unchanged.get(), reader());
        } else if (seen.add(container)) {
            origins.pathOf(container).ifPresent(path -> values.read(path, reader()));
            shallow(container);
            for (Object value : container instanceof Map<?, ?> map ? map.values() : (List<?>) container) {
                if (value != null && ContainerOrigins.isContainer(value)) {
                    whole(value, seen);
                }
            }
        }
    }

    private ReadValues.Reader reader() {
        ExecutionPoint at = running.peek();
        return at == null
                ? NOBODY
                : readers.computeIfAbsent(
                        at,
                        point -> new ReadValues.Reader(
                                point, isOwn.test(point.file().name())));
    }

    private static final ReadValues.Reader NOBODY = new ReadValues.Reader(null, false);
}
