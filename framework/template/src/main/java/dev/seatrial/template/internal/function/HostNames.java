/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

/** What {@code getHostByName} asks. A service of the execution; Helm answers with nothing unless DNS is enabled. */
@FunctionalInterface
public interface HostNames {

    /** Returns an address of the host, empty if it is unknown. */
    String addressOf(String host);
}
