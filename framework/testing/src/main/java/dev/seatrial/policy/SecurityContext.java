/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.Optional;

/**
 * The security context of a container as Kubernetes resolves it (pkg/securitycontext, {@code
 * DetermineEffectiveSecurityContext}): a field of the container replaces the same field of the pod as a whole; some fields
 * only containers have.
 */
record SecurityContext(Workload pod, Container container) {

    private static final String CONTAINER = "securityContext.";
    private static final String POD = "spec.securityContext.";

    /** Returns a field that both may have. */
    Optional<Object> shared(String field) {
        Optional<Object> own = container.at(CONTAINER + field);
        return own.isPresent() ? own : pod.at(POD + field);
    }

    /** Returns a field that only containers have. */
    Optional<Object> own(String field) {
        return container.at(CONTAINER + field);
    }

    /** Tells whether a field stands in the pod and not in the container; of some Kubernetes takes no notice there. */
    boolean isOnlyInPod(String field) {
        return own(field).isEmpty() && pod.at(POD + field).isPresent();
    }

    /** Reports a shared field where it stands, or in the container where it is to stand. */
    void report(Review review, String field, String problem, String fix) {
        if (isOnlyInPod(field)) {
            review.report(container, pod.pathTo(POD + field), problem, fix);
        } else {
            review.report(container, CONTAINER + field, problem, fix);
        }
    }
}
