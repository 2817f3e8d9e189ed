/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.junit.internal.ClusterRuns;
import dev.seatrial.report.ClusterRun;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The record of a test, to which other extensions add what the report is to show. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RecordedRun {

    private RecordedRun() {}

    /**
     * Adds what a test did in a cluster to its results. Without {@link ChartTest} on the class of the test there are no
     * results, and nothing happens.
     *
     * @param context the context of the test, before its outcome is reported, as in {@code afterEach}
     */
    public static void add(ExtensionContext context, ClusterRun run) {
        ClusterRuns.add(context, run);
    }
}
