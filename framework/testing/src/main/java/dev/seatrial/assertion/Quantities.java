/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Compares quantities of CPU, memory and storage as Kubernetes does. */
final class Quantities {

    private Quantities() {}

    /** Compares two quantities. Returns -1, 0 or 1; empty if one of them is not a quantity. */
    static OptionalInt compare(@Nullable Object left, @Nullable Object right) {
        Optional<BigDecimal> first = amount(left);
        Optional<BigDecimal> second = amount(right);
        return first.isPresent() && second.isPresent()
                ? OptionalInt.of(Integer.signum(first.get().compareTo(second.get())))
                : OptionalInt.empty();
    }

    private static Optional<BigDecimal> amount(@Nullable Object value) {
        if (!(value instanceof String) && !(value instanceof Number)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Quantity.getAmountInBytes(Quantity.parse(value.toString())));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
