/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.limit.LimitExceeded;
import java.util.Locale;

/** How errors tell of what is larger than Helm allows. */
final class SizeLimit {

    private static final String FILE_ADVICE =
            "shorten the file, name it in .helmignore where no template reads it, or move it out of the chart";
    private static final String CHART_ADVICE =
            "name in .helmignore what no template reads, and package the chart again with helm package";

    private SizeLimit() {}

    /** Returns the error for one file of a chart. */
    static ChartException file(String headline, String name, long size, Limits limits) {
        return exceeded(headline, name, size, Limit.FILE_SIZE, limits, FILE_ADVICE);
    }

    /** Returns the error for a whole chart, of which {@code name} says what was read. */
    static ChartException chart(String headline, String name, long size, Limits limits) {
        return exceeded(headline, name, size, Limit.CHART_SIZE, limits, CHART_ADVICE);
    }

    /** Returns the error for a limit that Helm does not have. */
    static ChartException own(String headline, Limit limit) {
        return new ChartException(Diagnostic.of(headline).withHint(LimitExceeded.howToRaise(limit.key())), null);
    }

    private static ChartException exceeded(
            String headline, String name, long size, Limit limit, Limits limits, String advice) {
        long most = limits.of(limit);
        Diagnostic diagnostic = Diagnostic.of(headline)
                .withFact("file", name)
                .withFact("size", shown(size))
                .withFact("limit", shown(most) + (most == limit.standard() ? ", as in Helm" : ""))
                .withHint(advice);
        return new ChartException(diagnostic, null);
    }

    private static String shown(long bytes) {
        return String.format(Locale.ROOT, "%,d bytes (%.1f MiB)", bytes, bytes / (1024.0 * 1024));
    }
}
