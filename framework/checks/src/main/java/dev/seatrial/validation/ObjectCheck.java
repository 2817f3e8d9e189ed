/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.FieldType;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.kubernetes.KubernetesSchemas;
import dev.seatrial.kubernetes.ObjectSchema;
import dev.seatrial.kubernetes.ResourceType;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The validation of one object. */
final class ObjectCheck {

    private static final ResourceType POD = new ResourceType("v1", "Pod");

    private final Manifest manifest;
    private final KubernetesMinor minor;
    private final ResourceType type;
    private final List<Violation> violations = new ArrayList<>();
    private boolean hasSchema = true;
    private boolean isBuiltIn;

    ObjectCheck(Manifest manifest, KubernetesMinor minor, Supplier<CustomSchemas> custom) {
        this.manifest = manifest;
        this.minor = minor;
        this.type = new ResourceType(manifest.id().apiVersion(), manifest.kind());
        if (manifest.fault().isPresent()) {
            add(
                    ValidationRule.UNREADABLE,
                    FieldPath.ROOT,
                    manifest.fault().get().headline(),
                    null);
        } else {
            check(custom);
        }
    }

    /** Returns what was found. */
    List<Violation> violations() {
        return violations;
    }

    /** Returns whether there is a schema for the kind, or it is known that the kind does not exist. */
    boolean hasSchema() {
        return hasSchema;
    }

    /** Returns whether the kind is one of Kubernetes itself, so that the verdict depends on the object alone. */
    boolean isBuiltIn() {
        return isBuiltIn;
    }

    private void check(Supplier<CustomSchemas> custom) {
        Problems problems = new Problems(minor, claimTemplates());
        if (manifest.mayRepeatKeys()) {
            DuplicateKeys.find(manifest.text(), problems);
        }
        Node root = new Node(FieldPath.ROOT, manifest.content(), problems);
        Optional<ObjectSchema> schema = KubernetesSchemas.of(minor).schema(type);
        if (schema.isPresent()) {
            isBuiltIn = true;
            MetadataChecks.object(root, type.kind());
            new SchemaWalk(problems).object(root, schema.get());
        } else if (ApiResources.isBuiltInGroup(type.group())) {
            Problem problem = new ServedKinds(minor).builtIn(type);
            add(problem.rule(), problem.at(), problem.text(), problem.hint());
        } else {
            customResource(root, problems, custom.get());
        }
        problems.all().forEach(problem -> add(problem, schema));
    }

    private void customResource(Node root, Problems problems, CustomSchemas custom) {
        Set<String> served = custom.versions(type);
        if (!served.isEmpty() && !served.contains(type.apiVersion())) {
            Problem problem = new ServedKinds(minor).custom(type, served);
            add(problem.rule(), problem.at(), problem.text(), problem.hint());
            return;
        }
        MetadataChecks.object(root, "");
        metadata(root, problems);
        Optional<Map<?, ?>> schema = custom.schema(type);
        if (schema.isPresent()) {
            new CustomWalk(problems, custom.patterns()).root(root, schema.get());
        } else {
            hasSchema = false;
        }
    }

    /** The metadata of a custom resource has the schema of all metadata. */
    private void metadata(Node root, Problems problems) {
        KubernetesSchemas.of(minor)
                .schema(POD)
                .flatMap(pod -> pod.field("metadata"))
                .map(field -> field.type())
                .filter(FieldType.Nested.class::isInstance)
                .map(FieldType.Nested.class::cast)
                .ifPresent(metadata -> new SchemaWalk(problems).object(root.get("metadata"), metadata.schema()));
    }

    private Set<String> claimTemplates() {
        Set<String> names = new HashSet<>();
        if (type.kind().equals("StatefulSet")
                && manifest.content().get("spec") instanceof Map<?, ?> spec
                && spec.get("volumeClaimTemplates") instanceof List<?> templates) {
            for (Object template : templates) {
                if (template instanceof Map<?, ?> claim && claim.get("metadata") instanceof Map<?, ?> metadata) {
                    names.add(String.valueOf(metadata.get("name")));
                }
            }
        }
        return names;
    }

    private void add(Problem problem, Optional<ObjectSchema> schema) {
        String name = manifest.name();
        String text = switch (problem.rule()) {
            case DUPLICATE_ENTRY ->
                "%s: %s: %s".formatted(manifest.id().label(), list(problem, schema), problem.text());
            case UNKNOWN_FIELD, TYPE ->
                "%s in version \"%s\" cannot be handled as a %s: %s"
                        .formatted(type.kind(), type.version(), type.kind(), problem.text());
            case DUPLICATE_KEY, NULL_VALUE -> "%s: %s".formatted(manifest.id().label(), problem.text());
            default -> "%s \"%s\" is invalid: %s".formatted(qualifiedKind(), name, problem.text());
        };
        add(problem.rule(), problem.at(), text, problem.hint());
    }

    /** Returns the list with the entry, as server-side apply prints it. */
    private String list(Problem entry, Optional<ObjectSchema> schema) {
        return schema.map(known -> AppliedPath.ofList(entry.at().inManifest(), manifest.content(), known))
                .orElseGet(() -> "." + entry.at().parent());
    }

    private String qualifiedKind() {
        return type.group().isEmpty() ? type.kind() : type.kind() + "." + type.group();
    }

    private void add(ValidationRule rule, FieldPath at, String message, @Nullable String hint) {
        ManifestPath path = at.inManifest();
        violations.add(new Violation(rule, manifest, path, message, hint));
    }
}
