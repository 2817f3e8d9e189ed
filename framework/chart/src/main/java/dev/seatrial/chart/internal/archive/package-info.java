/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Reads gzip and tar as Go's {@code compress/gzip}, {@code compress/flate} and {@code archive/tar} do, damaged archives
 * included: what they accept, what they refuse, and with which text.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.chart.internal.archive;
