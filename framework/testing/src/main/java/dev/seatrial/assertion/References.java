/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the references of manifests with the objects that the release provides. */
final class References {

    private final Manifests manifests;
    private final List<Reference> references;

    private References(Manifests manifests, List<Reference> references) {
        this.manifests = manifests;
        this.references = references;
    }

    /** Returns the references of some manifests, to be resolved among all manifests. */
    static References in(Manifests manifests, Manifests all) {
        List<Reference> found = new ArrayList<>();
        for (Manifest manifest : manifests) {
            found.addAll(PodReferences.of(manifest));
            found.addAll(ObjectReferences.of(manifest, all));
        }
        return new References(all, found);
    }

    static References of(List<Reference> references, Manifests manifests) {
        return new References(manifests, references);
    }

    /** Returns a report for each reference whose target is neither among the manifests nor in the given list. */
    List<Diagnostic> dangling(List<String> provided) {
        return references.stream()
                .filter(reference ->
                        reference.isPart() || (!provided.contains(reference.target()) && !isMet(reference)))
                .map(this::report)
                .toList();
    }

    /** Returns those of the given names to which nothing refers. */
    List<String> unused(List<String> provided) {
        Set<String> targets = references.stream().map(Reference::target).collect(Collectors.toSet());
        return provided.stream().filter(name -> !targets.contains(name)).toList();
    }

    private boolean isMet(Reference reference) {
        return candidates(reference).anyMatch(manifest -> reference.keyIsIn(manifest));
    }

    private Stream<Manifest> candidates(Reference reference) {
        return ofKind(reference).filter(m -> m.name().equals(reference.name()) && reference.reaches(m, namespace()));
    }

    private Stream<Manifest> ofKind(Reference reference) {
        return manifests.stream().filter(m -> m.kind().equals(reference.kind()));
    }

    private @Nullable String namespace() {
        return manifests.release().map(ReleaseContext::namespace).orElse(null);
    }

    /** Returns the name of a candidate, with its namespace if that is why it was not found. */
    private String named(Manifest manifest, Reference reference) {
        boolean elsewhere = !reference.reaches(manifest, namespace());
        return elsewhere
                ? manifest.name() + "` in namespace `"
                        + Objects.requireNonNullElse(manifest.id().namespace(), String.valueOf(namespace()))
                : manifest.name();
    }

    private Diagnostic report(Reference reference) {
        Place at = reference.at();
        List<Manifest> found = candidates(reference).toList();
        if (!found.isEmpty()) {
            Set<String> keys = reference.keysOf(found.get(0));
            return NearMiss.hint(
                    at.explained(at.failure("%s refers to %s `%s` of %s, which does not exist."
                                    .formatted(at.label(), reference.part(), reference.key(), reference.target()))
                            .withFact("available", Shown.names(keys))),
                    String.valueOf(reference.key()),
                    keys);
        }
        if (reference.there() != null) {
            return NearMiss.hint(
                    at.explained(at.failure("%s refers to %s `%s`, which %s."
                                    .formatted(
                                            at.label(),
                                            reference.kind(),
                                            reference.name(),
                                            reference.kind().equals(Reference.PORT)
                                                    ? "no container has"
                                                    : "does not exist"))
                            .withFact("available", Shown.names(reference.there()))),
                    reference.name(),
                    reference.there());
        }
        Set<String> names = ofKind(reference)
                .map(manifest -> named(manifest, reference))
                .collect(Collectors.toCollection(TreeSet::new));
        Diagnostic diagnostic = at.explained(
                at.failure("%s refers to %s, which was not rendered.".formatted(at.label(), reference.target()))
                        .withFact("available", Shown.names(names)));
        String near = Suggestions.didYouMean(reference.name(), names);
        String exception = "If it exists outside the chart, use `hasNoDanglingReferencesExcept(\"%s\")`.";
        return diagnostic.withHint(near.isEmpty() ? exception.formatted(reference.target()) : near);
    }
}
