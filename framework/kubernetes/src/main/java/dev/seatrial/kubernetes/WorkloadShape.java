/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** The paths of the pod, the selector and the number of replicas in the built-in kinds that run pods. */
@API(status = API.Status.EXPERIMENTAL)
public enum WorkloadShape {
    POD("Pod", "", "", "", true),
    REPLICATION_CONTROLLER("ReplicationController", "spec.template", "spec.selector", "spec.replicas", true),
    DEPLOYMENT("Deployment", "spec.template", "spec.selector", "spec.replicas", true),
    REPLICA_SET("ReplicaSet", "spec.template", "spec.selector", "spec.replicas", true),
    STATEFUL_SET("StatefulSet", "spec.template", "spec.selector", "spec.replicas", true),
    DAEMON_SET("DaemonSet", "spec.template", "spec.selector", "", true),
    JOB("Job", "spec.template", "", "", false),
    CRON_JOB("CronJob", "spec.jobTemplate.spec.template", "", "", false);

    private static final Set<String> GROUPS = Set.of("", "apps", "batch", "extensions");

    private final String kind;
    private final String podTemplate;
    private final String selector;
    private final String replicas;
    private final boolean runsUntilDeleted;

    WorkloadShape(String kind, String podTemplate, String selector, String replicas, boolean runsUntilDeleted) {
        this.kind = kind;
        this.podTemplate = podTemplate;
        this.selector = selector;
        this.replicas = replicas;
        this.runsUntilDeleted = runsUntilDeleted;
    }

    /** Returns the shape of a type, or nothing if its objects run no pods or it is not built in. */
    public static Optional<WorkloadShape> of(ResourceType type) {
        return GROUPS.contains(type.group()) ? ofKind(type.kind()) : Optional.empty();
    }

    /** Returns the shape of a built-in kind, or nothing if its objects run no pods. */
    public static Optional<WorkloadShape> ofKind(String kind) {
        return Arrays.stream(values()).filter(shape -> shape.kind.equals(kind)).findFirst();
    }

    /** Returns the kind. */
    public String kind() {
        return kind;
    }

    /**
     * Returns the path of the object with the pod's {@code metadata} and {@code spec}, such as {@code spec.template}. It is empty
     * for a Pod, which is that object itself.
     */
    public String podTemplate() {
        return podTemplate;
    }

    /**
     * Returns the path of the selector that must match the labels of the pods. Jobs have none, since the Job controller sets it.
     */
    public Optional<String> selector() {
        return selector.isEmpty() ? Optional.empty() : Optional.of(selector);
    }

    /** Returns the path of the number of replicas, which defaults to 1, or nothing for kinds without replicas. */
    public Optional<String> replicas() {
        return replicas.isEmpty() ? Optional.empty() : Optional.of(replicas);
    }

    /** Returns whether the kind keeps its pods running until it is deleted, as opposed to jobs, which complete. */
    public boolean runsUntilDeleted() {
        return runsUntilDeleted;
    }
}
