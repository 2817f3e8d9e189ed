/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.Optional;

/**
 * The security context of a container as Kubernetes resolves it (pkg/securitycontext, {@code
 * DetermineEffectiveSecurityContext}): a field of the container replaces the same field of the pod as a whole. Some
 * fields exist only in containers.
 */
record SecurityContext(Workload pod, Container container) {

    private static final String CONTAINER = "securityContext.";
    private static final String POD = "spec.securityContext.";

    /** Returns a field that exists in containers and pods. */
    Optional<Object> shared(String field) {
        Optional<Object> own = container.at(CONTAINER + field);
        return own.isPresent() ? own : pod.at(POD + field);
    }

    /** Returns a field that exists only in containers. */
    Optional<Object> own(String field) {
        return container.at(CONTAINER + field);
    }

    /** Returns whether a field is set on the pod and not on the container. Kubernetes ignores some fields there. */
    boolean isOnlyInPod(String field) {
        return own(field).isEmpty() && pod.at(POD + field).isPresent();
    }

    /** Reports a shared field at the place where it is set, or on the container if it is not set. */
    void report(Review review, String field, String problem, String fix) {
        if (isOnlyInPod(field)) {
            review.report(container, pod.pathTo(POD + field), problem, fix);
        } else {
            review.report(container, CONTAINER + field, problem, fix);
        }
    }
}
