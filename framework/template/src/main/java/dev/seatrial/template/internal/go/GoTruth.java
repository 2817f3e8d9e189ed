/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what {@code if}, {@code with}, {@code and}, {@code or} and {@code not} take for true. */
public final class GoTruth {

    private GoTruth() {}

    /**
     * Returns the truth of a value as {@code isTrue} of Go's {@code text/template/exec.go} has it: false for nil, false,
     * zero, and what has length 0; structs and whatever else there is are true.
     */
    public static boolean isTrue(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof String string) {
            return !string.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        if (value instanceof Long number) {
            return number != 0;
        }
        if (value instanceof Double number) {
            return number != 0; // NaN is true
        }
        return isTrueTyped(value);
    }

    private static boolean isTrueTyped(Object value) {
        if (GoNumbers.isInteger(value)) {
            return GoNumbers.bits(value) != 0;
        }
        if (GoNumbers.isFloat(value)) {
            return GoNumbers.floating(value) != 0;
        }
        return !(value instanceof GoComplex complex) || complex.real() != 0 || complex.imaginary() != 0;
    }
}
