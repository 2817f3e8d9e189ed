/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.time.Duration;
import java.util.List;

/** Starts Helm processes, on this machine or in a container. */
interface HelmLauncher {

    /** Starts Helm with the given arguments. It must not use a cluster from the environment. */
    Run start(List<HelmArgument> arguments);

    /** Returns the location of this Helm for messages. */
    String origin();

    /** A running Helm process. */
    interface Run {

        /** Waits for the end of the process, at most for the given time. Returns whether it has ended. */
        boolean endsWithin(Duration limit);

        /** Returns the result of the process, which must have ended. */
        HelmOutput output();

        /** Interrupts Helm gracefully, so that it marks the release as failed and rolls back if requested. */
        void interrupt();

        /** Kills the process. */
        void kill();
    }
}
