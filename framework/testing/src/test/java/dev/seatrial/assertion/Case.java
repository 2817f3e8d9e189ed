/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

/**
 * An assertion at work.
 *
 * @param signature of the method as {@code hasPort(String, int)}, in the class of {@code type}
 * @param passes a call that passes
 * @param fails a call that fails
 */
record Case(Class<?> type, String signature, Runnable passes, Runnable fails) {

    @Override
    public String toString() {
        return type.getSimpleName() + "." + signature;
    }
}
