/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.kubernetes.ConfigurationReference;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rules about pods and the ConfigMaps and Secrets that they use. */
final class ConfigurationRules {

    static final PolicyRule CHECKSUM = new PolicyRule(
            "configuration-checksum",
            "Pods do not notice a new ConfigMap or Secret: variables never change, and many processes read files once.",
            review -> review.workloads().stream()
                    .filter(Workload::isLongRunning)
                    .filter(workload -> !workload.resource().kind().equals("Pod") && !isRestarted(workload))
                    .forEach(workload -> check(review, workload)));

    private ConfigurationRules() {}

    private static void check(Review review, Workload workload) {
        Set<ConfigurationReference> used = ConfigurationReference.in(workload.content());
        List<String> changing = review.release().stream()
                .filter(config -> used.contains(new ConfigurationReference(config.kind(), config.name())))
                .filter(config -> config.namespace().equals(workload.resource().namespace()))
                .filter(config -> !Boolean.TRUE.equals(config.content().get("immutable")))
                .map(Resource::label)
                .distinct()
                .toList();
        if (!changing.isEmpty()) {
            review.report(
                    workload,
                    "metadata.annotations",
                    "is not restarted if %s changes.".formatted(String.join(" or ", changing)),
                    "Add an annotation such as `checksum/config: {{ include (print $.Template.BasePath \"/configmap.yaml\") . | sha256sum }}`"
                            + " to the pod template.");
        }
    }

    /** Returns whether an annotation changes with the configuration, or another controller restarts the pods. */
    private static boolean isRestarted(Workload workload) {
        boolean hasChecksum = workload.map("metadata.annotations").keySet().stream()
                .map(key -> String.valueOf(key).toLowerCase(Locale.ROOT))
                .anyMatch(key -> key.contains("checksum") || key.contains("hash"));
        return hasChecksum
                || ConfigurationReference.restartsPods(workload.resource().annotations())
                || ConfigurationReference.restartsPods(workload.map("metadata.annotations"));
    }
}
