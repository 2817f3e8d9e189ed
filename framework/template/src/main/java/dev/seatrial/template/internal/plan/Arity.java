/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.go.GoSignature;
import org.jspecify.annotations.Nullable;

/** Checks the number of arguments. */
final class Arity {

    private Arity() {}

    /**
     * Returns Go's message, null if the number is right.
     *
     * @param written the arguments after the function
     * @param given those and the one that the pipeline passes
     */
    static @Nullable String check(String name, GoSignature signature, int written, int given) {
        int required = signature.required();
        if (signature.variadic()) {
            return given >= required
                    ? null
                    : "wrong number of args for " + name + ": want at least " + required + " got " + written;
        }
        return given == required ? null : "wrong number of args for " + name + ": want " + required + " got " + given;
    }
}
