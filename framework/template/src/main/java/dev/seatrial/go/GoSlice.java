/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.go;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A Go slice whose element type is not {@code interface {}}, such as the {@code []string} of {@code splitList}.
 * Immutable: Go's sprig functions copy before they append.
 */
public final class GoSlice extends AbstractList<@Nullable Object> implements GoTyped, RandomAccess {

    private final GoType type;
    private final List<? extends @Nullable Object> elements;

    private GoSlice(GoType type, List<? extends @Nullable Object> elements) {
        this.type = type;
        this.elements = elements;
    }

    /** Returns a slice of the given type over the given elements, which must not change afterwards. */
    public static GoSlice of(GoType type, List<? extends @Nullable Object> elements) {
        return new GoSlice(type, elements);
    }

    /** Returns a {@code []string} over the given strings, which must not change afterwards. */
    public static GoSlice ofStrings(List<String> strings) {
        return new GoSlice(GoType.STRING_SLICE, strings);
    }

    @Override
    public GoType goType() {
        return type;
    }

    @Override
    public @Nullable Object get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }
}
