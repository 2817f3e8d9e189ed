/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may not change in a StatefulSet (pkg/apis/apps/validation, {@code ValidateStatefulSetUpdate}). */
final class WorkloadUpdates {

    /** The version in which {@code revisionHistoryLimit} became changeable. */
    private static final int REVISION_HISTORY = 33;

    private WorkloadUpdates() {}

    static void selector(Update update) {
        update.immutableText("spec.selector", GoForm.selector(update.after().at("spec.selector")));
    }

    static void statefulSet(Update update) {
        List<String> changeable = new ArrayList<>(List.of("replicas"));
        if (update.minor().number() >= 27) {
            changeable.add("ordinals");
        }
        changeable.addAll(List.of("template", "updateStrategy"));
        if (update.minor().number() >= REVISION_HISTORY) {
            changeable.add("revisionHistoryLimit");
        }
        changeable.add("persistentVolumeClaimRetentionPolicy");
        Set<String> all = union(changeable, "minReadySeconds");
        if (update.isChangedBesides("spec", all)) {
            update.forbidden(
                    update.firstChange("spec", all),
                    "spec",
                    "updates to statefulset spec for fields other than '%s' and 'minReadySeconds' are forbidden"
                            .formatted(String.join("', '", changeable)));
        }
    }

    private static Set<String> union(List<String> fields, String last) {
        List<String> all = new ArrayList<>(fields);
        all.add(last);
        return Set.copyOf(all);
    }
}
