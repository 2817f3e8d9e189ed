/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoScalar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Sprig takes for empty: nil, false, zero, and whatever has no length. Structs never are. */
final class Emptiness {

    private Emptiness() {}

    static boolean isEmpty(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        if (value instanceof List<?> list) {
            return list.isEmpty();
        }
        if (value instanceof Boolean truth) {
            return !truth;
        }
        return value == null || isZero(value);
    }

    private static boolean isZero(Object value) {
        if (value instanceof Long number) {
            return number == 0;
        }
        if (value instanceof Double number) {
            return number == 0;
        }
        if (value instanceof GoNumber number) {
            boolean floating = number.goType().kind().isFloat();
            return floating ? Double.longBitsToDouble(number.bits()) == 0 : number.bits() == 0;
        }
        return value instanceof GoScalar scalar && scalar.bits() == 0;
    }
}
