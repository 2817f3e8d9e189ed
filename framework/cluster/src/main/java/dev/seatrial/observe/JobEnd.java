/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import java.util.Optional;

/**
 * The end of a Job that is not retried any more.
 *
 * @param succeeded whether the Job succeeded
 * @param reason the reason as Kubernetes reports it, such as {@code BackoffLimitExceeded: Job has reached ...}
 */
record JobEnd(boolean succeeded, String reason) {

    /** Returns the end of a Job; empty while it runs. */
    static Optional<JobEnd> of(Job job) {
        if (job.getStatus() == null) {
            return Optional.empty();
        }
        return job.getStatus().getConditions().stream()
                .filter(condition -> "True".equals(condition.getStatus()))
                .filter(condition -> "Complete".equals(condition.getType()) || "Failed".equals(condition.getType()))
                .findFirst()
                .map(condition -> new JobEnd("Complete".equals(condition.getType()), text(condition)));
    }

    private static String text(JobCondition condition) {
        String reason = condition.getReason() == null ? "" : condition.getReason();
        return condition.getMessage() == null ? reason : reason + ": " + condition.getMessage();
    }
}
