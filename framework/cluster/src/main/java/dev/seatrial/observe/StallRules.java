/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import java.time.Duration;

/**
 * When waiting is given up.
 *
 * @param waits whether the command waits for more than its hooks
 * @param waitsForJobs whether it waits for Jobs, too
 * @param maxRestarts how often a container may start again before its crash loop counts
 * @param patience how long may last what something else could heal: no node for a pod, a Secret that is missing
 */
public record StallRules(boolean waits, boolean waitsForJobs, int maxRestarts, Duration patience) {

    /** Returns the rules for a command: two restarts, 10 seconds of patience. */
    public static StallRules of(boolean waits, boolean waitsForJobs) {
        return new StallRules(
                waits,
                waitsForJobs,
                Integer.getInteger("seatrial.cluster.max-restarts", 2),
                Duration.ofSeconds(Integer.getInteger("seatrial.cluster.patience", 10)));
    }
}
