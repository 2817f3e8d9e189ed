/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import dev.seatrial.template.internal.limit.Budget;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A Go slice whose element type is not {@code interface {}}, such as the {@code []string} of {@code splitList}.
 * Immutable but for {@link #sortStrings}: Go's sprig functions copy before they append.
 */
public final class GoSlice extends AbstractList<@Nullable Object> implements GoTyped, RandomAccess {

    private final GoType type;
    private @Nullable List<? extends @Nullable Object> elements;
    private final GoMethods methods;

    private GoSlice(GoType type, @Nullable List<? extends @Nullable Object> elements, GoMethods methods) {
        this.type = type;
        this.elements = elements;
        this.methods = methods;
    }

    /** Returns a slice of the given type over the given elements, which must not change afterwards. */
    public static GoSlice of(GoType type, List<? extends @Nullable Object> elements) {
        return new GoSlice(type, elements, GoMethods.NONE);
    }

    /** Returns the same with methods, as Go's named types have. */
    public static GoSlice of(GoType type, List<? extends @Nullable Object> elements, GoMethods methods) {
        return new GoSlice(type, elements, methods);
    }

    /** Returns a {@code []string} over the given strings, which must not change afterwards. */
    public static GoSlice ofStrings(List<String> strings) {
        return new GoSlice(GoType.STRING_SLICE, strings, GoMethods.NONE);
    }

    /**
     * Returns the nil slice of a type, be it {@code []interface {}}: empty, but {@code null} in JSON and YAML, as
     * {@code rest} and {@code concat} of empty lists return it.
     */
    public static GoSlice nil(GoType type) {
        return new GoSlice(type, null, GoMethods.NONE);
    }

    /** Returns a {@code []byte} over the given bytes, which must not change afterwards. */
    public static GoSlice ofBytes(byte[] bytes) {
        return new GoSlice(GoType.BYTES, new Bytes(bytes), GoMethods.NONE);
    }

    /** Returns the bytes of a slice of {@code uint8}; the array must not be changed. */
    public static byte[] bytes(List<? extends @Nullable Object> slice) {
        if (slice instanceof GoSlice typed && typed.elements instanceof Bytes compact) {
            return compact.bytes;
        }
        byte[] bytes = new byte[slice.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) GoNumbers.bits(Objects.requireNonNull(slice.get(i)));
        }
        return bytes;
    }

    /** Returns a slice of the same type, with the same methods, over other elements, which must not change afterwards. */
    public GoSlice with(List<? extends @Nullable Object> other) {
        return new GoSlice(type, other, methods);
    }

    /** Tells whether this is a nil slice. */
    public boolean isNil() {
        return elements == null;
    }

    /** Sorts this slice of strings in place, as {@code sort.Strings} does: whoever else holds it sees it sorted. */
    public void sortStrings(Budget budget) {
        if (elements != null) {
            elements = elements.stream()
                    .map(String.class::cast)
                    .sorted((a, b) -> {
                        budget.step();
                        return GoStrings.compare(a, b);
                    })
                    .toList();
        }
    }

    @Override
    public GoType goType() {
        return type;
    }

    @Override
    public @Nullable GoFunction method(String name) {
        return methods.find(this, name);
    }

    @Override
    public @Nullable Object get(int index) {
        return elements == null ? List.of().get(index) : elements.get(index);
    }

    @Override
    public int size() {
        return elements == null ? 0 : elements.size();
    }

    /** Bytes seen as a list of {@code uint8}. */
    private static final class Bytes extends AbstractList<@Nullable Object> implements RandomAccess {

        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public @Nullable Object get(int index) {
            return GoNumber.uint8(bytes[index]);
        }

        @Override
        public int size() {
            return bytes.length;
        }
    }
}
