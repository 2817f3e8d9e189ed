/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

/** Gives numbers one type, since JSON decodes integers as floating-point numbers and YAML as integers. */
final class Numbers {

    private Numbers() {}

    /** Returns an integer as {@code Long}, and any other value as it is. */
    static Object plain(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1L << 53) {
            return number.longValue();
        }
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }
}
