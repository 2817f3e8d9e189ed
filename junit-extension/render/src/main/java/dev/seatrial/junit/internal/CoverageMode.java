/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.util.Locale;

/** How much is done about coverage: the configuration parameter {@code seatrial.coverage}. */
enum CoverageMode {
    /** Nothing is recorded. */
    OFF,
    /** Coverage is recorded, and shown on the page and in a line. */
    SUMMARY,
    /** The reports are written as well. */
    FULL;

    static final String PARAMETER = "seatrial.coverage";

    static CoverageMode named(String name) {
        for (CoverageMode mode : values()) {
            if (mode.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return mode;
            }
        }
        throw Misuse.of(
                "`%s` is `%s`, which is not known.".formatted(PARAMETER, name),
                "Set it to `off`, `summary` or `full`.");
    }
}
