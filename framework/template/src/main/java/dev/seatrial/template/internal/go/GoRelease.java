/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/** The Go release that a Helm release is built with, as far as its templates differ. */
public enum GoRelease {
    /**
     * Of Helm 3.17: comparisons of different kinds do not name the types, {@code range} does not take integers, and the
     * lines of a comment do not count for what is found wrong while parsing after it.
     */
    V1_23,
    /** Of Helm 4.1: the last colon of a host stands before the port. */
    V1_25,
    /** Of Helm 4.2: the first colon of a host of {@code http} and {@code https} stands before the port. */
    V1_26
}
