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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workloads that an object can select: those in its namespace. */
final class Workloads {

    private final Place asker;
    private final Manifests scope;

    Workloads(Place asker, Manifests scope) {
        this.asker = asker;
        this.scope = scope;
    }

    /** Returns the pod of a workload in the namespace of the asker, given as {@code Kind/name}; nothing if two have that name. */
    Optional<Place> pod(String label) {
        List<Manifest> found = all().filter(manifest -> manifest.id().label().equals(label))
                .filter(manifest -> Cluster.areTogether(asker.manifest(), manifest, scope))
                .toList();
        return found.size() == 1 ? PodSpecs.podOf(found.get(0)) : Optional.empty();
    }

    /** Returns the workloads that may be in the namespace of the asker. */
    Stream<Manifest> nearby() {
        return all().filter(manifest -> Cluster.mayBeTogether(asker.manifest(), manifest, scope));
    }

    private Stream<Manifest> all() {
        return scope.stream().filter(manifest -> PodSpecs.podOf(manifest).isPresent());
    }

    /** Reports that there is no such workload, or none that the asker can select. */
    Diagnostic missing(String label) {
        List<Manifest> sameName =
                all().filter(manifest -> manifest.id().label().equals(label)).toList();
        List<String> labels =
                all().map(manifest -> manifest.id().label()).distinct().toList();
        if (sameName.isEmpty()) {
            return NearMiss.hint(
                    asker.explained(asker.failure("No workload `%s` was rendered, so %s cannot select it."
                                    .formatted(label, asker.label()))
                            .withFact("workloads", Shown.names(labels))),
                    label,
                    labels);
        }
        String namespaces = sameName.stream()
                .map(manifest -> "%s in %s".formatted(manifest, namespace(manifest)))
                .collect(Collectors.joining("\n"));
        return asker.explained(asker.failure(
                        sameName.size() == 1
                                ? "`%s` is not in the namespace of %s, which cannot select it."
                                        .formatted(label, asker.label())
                                : "It cannot be told which `%s` is meant for %s.".formatted(label, asker.label()))
                .withFact("workloads", namespaces)
                .withFact("namespace", namespace(asker.manifest())));
    }

    private String namespace(Manifest manifest) {
        String namespace = Cluster.namespaceOf(manifest, scope);
        return namespace == null ? "the namespace of the release" : "`" + namespace + "`";
    }
}
