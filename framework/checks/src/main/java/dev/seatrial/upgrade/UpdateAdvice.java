/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.ResourceType;

/** Says what to do about an update that the API server refuses. */
final class UpdateAdvice {

    private UpdateAdvice() {}

    static String of(ResourceType type, Refusal refusal) {
        if (!refusal.text().contains("immutable")
                && !refusal.text().contains("updates to")
                && !refusal.text().contains("may not")
                && !refusal.text().contains("cannot change")) {
            return "Correct the value: the API server rejects the object after the patch of Helm.";
        }
        return switch (type.kind()) {
            case "Deployment", "DaemonSet", "ReplicaSet" ->
                "Keep the selector. If it must change, rename the object, so that Helm creates a new one and deletes the old"
                        + " one.";
            case "StatefulSet" ->
                "Keep the field. If it must change, delete the object before the upgrade with `kubectl delete --cascade=orphan`,"
                        + " which keeps its pods and claims.";
            case "Job" ->
                "Make the Job a hook, which Helm deletes first, or give it a name that changes with its content.";
            case "PersistentVolumeClaim", "PersistentVolume" ->
                "Keep the field. For other storage, create another claim and copy the data.";
            case "ConfigMap", "Secret" ->
                "Give the object a name that changes with its content, or remove `immutable`.";
            case "RoleBinding", "ClusterRoleBinding" ->
                "Rename the binding, so that Helm creates a new one and deletes the old one.";
            default -> "Keep the field, or rename the object, so that Helm creates a new one and deletes the old one.";
        };
    }
}
