/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may not change in a Pod (pkg/apis/core/validation, {@code ValidatePodUpdate}). */
final class PodUpdates {

    private static final String SPEC =
            "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,"
                    + "`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),"
                    + "`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";

    private PodUpdates() {}

    static void pod(Update update) {
        boolean sameContainers = sameSize(update, "spec.containers", "pod updates may not add or remove containers");
        boolean sameInitContainers =
                sameSize(update, "spec.initContainers", "pod updates may not add or remove init containers");
        if (!sameContainers || !sameInitContainers) {
            return;
        }
        Map<?, ?> before = update.canonicalBefore().map("spec");
        Map<?, ?> after = update.canonicalAfter().map("spec");
        if (!items(after.get("tolerations")).containsAll(items(before.get("tolerations")))) {
            update.forbidden(
                    "spec.tolerations", "existing toleration can not be modified except its tolerationSeconds");
        }
        if (!fixed(before).equals(fixed(after))) {
            update.forbidden(update.firstChange("spec", Set.of("activeDeadlineSeconds", "tolerations")), "spec", SPEC);
        }
    }

    private static boolean sameSize(Update update, String path, String detail) {
        boolean isSame = items(update.before().at(path)).size()
                == items(update.after().at(path)).size();
        if (!isSame) {
            update.forbidden(path, detail);
        }
        return isSame;
    }

    /** Returns the spec of a pod without what may change. */
    private static Map<String, Object> fixed(Map<?, ?> spec) {
        Map<String, Object> rest = new LinkedHashMap<>();
        spec.forEach((key, value) -> rest.put(String.valueOf(key), value));
        rest.keySet().removeAll(List.of("activeDeadlineSeconds", "tolerations"));
        for (String list : List.of("containers", "initContainers")) {
            List<Object> containers = new ArrayList<>();
            for (Object container : items(spec.get(list))) {
                Map<Object, Object> copy = new LinkedHashMap<>(container instanceof Map<?, ?> map ? map : Map.of());
                copy.remove("image");
                containers.add(copy);
            }
            rest.put(list, containers);
        }
        return rest;
    }

    private static List<?> items(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
