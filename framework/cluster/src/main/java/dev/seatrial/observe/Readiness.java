/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatus;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The readiness of an object, by the rules of {@code kubectl rollout status}. A controller is not ready if it has not
 * observed the last change yet, or if its pods are from an older template.
 *
 * @param ready the number of ready parts
 * @param desired the number of desired parts
 * @param complete whether there is nothing left to wait for
 * @param unit what is counted, such as {@code replicas}
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Readiness(int ready, int desired, boolean complete, String unit) {

    /** Returns the readiness of an object; empty for kinds that have none. */
    public static Optional<Readiness> of(HasMetadata object) {
        if (object instanceof Deployment deployment) {
            return Optional.of(deployment(deployment));
        } else if (object instanceof StatefulSet set) {
            return Optional.of(statefulSet(set));
        } else if (object instanceof DaemonSet set) {
            return Optional.of(daemonSet(set));
        } else if (object instanceof Job job) {
            return Optional.of(job(job));
        } else if (object instanceof Pod pod) {
            return Optional.of(pod(pod));
        } else if (object instanceof PersistentVolumeClaim claim) {
            boolean bound = claim.getStatus() != null
                    && "Bound".equals(claim.getStatus().getPhase());
            return Optional.of(new Readiness(bound ? 1 : 0, 1, bound, "volumes bound"));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return ready + " of " + desired + " " + unit;
    }

    private static Readiness deployment(Deployment deployment) {
        int desired = or(deployment.getSpec().getReplicas(), 1);
        DeploymentStatus status = deployment.getStatus() == null ? new DeploymentStatus() : deployment.getStatus();
        int updated = or(status.getUpdatedReplicas(), 0);
        int available = or(status.getAvailableReplicas(), 0);
        boolean complete = seen(status.getObservedGeneration(), deployment)
                && updated >= desired
                && or(status.getReplicas(), 0) <= updated
                && available >= updated;
        int old = Math.max(0, or(status.getReplicas(), 0) - updated);
        int ready = Math.max(0, or(status.getReadyReplicas(), 0) - old);
        return new Readiness(Math.min(ready, desired), desired, complete, "replicas");
    }

    private static Readiness statefulSet(StatefulSet set) {
        int desired = or(set.getSpec().getReplicas(), 1);
        StatefulSetStatus status = set.getStatus() == null ? new StatefulSetStatus() : set.getStatus();
        int ready = or(status.getReadyReplicas(), 0);
        boolean onDelete = set.getSpec().getUpdateStrategy() != null
                && "OnDelete".equals(set.getSpec().getUpdateStrategy().getType());
        boolean complete = seen(status.getObservedGeneration(), set)
                && ready >= desired
                && (onDelete || or(status.getUpdatedReplicas(), 0) >= desired - partition(set));
        return new Readiness(ready, desired, complete, "replicas");
    }

    private static int partition(StatefulSet set) {
        return set.getSpec().getUpdateStrategy() == null
                        || set.getSpec().getUpdateStrategy().getRollingUpdate() == null
                ? 0
                : or(set.getSpec().getUpdateStrategy().getRollingUpdate().getPartition(), 0);
    }

    private static Readiness daemonSet(DaemonSet set) {
        DaemonSetStatus status = set.getStatus() == null ? new DaemonSetStatus() : set.getStatus();
        int desired = or(status.getDesiredNumberScheduled(), 0);
        int available = or(status.getNumberAvailable(), 0);
        boolean complete = seen(status.getObservedGeneration(), set)
                && or(status.getUpdatedNumberScheduled(), 0) >= desired
                && available >= desired;
        return new Readiness(available, desired, complete, "nodes");
    }

    private static Readiness job(Job job) {
        int desired = or(job.getSpec().getCompletions(), 1);
        int succeeded = or((job.getStatus() == null ? new JobStatus() : job.getStatus()).getSucceeded(), 0);
        return new Readiness(succeeded, desired, succeeded >= desired, "completions");
    }

    private static Readiness pod(Pod pod) {
        boolean succeeded =
                pod.getStatus() != null && "Succeeded".equals(pod.getStatus().getPhase());
        boolean ready = pod.getStatus() != null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(condition ->
                                "Ready".equals(condition.getType()) && "True".equals(condition.getStatus()));
        return new Readiness(ready || succeeded ? 1 : 0, 1, ready || succeeded, "pods");
    }

    private static boolean seen(@Nullable Long observed, HasMetadata object) {
        Long generation = object.getMetadata().getGeneration();
        return generation == null || (observed != null && observed >= generation);
    }

    private static int or(@Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
