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

    /** Returns the pod of a workload, given as {@code Kind/name}. */
    Optional<Place> pod(String label) {
        return all.stream()
                .filter(m -> m.id().label().equals(label))
                .findFirst()
                .flatMap(PodSpecs::podOf);
    }

    /** Returns all workloads as {@code Kind/name}. */
    List<String> labels() {
        return all.stream().map(m -> m.id().label()).toList();
    }

    List<Manifest> all() {
        return all;
    }

    /** Reports that there is no such workload. */
    Diagnostic missing(Place at, String label) {
        return NearMiss.hint(
                at.explained(at.failure(
                                "No workload `%s` was rendered, so %s cannot select it.".formatted(label, at.label()))
                        .withFact("workloads", Shown.names(labels()))),
                label,
                labels());
    }
}
