/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** How a test run treats snapshots that differ, and what it may write. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum SnapshotMode {
    /** A difference fails, and the new output is written next to the approved file for review. The default. */
    INTERACTIVE,
    /** A difference or a missing snapshot fails, and nothing is written to the sources. The default if {@code CI} is set. */
    READONLY,
    /** The new output becomes the approved one. Not allowed if {@code CI} is set. */
    UPDATE;

    /** The system property that sets the mode, as a name in lower case. */
    public static final String PROPERTY = "seatrial.snapshots";

    /** The environment variable that sets the mode, for builds that do not pass system properties to tests, such as Gradle. */
    public static final String VARIABLE = "SEATRIAL_SNAPSHOTS";

    /**
     * Returns the mode of a test run.
     *
     * @param property reads a system property; null if it is not set
     * @param environment reads an environment variable; null if it is not set
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
                    "`-D%s=update` is not allowed if `CI` is set, since approved snapshots should be reviewed."
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
                "`-D%s=%s` is not a valid mode. Use `interactive`, `readonly` or `update`.".formatted(PROPERTY, name));
    }
}
