/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.kubernetes.KubernetesSchemas;
import dev.seatrial.kubernetes.ObjectSchema;
import dev.seatrial.kubernetes.ResourceType;
import dev.seatrial.manifest.FieldChange;
import dev.seatrial.manifest.ListKeys;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.template.internal.yaml.Json;
import dev.seatrial.validation.Validation;
import dev.seatrial.validation.ValidationRule;
import dev.seatrial.validation.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The update of one object: its state in the cluster, and the state after the patch of Helm. The old manifest with defaults stands for the
 * state in the cluster.
 */
final class PatchedObject {

    private final KubernetesMinor minor;
    private final ResourceType type;
    private final Manifest before;
    private final Manifest after;
    private final Optional<ObjectSchema> schema;
    private final Map<String, Object> live;
    private final Map<String, Object> patched;

    PatchedObject(Manifest before, Manifest after, KubernetesMinor minor) {
        this.minor = minor;
        this.type = new ResourceType(after.id().apiVersion(), after.kind());
        this.before = before;
        this.after = after;
        this.schema = KubernetesSchemas.of(minor).schema(type);
        this.live = ClusterFields.added(type, complete(before.content()));
        this.patched = complete(ClusterFields.kept(
                type, MergePatch.apply(before.content(), after.content(), live, schema.orElse(null)), live));
    }

    private Map<String, Object> complete(Map<?, ?> content) {
        if (schema.isPresent()) {
            return Defaults.complete(content, schema.get());
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        content.forEach((key, value) -> {
            if (value != null) {
                copy.put(String.valueOf(key), value);
            }
        });
        return copy;
    }

    ResourceType type() {
        return type;
    }

    Fields live() {
        return new Fields(live);
    }

    Fields patched() {
        return new Fields(patched);
    }

    /** Returns the fields that differ in the cluster afterwards, with values as manifests write them. */
    List<FieldChange> fields() {
        Map<?, ?> old = canonical(live);
        Map<?, ?> now = canonical(patched);
        List<FieldChange> changes = new ArrayList<>();
        for (FieldChange change : FieldChange.between(after.id(), old, now, ListKeys.byName())) {
            changes.add(new FieldChange(
                    change.path(),
                    change.kind(),
                    written(before, change.path(), change.before()),
                    written(after, change.path(), change.after())));
        }
        return changes;
    }

    /** Returns a value as the manifest writes it; defaults are not in the manifest. */
    private static @Nullable Object written(Manifest manifest, ManifestPath path, @Nullable Object value) {
        return value == null ? null : manifest.at(path).orElse(value);
    }

    private Map<?, ?> canonical(Map<String, Object> content) {
        return schema.isPresent() ? CanonicalForm.of(content, schema.get()) : content;
    }

    /**
     * Returns why the API server refuses the update, with its whole messages: fields that may not change, and what its validation rejects now although the object
     * was valid before.
     */
    List<Refusal> refusals() {
        if (schema.isEmpty()) {
            return List.of();
        }
        List<Refusal> refusals = new ArrayList<>();
        for (Refusal refusal : Update.refusals(type, minor, live, patched)) {
            refusals.add(new Refusal(refusal.at(), introduction() + refusal.text()));
        }
        Set<String> known = new HashSet<>();
        violations(before, before.content()).forEach(violation -> known.add(violation.message()));
        for (Violation violation : violations(after, patchedWithoutClusterFields())) {
            if (known.add(violation.message())) {
                refusals.add(new Refusal(violation.path().toString(), violation.message()));
            }
        }
        return refusals;
    }

    private Map<String, Object> patchedWithoutClusterFields() {
        return ClusterFields.removed(type, patched);
    }

    private List<Violation> violations(Manifest manifest, Map<?, ?> content) {
        Manifest object = Manifest.parse(manifest.source(), Json.encodeRaw(content));
        return Validation.strict()
                .forKubernetes(minor.toString())
                .check(Manifests.of(List.of(object)))
                .violations()
                .stream()
                .filter(violation -> violation.rule() != ValidationRule.NULL_VALUE)
                .toList();
    }

    /** Returns the start of the errors of the API server: {@code Deployment.apps "web" is invalid: }. */
    private String introduction() {
        String kind = type.group().isEmpty() ? type.kind() : type.kind() + "." + type.group();
        return "%s \"%s\" is invalid: ".formatted(kind, after.name());
    }
}
