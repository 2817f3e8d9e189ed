/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import org.apiguardian.api.API;

/** What can be limited when a chart is loaded and rendered; {@link Limits} holds the numbers. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Limit {
    /** The time for loading a chart, for merging values, and for one render, each; in milliseconds. */
    TIME(60_000, Unit.TIME),
    /** The characters that one render writes in all, and those of any text that a function makes. */
    OUTPUT(256L << 20, Unit.CHARACTERS),
    /** The bytes of an archive, and of all its files unpacked. Helm's own limit. */
    CHART_SIZE(100L << 20, Unit.BYTES),
    /** The bytes of one file of a chart. Helm's own limit. */
    FILE_SIZE(5L << 20, Unit.BYTES),
    /** The files of a chart folder, and the entries of an archive. */
    FILES(100_000, Unit.COUNT),
    /** How deeply charts lie in each other. */
    CHART_NESTING(20, Unit.COUNT),
    /** How deeply the folders of a chart lie in each other. */
    FOLDER_NESTING(100, Unit.COUNT),
    /** The bytes of a values file, or of a file given with {@code --set-file}. */
    VALUES_SIZE(32L << 20, Unit.BYTES),
    /** How deeply calls of {@code tpl} lie in each other. */
    TPL_NESTING(1000, Unit.COUNT);

    /** How a limit is counted and written. */
    enum Unit {
        TIME,
        CHARACTERS,
        BYTES,
        COUNT
    }

    private final long standard;
    private final Unit unit;

    Limit(long standard, Unit unit) {
        this.standard = standard;
        this.unit = unit;
    }

    /** Returns the name under which the limit is set from outside, such as {@code chart-size}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the value that holds unless another one is set. */
    public long standard() {
        return standard;
    }

    Unit unit() {
        return unit;
    }
}
