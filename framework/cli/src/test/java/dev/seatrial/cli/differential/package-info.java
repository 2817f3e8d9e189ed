/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Generated charts and command lines, given to the real {@code helm template} and to {@code seatrial template}. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.cli.differential;
