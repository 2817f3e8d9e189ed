/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoCalls;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.GoType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The builtins {@code index}, {@code slice} and {@code len}, with the errors of Go's {@code text/template} and {@code reflect}. */
final class Indexing {

    private Indexing() {}

    /** Returns {@code item[i][j]...}; a key that a map does not have gives the zero value of its elements. */
    static @Nullable Object index(@Nullable Object item, List<@Nullable Object> indexes) {
        if (item == null) {
            throw new GoError("index of untyped nil");
        }
        Object current = item;
        for (int i = 0; i < indexes.size(); i++) {
            if (current == null) {
                throw new GoError("index of nil pointer");
            }
            current = indexOne(current, indexes.get(i));
        }
        return current;
    }

    private static @Nullable Object indexOne(Object item, @Nullable Object index) {
        if (item instanceof Map<?, ?> map) {
            GoType type = Objects.requireNonNull(GoType.of(item));
            Object key = GoCalls.prepare(index, Objects.requireNonNull(type.key()));
            Object value = map.get(key);
            return value != null || map.containsKey(key)
                    ? value
                    : Objects.requireNonNull(type.element()).zero();
        }
        if (item instanceof List<?> list) {
            int i = position(index, list.size());
            if (i == list.size()) {
                String kind = GoType.kindOf(item) == GoKind.ARRAY ? "array" : "slice";
                throw new GoError("reflect: " + kind + " index out of range");
            }
            return list.get(i);
        }
        if (item instanceof String text) {
            byte[] bytes = GoStrings.bytes(text);
            int i = position(index, bytes.length);
            if (i == bytes.length) {
                throw new GoError("reflect: string index out of range");
            }
            return GoNumber.uint8(bytes[i]);
        }
        throw new GoError("can't index item of type " + pointee(item));
    }

    /** Returns {@code item[i:j:k]}. */
    static Object slice(@Nullable Object item, List<@Nullable Object> indexes) {
        if (item == null) {
            throw new GoError("slice of untyped nil");
        }
        if (indexes.size() > 3) {
            throw new GoError("too many slice indexes: " + indexes.size());
        }
        if (item instanceof String && indexes.size() == 3) {
            throw new GoError("cannot 3-index slice a string");
        }
        if (!(item instanceof String) && !(item instanceof List)) {
            throw new GoError("can't slice item of type " + pointee(item));
        }
        int length = length(item);
        int[] bounds = {0, length, length};
        for (int i = 0; i < indexes.size(); i++) {
            bounds[i] = position(indexes.get(i), length);
        }
        checkOrder(bounds[0], bounds[1]);
        checkOrder(bounds[1], bounds[2]);
        if (item instanceof String text) {
            return GoStrings.slice(text, bounds[0], bounds[1]);
        }
        if (item instanceof GoSlice typed && typed.isNil()) {
            return item;
        }
        List<? extends @Nullable Object> part = ((List<?>) item).subList(bounds[0], bounds[1]);
        return item instanceof GoSlice typed ? GoSlice.of(typed.goType(), part) : part;
    }

    /** Returns the length of a string in bytes, of a slice or a map. */
    static int length(@Nullable Object item) {
        if (item == null) {
            throw new GoError("len of nil pointer");
        }
        if (item instanceof String text) {
            return GoStrings.length(text);
        }
        if (item instanceof Map<?, ?> map) {
            return map.size();
        }
        if (item instanceof List<?> list) {
            return list.size();
        }
        throw new GoError("len of type " + pointee(item));
    }

    private static int position(@Nullable Object index, int limit) {
        if (index == null) {
            throw new GoError("cannot index slice/array with nil");
        }
        if (!GoNumbers.isInteger(index)) {
            throw new GoError("cannot index slice/array with type " + GoType.of(index));
        }
        long position = GoNumbers.bits(index);
        if (position < 0 || position > limit) {
            throw new GoError("index out of range: " + position);
        }
        return (int) position;
    }

    private static void checkOrder(int from, int to) {
        if (from > to) {
            throw new GoError("invalid slice index: " + from + " > " + to);
        }
    }

    /** Returns the name of the type of a value, for a pointer that of what it points to. */
    private static String pointee(Object value) {
        GoType type = Objects.requireNonNull(GoType.of(value));
        return type.kind() == GoKind.POINTER ? type.name().substring(1) : type.name();
    }
}
