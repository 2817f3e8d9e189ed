/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import java.time.Duration;
import java.util.Locale;

/** Formats durations for people. */
final class Times {

    private Times() {}

    /** Returns tenths of seconds up to a minute, and minutes and seconds above. */
    static String text(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0)
                : seconds / 60 + " min " + seconds % 60 + " s";
    }

    /** Returns whole seconds for use in a sentence. */
    static String seconds(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
