/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * The rules for giving up waiting.
 *
 * @param waits whether the command waits for more than its hooks
 * @param waitsForJobs whether it also waits for Jobs
 * @param maxRestarts how often a container may be restarted before it counts as a crash loop
 * @param patience how long a problem may last that another change could solve, such as a missing node or Secret
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record StallRules(boolean waits, boolean waitsForJobs, int maxRestarts, Duration patience) {

    /** Returns the rules for a command: two restarts, and 10 seconds of patience. */
    public static StallRules of(boolean waits, boolean waitsForJobs) {
        return new StallRules(
                waits,
                waitsForJobs,
                Integer.getInteger("seatrial.cluster.max-restarts", 2),
                Duration.ofSeconds(Integer.getInteger("seatrial.cluster.patience", 10)));
    }
}
