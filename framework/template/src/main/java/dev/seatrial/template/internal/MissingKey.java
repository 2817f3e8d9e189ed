/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

/** What a field of a map is that the map does not have: Go's option {@code missingkey}. */
public enum MissingKey {
    /** No value, on which every further field is no value either. Go's default. */
    DEFAULT,
    /** The zero value of the map's element type, for {@code interface {}} nil. Helm's way unless it is strict. */
    ZERO,
    /** An error. Helm's way under {@code --strict}. */
    ERROR
}
