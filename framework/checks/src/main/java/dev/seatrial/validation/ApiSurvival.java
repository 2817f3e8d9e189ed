/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.kubernetes.ApiLifecycle;
import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.kubernetes.KubernetesSchemas;
import dev.seatrial.kubernetes.ResourceType;
import dev.seatrial.manifest.CheckResult;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Which objects a later version of Kubernetes no longer accepts, because it does not serve their API version. Immutable.
 *
 * @param target the version, such as {@code 1.37}
 * @param removed the objects whose API version that version does not serve
 * @param deprecated the objects whose API version that version still serves, but warns about
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ApiSurvival(String target, List<Violation> removed, List<Violation> deprecated) implements CheckResult {

    private static final ManifestPath API_VERSION = ManifestPath.of("apiVersion");

    public ApiSurvival {
        removed = List.copyOf(removed);
        deprecated = List.copyOf(deprecated);
    }

    /**
     * Checks manifests. Custom resources are left out: their definitions decide.
     *
     * @param target a version of Kubernetes, such as {@code 1.37}; removals are known for some versions in advance
     * @throws IllegalArgumentException if the text is not a version of Kubernetes 1
     */
    public static ApiSurvival of(Manifests manifests, String target) {
        KubernetesMinor minor = KubernetesMinor.of(target);
        List<Violation> removed = new ArrayList<>();
        List<Violation> deprecated = new ArrayList<>();
        for (Manifest manifest : manifests) {
            ResourceType type = new ResourceType(manifest.id().apiVersion(), manifest.kind());
            if (!ApiResources.isBuiltInGroup(type.group()) || manifest.fault().isPresent()) {
                continue;
            }
            Optional<ApiLifecycle> lifecycle = ApiLifecycle.of(type);
            if (isGone(type, lifecycle, minor)) {
                removed.add(violation(manifest, type, lifecycle, minor, true));
            } else if (lifecycle.filter(known -> known.isDeprecatedIn(minor)).isPresent()) {
                deprecated.add(violation(manifest, type, lifecycle, minor, false));
            }
        }
        return new ApiSurvival(minor.toString(), removed, deprecated);
    }

    /** The lifecycle knows removals in advance. Alpha versions that vanished are only known from the schemas. */
    private static boolean isGone(ResourceType type, Optional<ApiLifecycle> lifecycle, KubernetesMinor minor) {
        return lifecycle.filter(known -> known.isRemovedIn(minor)).isPresent()
                || (minor.isKnown() && KubernetesSchemas.of(minor).schema(type).isEmpty());
    }

    private static Violation violation(
            Manifest manifest,
            ResourceType type,
            Optional<ApiLifecycle> lifecycle,
            KubernetesMinor minor,
            boolean isRemoved) {
        Optional<KubernetesMinor> since = lifecycle.flatMap(known -> isRemoved ? known.removed() : known.deprecated());
        String what = since.isEmpty()
                ? "does not exist in v" + minor
                : isRemoved
                        ? "is unavailable in v%s+".formatted(since.get())
                        : "is deprecated in v%s+".formatted(since.get());
        String advice = lifecycle
                .flatMap(known -> known.successorIn(minor))
                .map(next -> "Use `%s` in `%s`.".formatted(next.kind(), next.apiVersion()))
                .orElse("There is no replacement.");
        return new Violation(
                ValidationRule.REMOVED_API,
                manifest,
                API_VERSION,
                "%s: %s %s %s".formatted(manifest.id().label(), type.apiVersion(), type.kind(), what),
                advice);
    }
}
