/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import org.apiguardian.api.API;

/**
 * One observation.
 *
 * @param at when it was observed
 * @param kind the kind of observation
 * @param object the object, such as {@code pod/web-0}; empty if there is none
 * @param text what was observed
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TimelineEntry(Instant at, Kind kind, String object, String text) {

    /** The kinds of observations. */
    public enum Kind {
        /** A Helm command started or ended. */
        HELM,
        /** A hook started or ended. */
        HOOK,
        /** The readiness of an object changed. */
        READY,
        /** A pod was created, changed or deleted. */
        POD,
        /** A container was restarted. */
        RESTART,
        /** An image was pulled, or could not be pulled. */
        IMAGE,
        /** Kubernetes reported an event. */
        EVENT,
        /** A watch was interrupted or works again. */
        WATCH
    }

    @Override
    public String toString() {
        return kind + " " + (object.isEmpty() ? "" : object + ": ") + text;
    }
}
