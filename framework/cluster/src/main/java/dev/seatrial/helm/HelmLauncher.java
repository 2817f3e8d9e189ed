/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.time.Duration;
import java.util.List;

/** Starts Helm processes: on this machine, or in a container. */
interface HelmLauncher {

    /** Starts Helm with the arguments. It must not depend on the environment's idea of a cluster. */
    Run start(List<HelmArgument> arguments);

    /** Returns where this Helm comes from, for messages. */
    String origin();

    /** A Helm process that was started. */
    interface Run {

        /** Waits for the end at most that long, and tells whether it has come. */
        boolean endsWithin(Duration limit);

        /** Returns what the process left; it must have ended. */
        HelmOutput output();

        /** Asks Helm to give up in an orderly way: a failed release is marked, a rollback on failure is done. */
        void interrupt();

        /** Ends the process at once. */
        void kill();
    }
}
