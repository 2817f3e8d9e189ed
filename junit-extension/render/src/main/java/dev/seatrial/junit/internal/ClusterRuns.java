/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.report.ClusterRun;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The runs in clusters that other extensions add to the results of a test. */
public final class ClusterRuns {

    private ClusterRuns() {}

    /** Adds a run to the record of a test, if there is one. */
    public static void add(ExtensionContext context, ClusterRun run) {
        RunResults.of(context).recorded(context).ifPresent(record -> record.ranInCluster(run));
    }
}
