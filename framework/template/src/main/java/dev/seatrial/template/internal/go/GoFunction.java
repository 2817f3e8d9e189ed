/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Go function value: what a method call or {@code call} invokes. Arguments arrive checked against the signature. */
public interface GoFunction extends GoTyped {

    /** Returns parameter and result types. */
    GoSignature signature();

    /**
     * Runs the function. Variadic arguments follow the fixed ones flatly.
     *
     * @throws GoError for what Go returns as an error or raises as a panic
     */
    @Nullable
    Object invoke(@Nullable Object[] arguments);

    /** Returns the types of the results after the first, but for an error: templates call no function that has any. */
    default List<GoType> moreResults() {
        return List.of();
    }

    @Override
    default GoType goType() {
        return GoType.simple(signature().toString(), GoKind.FUNC);
    }
}
