/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/** A value of a named Go integer type that has methods, such as {@code time.Duration}: a number and an object at once. */
public interface GoScalar extends GoObject {

    /** Returns the value; the kind of {@link #goType()} tells its width and sign. */
    long bits();
}
