/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.function;

/** The Go release that a Helm release is built with, as far as its templates differ. */
enum GoRelease {
    /** Of Helm 3.17: comparisons of different kinds do not name the types. */
    V1_23,
    /** Of Helm 4.1. */
    V1_25
}
