/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import java.time.Duration;
import java.util.Locale;

/** Formats a timeline as a table. */
final class TimelineText {

    private TimelineText() {}

    static String of(ReleaseTimeline timeline) {
        int width = timeline.entries().stream()
                .mapToInt(entry -> entry.object().length())
                .max()
                .orElse(0);
        StringBuilder out = new StringBuilder();
        for (TimelineEntry entry : timeline.entries()) {
            double seconds = Duration.between(timeline.start(), entry.at()).toMillis() / 1000.0;
            String line = String.format(
                    Locale.ROOT,
                    "%9.3f  %-7s  %-" + Math.max(1, width) + "s  %s",
                    seconds,
                    entry.kind(),
                    entry.object(),
                    entry.text().replace('\n', ' '));
            out.append(line.stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
