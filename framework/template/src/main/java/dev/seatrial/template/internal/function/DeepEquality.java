/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoFunction;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.Budget;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Go's {@code reflect.DeepEqual}: equal types, equal content; 1 and 1.0 differ, as do nil and empty slices. */
final class DeepEquality {

    private final Budget budget;

    private DeepEquality(Budget budget) {
        this.budget = budget;
    }

    static boolean areEqual(@Nullable Object a, @Nullable Object b, Budget budget) {
        return new DeepEquality(budget).areEqual(a, b);
    }

    private boolean areEqual(@Nullable Object a, @Nullable Object b) {
        budget.step();
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof String) {
            return a.equals(b);
        }
        if (a instanceof Double x) {
            // not equals: zeros of both signs are equal, NaN is not even equal to itself
            return b instanceof Double y && x.doubleValue() == y.doubleValue();
        }
        if (a instanceof Map<?, ?> x) {
            return b instanceof Map<?, ?> y && sameType(a, b) && mapsEqual(x, y);
        }
        if (a instanceof List<?> x) {
            return b instanceof List<?> y && sameType(a, b) && listsEqual(x, y);
        }
        return !(a instanceof GoFunction) && a.equals(b);
    }

    private static boolean sameType(Object a, Object b) {
        boolean plain = !(a instanceof GoMap || a instanceof GoSlice || b instanceof GoMap || b instanceof GoSlice);
        return plain || Objects.equals(GoType.of(a), GoType.of(b));
    }

    private boolean mapsEqual(Map<?, ?> a, Map<?, ?> b) {
        if (a == b) {
            return true;
        }
        if (a.size() != b.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            Object other = b.get(entry.getKey());
            if (!areEqual(entry.getValue(), other) || (other == null && !b.containsKey(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private boolean listsEqual(List<?> a, List<?> b) {
        if (a == b) {
            return true;
        }
        if (a.size() != b.size() || isNil(a) != isNil(b)) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!areEqual(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNil(List<?> list) {
        return list instanceof GoSlice slice && slice.isNil();
    }
}
