/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.ResourceType;
import dev.seatrial.kubernetes.WorkloadShape;
import dev.seatrial.manifest.LabelSelector;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds Services that no longer select any of the pods that run when the upgrade starts. */
final class SelectorFindings {

    private static final ManifestPath SELECTOR = ManifestPath.of("spec.selector");

    private final Manifests before;
    private final Manifests after;

    SelectorFindings(Manifests before, Manifests after) {
        this.before = before;
        this.after = after;
    }

    void addTo(List<UpgradeFinding> findings) {
        for (Manifest service : after.ofKind("Service")) {
            Optional<Manifest> former = before.ofKind("Service").named(service.name()).stream()
                    .filter(old ->
                            Objects.equals(old.id().namespace(), service.id().namespace()))
                    .findFirst();
            List<Manifest> served =
                    former.map(old -> selected(old.at(SELECTOR))).orElse(List.of());
            Object selector = service.at(SELECTOR).orElse(null);
            if (!served.isEmpty()
                    && selector != null
                    && served.stream().noneMatch(workload -> LabelSelector.fitsPlain(selector, labels(workload)))) {
                findings.add(interrupted(service, served));
            }
        }
    }

    private static UpgradeFinding interrupted(Manifest service, List<Manifest> served) {
        List<String> names =
                served.stream().map(workload -> workload.id().label()).toList();
        return new UpgradeFinding(
                UpgradeRule.SERVICE_INTERRUPTED,
                service,
                SELECTOR,
                "%s no longer selects the running pods of %s, so nothing serves its clients until new pods are ready."
                        .formatted(service.id().label(), String.join(", ", names)),
                null,
                "Change the labels in one release, and the selector in the next one.");
    }

    private List<Manifest> selected(Optional<Object> selector) {
        List<Manifest> selected = new ArrayList<>();
        for (Manifest manifest : before) {
            boolean runs = WorkloadShape.of(new ResourceType(manifest.id().apiVersion(), manifest.kind()))
                    .filter(WorkloadShape::runsUntilDeleted)
                    .isPresent();
            if (runs && selector.isPresent() && LabelSelector.fitsPlain(selector.get(), labels(manifest))) {
                selected.add(manifest);
            }
        }
        return selected;
    }

    private static Map<?, ?> labels(Manifest workload) {
        String template = WorkloadShape.ofKind(workload.kind())
                .map(WorkloadShape::podTemplate)
                .orElse("");
        return new Fields(workload.content()).map((template.isEmpty() ? "" : template + ".") + "metadata.labels");
    }
}
