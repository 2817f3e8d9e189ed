/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.kubernetes.ResourceType;
import dev.seatrial.kubernetes.WorkloadShape;
import dev.seatrial.manifest.FieldChange;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.ResourceId;
import dev.seatrial.source.SourceFile;
import dev.seatrial.validation.ValidationRule;
import dev.seatrial.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an object in an upgrade.
 *
 * @param action what Helm does
 * @param before the old manifest; null if the object is added
 * @param after the new manifest; null if the object is deleted or kept
 * @param fields the fields that differ in the cluster afterwards, with their old and new values; empty unless the object is changed
 * @param restarts the fields because of which its pods are replaced; empty if they keep running, or if the object is recreated
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ObjectChange(
        Action action,
        @Nullable Manifest before,
        @Nullable Manifest after,
        List<FieldChange> fields,
        List<FieldChange> restarts) {

    private static final int SHOWN = 10;

    /** What Helm does with an object. */
    public enum Action {
        /** The object is created. */
        ADDED,
        /** The object is patched. */
        CHANGED,
        /** The object is deleted. */
        DELETED,
        /** The object is deleted, and one of the same kind with another name is created by the same template. */
        RECREATED,
        /** The object leaves the release, and the annotation {@code helm.sh/resource-policy: keep} keeps it in the cluster. */
        KEPT
    }

    public ObjectChange {
        fields = List.copyOf(fields);
        restarts = List.copyOf(restarts);
        if (before == null && after == null) {
            throw new IllegalArgumentException("An object has a manifest before or after the upgrade.");
        }
    }

    /** Returns the manifest: the new one if there is one. */
    public Manifest manifest() {
        Manifest known = after != null ? after : before;
        if (known == null) {
            throw new IllegalStateException("An object has a manifest before or after the upgrade.");
        }
        return known;
    }

    /** Returns the identity of the object: the new one if it is recreated. */
    public ResourceId id() {
        return manifest().id();
    }

    /** Returns whether pods are replaced. */
    public boolean restartsPods() {
        return !restarts.isEmpty()
                || (action == Action.RECREATED
                        && WorkloadShape.of(new ResourceType(id().apiVersion(), id().kind()))
                                .filter(WorkloadShape::runsUntilDeleted)
                                .isPresent());
    }

    /** Returns the template line that wrote a field, or nothing if it is unknown. */
    public Optional<LineOrigin> origin(FieldChange field) {
        boolean isRemoved = field.kind() == FieldChange.Kind.REMOVED && before != null;
        Manifest holder = isRemoved ? before : after;
        return holder == null ? Optional.empty() : origin(holder, field.path());
    }

    /**
     * Returns a failure about this change: the rendered line of the first field, its template and values, and all fields.
     *
     * @param headline what is wrong
     * @param shown the fields to show
     */
    @API(status = INTERNAL, since = "0.1")
    public Diagnostic diagnostic(String headline, List<FieldChange> shown) {
        Optional<FieldChange> first = shown.stream().findFirst();
        boolean isRemoved =
                first.filter(field -> field.kind() == FieldChange.Kind.REMOVED).isPresent();
        Manifest holder = isRemoved && before != null ? before : manifest();
        ManifestPath path = first.map(FieldChange::path).orElseGet(() -> ManifestPath.of("kind"));
        Diagnostic told = new Violation(ValidationRule.INVALID, holder, path, headline, null).diagnostic();
        List<String> lines =
                new ArrayList<>(shown.stream().limit(SHOWN).map(ValueText::of).toList());
        if (shown.size() > SHOWN) {
            lines.add("and %s".formatted(Counted.of(shown.size() - SHOWN, "more field")));
        }
        return lines.isEmpty() ? told : told.withFact("changes", String.join("\n", lines));
    }

    static Optional<LineOrigin> origin(Manifest manifest, ManifestPath path) {
        return manifest.spanOf(path)
                .flatMap(span -> manifest.provenance()
                        .ofLine(SourceFile.of("", manifest.text()).lineAt(span.start())));
    }
}
