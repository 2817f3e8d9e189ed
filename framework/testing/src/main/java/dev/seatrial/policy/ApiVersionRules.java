/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.kubernetes.ApiLifecycle;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.kubernetes.ResourceType;
import java.util.Optional;

/** Rules about API versions that Kubernetes deprecates and removes. */
final class ApiVersionRules {

    static final PolicyRule REMOVED = new PolicyRule(
            "no-removed-api-versions",
            "The Kubernetes version for which the chart is rendered no longer serves it, so the installation fails.",
            review -> check(review, true));

    static final PolicyRule DEPRECATED = new PolicyRule(
            "no-deprecated-api-versions",
            "A later Kubernetes version no longer serves it, and the chart cannot be installed there.",
            review -> check(review, false));

    private ApiVersionRules() {}

    private static void check(Review review, boolean removed) {
        KubernetesMinor kubernetes = review.kubernetes();
        for (Resource resource : review.resources()) {
            ApiLifecycle.of(resource.type())
                    .filter(lifecycle ->
                            removed ? lifecycle.isRemovedIn(kubernetes) : lifecycle.isDeprecatedIn(kubernetes))
                    .ifPresent(lifecycle -> report(review, resource, lifecycle, removed));
        }
    }

    private static void report(Review review, Resource resource, ApiLifecycle lifecycle, boolean removed) {
        Optional<KubernetesMinor> since = removed ? lifecycle.removed() : lifecycle.deprecated();
        review.report(
                resource,
                "apiVersion",
                "uses `%s`, which %s Kubernetes %s; the chart is rendered for %s."
                        .formatted(
                                resource.apiVersion(),
                                removed ? "was removed in" : "is deprecated since",
                                since.map(KubernetesMinor::toString).orElse("?"),
                                review.kubernetes()),
                lifecycle
                        .successorIn(review.kubernetes())
                        .map(successor -> hint(resource, successor))
                        .orElse("Remove the object: there is no replacement."));
    }

    private static String hint(Resource resource, ResourceType successor) {
        String use = successor.kind().equals(resource.kind())
                ? "`%s`".formatted(successor.apiVersion())
                : "`%s` of `%s`".formatted(successor.kind(), successor.apiVersion());
        return "Use %s. If the chart checks `.Capabilities.APIVersions`, render with `@Kubernetes`, which sets the API versions of a real cluster."
                .formatted(use);
    }
}
