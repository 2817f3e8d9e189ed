/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import java.util.function.Function;

/**
 * A use of an assertion. The result of the call is the assertion with which a test continues.
 *
 * @param signature of the method as {@code hasPort(String, int)}, in the class of {@code type}
 * @param passes a call that passes
 * @param fails a call that fails
 */
record Case(Class<?> type, String signature, Function<Start, Object> passes, Function<Start, Object> fails) {

    @Override
    public String toString() {
        return type.getSimpleName() + "." + signature;
    }
}
