/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.List;
import java.util.Optional;

/** The workloads among some manifests, and their pods. */
final class Workloads {

    private final List<Manifest> all;

    Workloads(Manifests scope) {
        this.all = scope.stream().filter(m -> PodSpecs.podOf(m).isPresent()).toList();
    }

    /** Returns the pod of the workload with a label such as {@code Deployment/web}. */
    Optional<Place> pod(String label) {
        return all.stream()
                .filter(m -> m.id().label().equals(label))
                .findFirst()
                .flatMap(PodSpecs::podOf);
    }

    /** Returns the labels of all of them. */
    List<String> labels() {
        return all.stream().map(m -> m.id().label()).toList();
    }

    List<Manifest> all() {
        return all;
    }

    /** Says that there is no such workload. */
    Diagnostic missing(Place at, String label) {
        return NearMiss.hint(
                at.explained(at.failure("No `%s` was rendered that %s could select.".formatted(label, at.label()))
                        .withFact("workloads", Shown.names(labels()))),
                label,
                labels());
    }
}
