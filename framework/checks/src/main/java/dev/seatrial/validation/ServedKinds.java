/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.kubernetes.ApiLifecycle;
import dev.seatrial.kubernetes.ApiResource;
import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.kubernetes.KubernetesSchemas;
import dev.seatrial.kubernetes.ResourceType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Explains why a version of Kubernetes does not know a type of objects. */
final class ServedKinds {

    private final KubernetesMinor minor;

    ServedKinds(KubernetesMinor minor) {
        this.minor = minor;
    }

    /** Returns the problem of a type in a group of Kubernetes that has no schema. */
    Problem builtIn(ResourceType type) {
        Optional<ApiLifecycle> lifecycle = ApiLifecycle.of(type);
        String text = noMatch(type);
        FieldPath at = FieldPath.ROOT.child("apiVersion");
        if (lifecycle.filter(known -> known.isRemovedIn(minor)).isPresent()) {
            String removed =
                    lifecycle.get().removed().map(KubernetesMinor::toString).orElse("?");
            return new Problem(
                    ValidationRule.REMOVED_API,
                    at,
                    text,
                    "Kubernetes %s removed it. %s".formatted(removed, use(lifecycle.get())));
        }
        Optional<KubernetesMinor> last = newest(type, false);
        if (last.isPresent()) {
            return new Problem(
                    ValidationRule.REMOVED_API,
                    at,
                    text,
                    "Kubernetes %s was the last version with it.".formatted(last.get()));
        }
        return new Problem(ValidationRule.UNKNOWN_KIND, kindOrVersion(type), text, meant(type));
    }

    /** Returns the problem of a custom resource whose definition does not serve its API version. */
    Problem custom(ResourceType type, Set<String> served) {
        return new Problem(
                ValidationRule.UNKNOWN_KIND,
                FieldPath.ROOT.child("apiVersion"),
                noMatch(type),
                "Its definition serves `%s`.".formatted(String.join("`, `", served)));
    }

    private static String noMatch(ResourceType type) {
        return "no matches for kind \"%s\" in version \"%s\"".formatted(type.kind(), type.apiVersion());
    }

    private String use(ApiLifecycle lifecycle) {
        return lifecycle
                .successorIn(minor)
                .map(next -> "Use `%s` in `%s`.".formatted(next.kind(), next.apiVersion()))
                .orElse("There is no replacement.");
    }

    /** Returns the closest version with a type: the newest one before this version, or the first one after it. */
    private Optional<KubernetesMinor> newest(ResourceType type, boolean later) {
        return KubernetesMinor.known().stream()
                .filter(other -> later ? other.compareTo(minor) > 0 : other.compareTo(minor) < 0)
                .filter(other -> KubernetesSchemas.of(other).schema(type).isPresent())
                .reduce((first, second) -> later ? first : second);
    }

    private FieldPath kindOrVersion(ResourceType type) {
        boolean knowsKind = !ApiResources.of(minor).named(type.kind()).isEmpty();
        return FieldPath.ROOT.child(knowsKind ? "apiVersion" : "kind");
    }

    private @Nullable String meant(ResourceType type) {
        Optional<KubernetesMinor> later = newest(type, true);
        if (later.isPresent()) {
            return "Kubernetes %s introduced it.".formatted(later.get());
        }
        Set<String> versions = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        for (ApiResource resource : ApiResources.of(minor).all()) {
            if (resource.kind().equals(type.kind())) {
                versions.add(resource.type().apiVersion());
            }
            if (resource.type().apiVersion().equals(type.apiVersion())) {
                kinds.add(resource.kind());
            }
        }
        if (!versions.isEmpty()) {
            return "`%s` is in `%s`.".formatted(type.kind(), String.join("`, `", versions));
        }
        String text = Suggestions.didYouMean(type.kind(), kinds);
        return text.isEmpty() ? null : text;
    }
}
