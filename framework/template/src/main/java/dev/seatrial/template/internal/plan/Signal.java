/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

/** How a statement ends other than by going on. */
enum Signal {
    BREAK,
    CONTINUE
}
