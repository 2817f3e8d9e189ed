/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.Budget;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, already of the types that the signature declares. The getters only cast; asking for a type
 * that the signature does not declare is a programming error.
 */
public final class Arguments {

    /** A text or list that takes a function as long as reading the clock does. */
    private static final int LARGE = 1000;

    private final @Nullable Object[] values;

    /** Wraps arguments, without a copy; the array must not change afterwards. */
    public Arguments(@Nullable Object... values) {
        this.values = values;
    }

    /** Counts a call with these arguments as a step, or looks at the clock at once where a call can take long. */
    public void countIn(Budget budget) {
        for (Object value : values) {
            // asks for a class, not for an interface: most arguments are no lists, and that is much faster to find out
            if (value instanceof String text
                    ? text.length() > LARGE
                    : value instanceof AbstractCollection<?> list && list.size() > LARGE) {
                budget.check();
                return;
            }
        }
        budget.step();
    }

    /** Returns the number of arguments, variadic ones included. */
    public int size() {
        return values.length;
    }

    /** Returns the argument for an {@code interface {}} parameter, null for nil. */
    public @Nullable Object any(int index) {
        return values[index];
    }

    /** Returns the argument for a {@code string} parameter. */
    public String string(int index) {
        return (String) present(index);
    }

    /** Returns the argument for a {@code bool} parameter. */
    public boolean bool(int index) {
        return (Boolean) present(index);
    }

    /** Returns the argument for an integer parameter of any width. */
    public long integer(int index) {
        Object value = present(index);
        return value instanceof GoNumber number ? number.bits() : (Long) value;
    }

    /** Returns the argument for a {@code float64} parameter. */
    public double float64(int index) {
        return (Double) present(index);
    }

    /**
     * Returns the argument for a {@code map[string]interface {}} parameter: nil if that is nil. Passing a named map
     * such as {@code common.Values} converts it in Go, so that the function sees, and may return, a plain map.
     */
    public Map<String, @Nullable Object> map(int index) {
        return mapOf(values[index]);
    }

    /** Returns the arguments from an index on, those of a variadic {@code map[string]interface {}} parameter. */
    public List<Map<String, @Nullable Object>> maps(int index) {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>(values.length - index);
        for (int i = index; i < values.length; i++) {
            maps.add(mapOf(values[i]));
        }
        return maps;
    }

    /** Returns the argument for a slice parameter; Go's nil slice is an empty one. */
    @SuppressWarnings("unchecked")
    public List<@Nullable Object> list(int index) {
        Object value = values[index];
        return value == null ? List.of() : (List<@Nullable Object>) value;
    }

    /** Returns the arguments from an index on: those of a variadic parameter. */
    public List<@Nullable Object> from(int index) {
        return new Rest(values, index);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> mapOf(@Nullable Object value) {
        if (value == null || (value instanceof GoMap map && map.isNil())) {
            return GoMap.nil(GoType.ANY_MAP);
        }
        return value instanceof GoMap named ? named.entries() : (Map<String, @Nullable Object>) value;
    }

    private Object present(int index) {
        return Objects.requireNonNull(values[index]);
    }

    /** The arguments from an index on. */
    private static final class Rest extends AbstractList<@Nullable Object> implements RandomAccess {

        private final @Nullable Object[] values;
        private final int from;

        Rest(@Nullable Object[] values, int from) {
            this.values = values;
            this.from = from;
        }

        @Override
        public @Nullable Object get(int index) {
            return values[from + Objects.checkIndex(index, size())];
        }

        @Override
        public int size() {
            return values.length - from;
        }
    }
}
