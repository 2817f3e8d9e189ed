/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Checks manifests as the Kubernetes API server would when it creates the objects: with the schemas of a version of Kubernetes, and with
 * the rules of its validation that the published schemas lack. Immutable.
 *
 * <pre>{@code ValidationResult result = Validation.strict().check(manifests);}</pre>
 *
 * <p>What only a cluster knows is out of scope: admission, quotas, objects that exist already, and the CEL rules of custom resources.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Validation {

    /** Returns a validation that rejects unknown fields and duplicate keys too, as Helm asks the API server to do. */
    public static Validation strict() {
        return new Validation(Set.of(), null, List.of(), null);
    }

    /** Returns a validation that only rejects what the API server rejects from every client: unknown fields are dropped there. */
    public static Validation lenient() {
        return new Validation(ValidationRule.ACCEPTED_FROM_LENIENT_CLIENTS, null, List.of(), null);
    }

    /**
     * Returns a validation that only rejects what makes {@code helm install} fail. Helm 4 asks the API server to reject unknown fields, and
     * installs with server-side apply; Helm 3 does neither.
     */
    @API(status = INTERNAL, since = "0.1")
    public static Validation ofInstallation(boolean isServerSideApply) {
        return new Validation(
                isServerSideApply ? ValidationRule.ACCEPTED_FROM_HELM_4 : ValidationRule.ACCEPTED_FROM_HELM_3,
                null,
                List.of(),
                null);
    }

    private final Set<ValidationRule> ignored;
    private final @Nullable KubernetesMinor minor;
    private final List<Manifest> definitions;
    private final @Nullable AcceptedManifests accepted;

    private Validation(
            Set<ValidationRule> ignored,
            @Nullable KubernetesMinor minor,
            List<Manifest> definitions,
            @Nullable AcceptedManifests accepted) {
        this.ignored = ignored;
        this.minor = minor;
        this.definitions = List.copyOf(definitions);
        this.accepted = accepted;
    }

    /**
     * Returns the same validation for a version of Kubernetes, instead of the one that the manifests were rendered for.
     *
     * @param version such as {@code 1.35} or {@code v1.35.2}; of versions without known schemas, the closest known one is used
     * @throws IllegalArgumentException if the text is not a version of Kubernetes 1
     */
    public Validation forKubernetes(String version) {
        return new Validation(ignored, KubernetesMinor.of(version).closestKnown(), definitions, accepted);
    }

    /** Returns the same validation with more definitions of custom resources, in addition to those that the chart brings along. */
    public Validation withDefinitions(Collection<Manifest> more) {
        List<Manifest> all = new ArrayList<>(definitions);
        all.addAll(more);
        return new Validation(ignored, minor, all, accepted);
    }

    /** Returns the same validation, which leaves out manifests that are known to have no violations, and adds those that it finds. */
    @API(status = INTERNAL, since = "0.1")
    public Validation remembering(AcceptedManifests known) {
        return new Validation(ignored, minor, definitions, known);
    }

    /** Checks manifests. Custom resources are checked against the definitions among them and in the chart. */
    public ValidationResult check(Manifests manifests) {
        KubernetesMinor kubernetes = minor == null ? minorOf(manifests) : minor;
        Supplier<CustomSchemas> custom = new CustomSchemas.Lazy(manifests, definitions);
        List<Violation> violations = new ArrayList<>();
        Map<String, List<Manifest>> unchecked = new LinkedHashMap<>();
        for (Manifest manifest : manifests) {
            if (accepted != null && accepted.contains(kubernetes, manifest.text())) {
                continue;
            }
            ObjectCheck check = new ObjectCheck(manifest, kubernetes, custom);
            if (accepted != null && check.isBuiltIn() && check.violations().isEmpty()) {
                accepted.add(kubernetes, manifest.text());
            }
            check.violations().stream()
                    .filter(violation -> !ignored.contains(violation.rule()))
                    .forEach(violations::add);
            if (!check.hasSchema()) {
                unchecked
                        .computeIfAbsent(manifest.id().apiVersion() + " " + manifest.kind(), key -> new ArrayList<>())
                        .add(manifest);
            }
        }
        return new ValidationResult(
                kubernetes.toString(),
                manifests.size(),
                violations,
                unchecked.values().stream().map(Validation::unchecked).toList());
    }

    private static Unchecked unchecked(List<Manifest> objects) {
        Manifest first = objects.get(0);
        return new Unchecked(
                first.id().apiVersion(),
                first.kind(),
                objects.stream().map(manifest -> manifest.id().label()).toList());
    }

    /** Returns the version that manifests were rendered for, or else the newest known one. */
    @API(status = INTERNAL, since = "0.1")
    public static KubernetesMinor minorOf(Manifests manifests) {
        return manifests
                .release()
                .map(ReleaseContext::kubernetes)
                .map(KubernetesMinor::of)
                .orElse(KubernetesMinor.NEWEST)
                .closestKnown();
    }
}
