/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.WorkloadShape;
import dev.seatrial.manifest.FieldChange;
import java.util.List;

/** Determines because of which fields the pods of an object are replaced. */
final class PodRestarts {

    private PodRestarts() {}

    /** Returns the fields because of which pods are replaced; none if running pods stay. */
    static List<FieldChange> of(PatchedObject object, List<FieldChange> fields) {
        WorkloadShape shape = WorkloadShape.of(object.type()).orElse(null);
        if (shape == null || !replacesPods(shape, object)) {
            return List.of();
        }
        String template = shape.podTemplate();
        return fields.stream()
                .filter(field -> {
                    String path = field.path().toString();
                    return shape == WorkloadShape.POD
                            ? path.startsWith("spec.") && path.endsWith(".image")
                            : path.equals(template) || path.startsWith(template + ".");
                })
                .toList();
    }

    private static boolean replacesPods(WorkloadShape shape, PatchedObject object) {
        Fields before = object.live();
        Fields after = object.patched();
        boolean hasPods = before.number("spec.replicas", 1) > 0;
        return switch (shape) {
            case POD -> true;
            case DEPLOYMENT -> hasPods && !after.isTrue("spec.paused");
            case STATEFUL_SET ->
                hasPods
                        && !isOnDelete(after)
                        && after.number("spec.updateStrategy.rollingUpdate.partition", 0)
                                < after.number("spec.replicas", 1);
            case DAEMON_SET -> !isOnDelete(after);
            case REPLICA_SET, REPLICATION_CONTROLLER, JOB, CRON_JOB -> false;
        };
    }

    private static boolean isOnDelete(Fields workload) {
        return workload.text("spec.updateStrategy.type").equals("OnDelete");
    }
}
