/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.LabelSelector;
import dev.seatrial.manifest.Manifests;
import java.util.Map;
import java.util.Optional;

/** Verifies that a selector with {@code matchLabels} and {@code matchExpressions} matches the pods of a workload. */
final class PodSelectors {

    private PodSelectors() {}

    static void verify(AbstractManifestAssert<?> asker, Place selector, Manifests scope, String workload) {
        Workloads workloads = new Workloads(asker.place(), scope);
        Optional<Place> pod = workloads.pod(workload);
        if (pod.isEmpty()) {
            asker.fail(workloads.missing(workload));
            return;
        }
        Map<?, ?> labels = PodSpecs.labels(pod.get());
        if (!LabelSelector.fits(selector.value(), labels)) {
            asker.fail(selector.explained(
                    selector.failure("%s does not select the pods of %s.".formatted(selector.label(), workload))
                            .withFact("selector", Shown.fact(selector.value()))
                            .withFact("pod labels", Shown.fact(labels))));
        }
    }
}
