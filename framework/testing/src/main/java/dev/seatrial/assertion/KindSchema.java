/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.kubernetes.FieldType;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.kubernetes.KubernetesSchemas;
import dev.seatrial.kubernetes.ObjectSchema;
import dev.seatrial.kubernetes.ResourceType;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schema of the kind of a manifest: that of Kubernetes, or that of a definition in the chart. Of other custom resources
 * only the metadata is known, and the pod template if there is one.
 */
final class KindSchema {

    private static final ResourceType POD = new ResourceType("v1", "Pod");

    private final Manifest manifest;
    private final @Nullable Manifests scope;

    KindSchema(Manifest manifest, @Nullable Manifests scope) {
        this.manifest = manifest;
        this.scope = scope;
    }

    /**
     * Returns what the schema says about a path. A field that any known version of Kubernetes has is known: a chart may use
     * it when it is rendered for another one.
     */
    KnownPath find(ManifestPath path) {
        List<PathSegment> steps = path.segments();
        List<KubernetesMinor> minors = new ArrayList<>(KubernetesMinor.known());
        Collections.reverse(minors);
        KnownPath first = null;
        ResourceType type = new ResourceType(manifest.id().apiVersion(), manifest.kind());
        for (KubernetesMinor minor : minors) {
            Optional<ObjectSchema> schema = KubernetesSchemas.of(minor).schema(type);
            if (schema.isPresent()) {
                KnownPath known = walk(schema.get().type(), steps, 0);
                if (!known.isImpossible()) {
                    return known;
                }
                first = first == null ? known : first;
            }
        }
        return first != null ? first : custom(steps);
    }

    private KnownPath custom(List<PathSegment> steps) {
        String head = steps.isEmpty() ? null : KnownPath.key(steps.get(0));
        Optional<Map<?, ?>> schema = scope == null ? Optional.empty() : CustomSchema.of(manifest, scope);
        if (head == null || Set.of("apiVersion", "kind", "metadata").contains(head)) {
            return walk(pod().type(), steps, 0);
        }
        if (schema.isPresent()) {
            return walk(schema.get(), steps);
        }
        ManifestPath template = PodSpecs.podOf(manifest).map(Place::path).orElse(null);
        int length = template == null ? 0 : template.segments().size();
        return template != null
                        && length > 0
                        && steps.size() > length
                        && template.equals(ManifestPath.of(steps).prefix(length))
                ? walk(pod().type(), steps, length)
                : new KnownPath(KnownPath.Verdict.FREE, 0, "", List.of());
    }

    private static ObjectSchema pod() {
        return KubernetesSchemas.of(KubernetesMinor.NEWEST).schema(POD).orElseThrow();
    }

    private static KnownPath walk(FieldType from, List<PathSegment> steps, int start) {
        FieldType type = from;
        for (int i = start; i < steps.size(); i++) {
            String key = KnownPath.key(steps.get(i));
            if (type instanceof FieldType.Free) {
                return new KnownPath(KnownPath.Verdict.FREE, i, "", List.of());
            }
            if (key != null && type instanceof FieldType.Nested nested) {
                if (nested.schema().field(key).isEmpty()) {
                    return unknown(i, nested);
                }
                type = nested.schema().field(key).get().type();
            } else if (key != null && type instanceof FieldType.MapOf map) {
                KnownPath rest = walk(map.value(), steps, i + 1);
                return rest.isImpossible() ? rest : new KnownPath(KnownPath.Verdict.FREE, i, "", List.of());
            } else if (key == null && type instanceof FieldType.ListOf list) {
                type = list.element();
                if (steps.get(i) instanceof PathSegment.Match match
                        && type instanceof FieldType.Nested element
                        && element.schema().field(match.field()).isEmpty()) {
                    return unknown(i, element);
                }
            } else {
                return new KnownPath(KnownPath.Verdict.MISSTEP, i, what(type), List.of());
            }
        }
        return new KnownPath(KnownPath.Verdict.FIELD, steps.size(), "", List.of());
    }

    private static KnownPath unknown(int step, FieldType.Nested type) {
        return new KnownPath(
                KnownPath.Verdict.UNKNOWN_FIELD,
                step,
                type.toString(),
                type.schema().fields().keySet());
    }

    private static String what(FieldType type) {
        return type instanceof FieldType.ListOf
                ? "a list"
                : type instanceof FieldType.Nested || type instanceof FieldType.MapOf ? "a map" : "a " + type;
    }

    /** Follows a path through the schema of a definition ({@code apiextensions.k8s.io/v1}, JSONSchemaProps). */
    private static KnownPath walk(Map<?, ?> root, List<PathSegment> steps) {
        Map<?, ?> schema = root;
        for (int i = 0; i < steps.size(); i++) {
            String key = KnownPath.key(steps.get(i));
            boolean open = Boolean.TRUE.equals(schema.get("x-kubernetes-preserve-unknown-fields"));
            Object type = schema.get("type");
            if (key == null) {
                if (!(schema.get("items") instanceof Map<?, ?> items)) {
                    return "array".equals(type) || type == null
                            ? new KnownPath(KnownPath.Verdict.FREE, i, "", List.of())
                            : new KnownPath(KnownPath.Verdict.MISSTEP, i, named(type), List.of());
                }
                schema = items;
            } else if (schema.get("properties") instanceof Map<?, ?> fields) {
                if (fields.get(key) instanceof Map<?, ?> field) {
                    schema = field;
                } else if (open) {
                    return new KnownPath(KnownPath.Verdict.FREE, i, "", List.of());
                } else {
                    return new KnownPath(
                            KnownPath.Verdict.UNKNOWN_FIELD,
                            i,
                            "the definition",
                            fields.keySet().stream().map(String::valueOf).toList());
                }
            } else if (type == null || "object".equals(type)) {
                return new KnownPath(KnownPath.Verdict.FREE, i, "", List.of());
            } else {
                return new KnownPath(KnownPath.Verdict.MISSTEP, i, named(type), List.of());
            }
        }
        return new KnownPath(KnownPath.Verdict.FIELD, steps.size(), "", List.of());
    }

    private static String named(@Nullable Object type) {
        return "array".equals(type) ? "a list" : "object".equals(type) ? "a map" : "a " + type;
    }
}
