/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoType;
import org.jspecify.annotations.Nullable;

/** What Go's runtime says when a function body panics; its template engine turns each into an error. */
final class Panics {

    private Panics() {}

    static GoError nilDereference() {
        return new GoError("runtime error: invalid memory address or nil pointer dereference");
    }

    static GoError nilMap() {
        return new GoError("assignment to entry in nil map");
    }

    static GoError divideByZero() {
        return new GoError("runtime error: integer divide by zero");
    }

    static GoError sliceLength() {
        return new GoError("runtime error: makeslice: len out of range");
    }

    /** {@code s[:end]} where the end is outside. */
    static GoError endOutOfRange(long end, long length) {
        return new GoError(
                "runtime error: slice bounds out of range [:" + end + "]" + (end < 0 ? "" : " with length " + length));
    }

    /** {@code s[start:end]} where the start is after the end, or {@code s[start:]} with the length as end. */
    static GoError startOutOfRange(long start, long end) {
        return new GoError("runtime error: slice bounds out of range [" + start + ":" + (start < 0 ? "" : end) + "]");
    }

    /** A type assertion that fails. */
    static GoError conversion(@Nullable Object value, String wanted) {
        GoType type = GoType.of(value);
        return new GoError(
                "interface conversion: interface {} is " + (type == null ? "nil" : type) + ", not " + wanted);
    }
}
