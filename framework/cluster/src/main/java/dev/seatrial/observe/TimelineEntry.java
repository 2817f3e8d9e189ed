/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import java.time.Instant;

/**
 * One thing that was seen.
 *
 * @param at when it was seen here
 * @param kind what kind of thing
 * @param object which object it is about, such as {@code pod/web-0}; empty for none
 * @param text what was seen
 */
public record TimelineEntry(Instant at, Kind kind, String object, String text) {

    /** What kinds of things are seen. */
    public enum Kind {
        /** A Helm command starts or ends. */
        HELM,
        /** A hook starts or ends. */
        HOOK,
        /** The readiness of an object changes. */
        READY,
        /** A pod comes, moves on or goes. */
        POD,
        /** A container starts again. */
        RESTART,
        /** An image is pulled, or is not. */
        IMAGE,
        /** Kubernetes reports something. */
        EVENT,
        /** The sight of the cluster is lost or comes back. */
        WATCH
    }

    @Override
    public String toString() {
        return kind + " " + (object.isEmpty() ? "" : object + ": ") + text;
    }
}
