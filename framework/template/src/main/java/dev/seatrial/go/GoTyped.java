/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.go;

/** A template value that carries its Go type, because its Java class does not tell it. */
public interface GoTyped {

    /** Returns the Go type of this value. */
    GoType goType();
}
