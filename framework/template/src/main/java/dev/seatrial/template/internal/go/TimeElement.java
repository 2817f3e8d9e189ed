/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/** The parts of the reference time that a layout can hold, by Go's {@code time/format.go}. */
enum TimeElement {
    LONG_MONTH,
    MONTH,
    NUM_MONTH,
    ZERO_MONTH,
    LONG_WEEKDAY,
    WEEKDAY,
    DAY,
    UNDER_DAY,
    ZERO_DAY,
    UNDER_YEAR_DAY,
    ZERO_YEAR_DAY,
    HOUR,
    HOUR_12,
    ZERO_HOUR_12,
    MINUTE,
    ZERO_MINUTE,
    SECOND,
    ZERO_SECOND,
    LONG_YEAR,
    YEAR,
    UPPER_PM,
    LOWER_PM,
    ZONE_NAME,
    /** {@code Z0700}, {@code -07:00:00} and so on; see {@link TimeLayout.Chunk#text()}. */
    OFFSET,
    /** {@code .000}: as many digits. */
    FRACTION,
    /** {@code .999}: up to as many digits, without zeros at the end. */
    SHORT_FRACTION
}
