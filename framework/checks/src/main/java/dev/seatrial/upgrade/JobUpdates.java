/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may not change in a Job (pkg/apis/batch/validation, {@code ValidateJobSpecUpdate}). */
final class JobUpdates {

    /** The version in which the completions of indexed Jobs became changeable. */
    private static final int ELASTIC_INDEXED_JOBS = 27;

    private JobUpdates() {}

    static void job(Update update) {
        completions(update);
        update.immutableText("spec.selector", GoForm.selector(update.after().at("spec.selector")));
        if (isTemplateChanged(update)) {
            update.invalidText("spec.template", "spec.template", GoForm.LONG_VALUE, "field is immutable");
        }
        update.immutable("spec.completionMode");
        update.immutableText(
                "spec.podFailurePolicy",
                GoForm.POD_FAILURE_POLICY.print(update.after().at("spec.podFailurePolicy")));
        update.immutable("spec.backoffLimitPerIndex");
        update.immutable("spec.managedBy");
        update.immutableText(
                "spec.successPolicy", GoForm.SUCCESS_POLICY.print(update.after().at("spec.successPolicy")));
    }

    private static void completions(Update update) {
        boolean isIndexed = update.after().text("spec.completionMode").equals("Indexed");
        if (!isIndexed || update.minor().number() < ELASTIC_INDEXED_JOBS) {
            update.immutable("spec.completions");
        } else if (update.isChanged("spec.completions")
                && !Objects.equals(
                        update.after().at("spec.completions"), update.after().at("spec.parallelism"))) {
            update.invalid(
                    "spec.completions",
                    update.after().at("spec.completions"),
                    "can only be modified in tandem with spec.parallelism");
        }
    }

    /** While a Job is suspended and was never started, it may still be scheduled differently. */
    private static boolean isTemplateChanged(Update update) {
        boolean isUnstarted =
                update.before().isTrue("spec.suspend") && update.before().at("status.startTime") == null;
        return isUnstarted
                ? !Objects.equals(
                        fixed(update.canonicalBefore().map("spec.template")),
                        fixed(update.canonicalAfter().map("spec.template")))
                : update.isChanged("spec.template");
    }

    /** Returns a template without what decides where its pod may run. */
    private static Map<String, @Nullable Object> fixed(Map<?, ?> template) {
        Map<String, @Nullable Object> rest = without(template, List.of("metadata", "spec"));
        rest.put("metadata", without(new Fields(template).map("metadata"), List.of("labels", "annotations")));
        Map<String, @Nullable Object> spec = without(
                new Fields(template).map("spec"),
                List.of("nodeSelector", "tolerations", "schedulingGates", "affinity"));
        spec.put("affinity", without(new Fields(template).map("spec.affinity"), List.of("nodeAffinity")));
        rest.put("spec", spec);
        return rest;
    }

    private static Map<String, @Nullable Object> without(Map<?, ?> map, List<String> fields) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!fields.contains(String.valueOf(key))) {
                rest.put(String.valueOf(key), value);
            }
        });
        return rest;
    }
}
