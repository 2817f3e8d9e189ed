/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who decides on a snapshot that differs, and what may be written meanwhile. */
public enum SnapshotMode {
    /** A person: a difference fails, and what was received is written beside what is approved. The default. */
    INTERACTIVE,
    /** Nobody: a difference and a missing snapshot fail, and nothing is written into the sources. The default under CI. */
    READONLY,
    /** The run: what was received is approved. Refused under CI. */
    UPDATE;

    /** The system property that sets the mode, by name in lower case. */
    public static final String PROPERTY = "seatrial.snapshots";

    /** The environment variable that sets the mode where a build hands on no properties, as Gradle does not. */
    public static final String VARIABLE = "SEATRIAL_SNAPSHOTS";

    /**
     * Returns the mode of a run.
     *
     * @param property reads a system property, null where it is not set
     * @param environment reads an environment variable, null where it is not set
     */
    public static SnapshotMode of(
            Function<String, @Nullable String> property, Function<String, @Nullable String> environment) {
        String ci = environment.apply("CI");
        boolean underCi = ci != null && !ci.isEmpty() && !ci.equals("false");
        String set = property.apply(PROPERTY);
        String given = set == null || set.isEmpty() ? environment.apply(VARIABLE) : set;
        if (given == null || given.isEmpty()) {
            return underCi ? READONLY : INTERACTIVE;
        }
        SnapshotMode mode = named(given);
        if (mode == UPDATE && underCi) {
            throw new IllegalArgumentException(
                    "`-D%s=update` is refused where `CI` is set: approve snapshots where somebody looks at them."
                            .formatted(PROPERTY));
        }
        return mode;
    }

    private static SnapshotMode named(String name) {
        for (SnapshotMode mode : values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(name)) {
                return mode;
            }
        }
        throw new IllegalArgumentException(
                "`-D%s=%s` is no mode. Use `interactive`, `readonly` or `update`.".formatted(PROPERTY, name));
    }
}
