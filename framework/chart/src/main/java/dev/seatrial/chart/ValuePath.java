/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A path into values: the keys of maps and the indexes of lists that lead to a value. Immutable. Keys may contain any character.
 *
 * <p>Paths use the syntax of {@code helm --set}: {@code image.tag}, {@code hosts[0].name}. In keys, each of {@code . , = [} and the
 * backslash is escaped with a backslash: {@code annotations.prometheus\.io/scrape}. A key may be quoted in brackets instead, as in
 * paths into manifests: {@code annotations['prometheus.io/scrape']}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ValuePath {

    /** The empty path, which leads to all values. */
    public static final ValuePath ROOT = new ValuePath(null, "");

    private static final String ESCAPED = "\\.,=[";

    private final @Nullable ValuePath parent;
    private final Object step;
    private final int hash;

    private ValuePath(@Nullable ValuePath parent, Object step) {
        this.parent = parent;
        this.step = step;
        this.hash = parent == null ? 1 : 31 * parent.hash + step.hashCode();
    }

    /** Returns a path with the given keys. */
    public static ValuePath of(String... keys) {
        return ROOT.children(List.of(keys));
    }

    /**
     * Parses a path.
     *
     * @throws IllegalArgumentException if the text is not a path; the message shows the position
     */
    public static ValuePath parse(String text) {
        return new ValuePathParser(text).parse();
    }

    /** Returns whether this is the empty path. */
    public boolean isRoot() {
        return parent == null;
    }

    /** Returns the path to the map or list that contains the value. Empty for the root. */
    public Optional<ValuePath> parent() {
        return Optional.ofNullable(parent);
    }

    /** Returns the path to the value of a key in the map at this path. */
    public ValuePath child(String key) {
        return new ValuePath(this, key);
    }

    /**
     * Returns the path to an element of the list at this path.
     *
     * @param index the index, starting at 0
     */
    public ValuePath child(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("No list has an element " + index + ".");
        }
        return new ValuePath(this, index);
    }

    /** Returns this path with keys appended. */
    public ValuePath children(List<String> keys) {
        ValuePath path = this;
        for (String key : keys) {
            path = path.child(key);
        }
        return path;
    }

    /** Returns this path with the steps of another path appended. */
    public ValuePath resolve(ValuePath below) {
        return below.parent == null ? this : new ValuePath(resolve(below.parent), below.step);
    }

    /** Returns the steps, outermost first: a {@link String} for a key, an {@link Integer} for an index. */
    public List<Object> steps() {
        Deque<Object> steps = new ArrayDeque<>();
        for (ValuePath path = this; path.parent != null; path = path.parent) {
            steps.addFirst(path.step);
        }
        return List.copyOf(steps);
    }

    /** Returns the number of steps. */
    public int length() {
        int length = 0;
        for (ValuePath path = this; path.parent != null; path = path.parent) {
            length++;
        }
        return length;
    }

    /** Returns the last key, or the last index as text. Returns an empty text for the root. */
    public String name() {
        return step.toString();
    }

    /** Returns whether this path starts with the steps of another path. Each path starts with itself. */
    public boolean startsWith(ValuePath prefix) {
        ValuePath path = this;
        for (int more = length() - prefix.length(); more > 0 && path.parent != null; more--) {
            path = path.parent;
        }
        return path.equals(prefix);
    }

    /** Returns the first steps of this path. */
    public ValuePath prefix(int steps) {
        ValuePath path = this;
        for (int more = length() - steps; more > 0 && path.parent != null; more--) {
            path = path.parent;
        }
        return path;
    }

    /** Returns this path without its first steps. */
    public ValuePath from(int steps) {
        ValuePath path = ROOT;
        List<Object> all = steps();
        for (Object next : all.subList(Math.min(steps, all.size()), all.size())) {
            path = new ValuePath(path, next);
        }
        return path;
    }

    /** Returns the first key. Empty for the root, and if the first step is an index. */
    public Optional<String> firstKey() {
        return prefix(1).step instanceof String key && !isRoot() ? Optional.of(key) : Optional.empty();
    }

    /**
     * Returns the value at this path. Empty if the value does not exist or is null; see {@link #existsIn}.
     *
     * @param values a tree of maps and lists
     */
    public Optional<Object> in(@Nullable Object values) {
        if (parent == null) {
            return Optional.ofNullable(values);
        }
        return parent.in(values).flatMap(this::stepInto);
    }

    private Optional<Object> stepInto(Object container) {
        if (container instanceof Map<?, ?> table && step instanceof String) {
            return Optional.ofNullable(table.get(step));
        }
        boolean inList = container instanceof List<?> list && step instanceof Integer index && index < list.size();
        return inList ? Optional.ofNullable(((List<?>) container).get((Integer) step)) : Optional.empty();
    }

    /** Returns whether there is a value at this path, which may be null. */
    public boolean existsIn(@Nullable Object values) {
        if (parent == null) {
            return true;
        }
        Object container = parent.in(values).orElse(null);
        return container instanceof Map<?, ?> table
                ? step instanceof String && table.containsKey(step)
                : container instanceof List<?> list && step instanceof Integer index && index < list.size();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ValuePath path) || hash != path.hash) {
            return false;
        }
        ValuePath a = this;
        ValuePath b = path;
        while (a != b) {
            if (a.parent == null || b.parent == null || !a.step.equals(b.step)) {
                return false;
            }
            a = a.parent;
            b = b.parent;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Returns the text of this path, which {@link #parse} accepts. Returns an empty text for the root. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object next : steps()) {
            if (next instanceof Integer index) {
                text.append('[').append(index).append(']');
            } else if (next.equals("")) {
                text.append("['']");
            } else {
                text.append(text.isEmpty() ? "" : ".").append(escaped((String) next));
            }
        }
        return text.toString();
    }

    private static String escaped(String key) {
        StringBuilder text = new StringBuilder();
        key.chars().forEach(c -> text.append(ESCAPED.indexOf(c) < 0 ? "" : "\\").append((char) c));
        return text.toString();
    }
}
