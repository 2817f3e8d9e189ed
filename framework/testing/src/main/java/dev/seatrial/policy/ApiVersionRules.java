/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Rules about deprecated and removed API versions, based on the deprecation guide of Kubernetes and k8s.io/api. */
final class ApiVersionRules {

    /**
     * An API version that is deprecated, and then removed.
     *
     * @param deprecated the minor version of Kubernetes that deprecates it
     * @param removed the minor version of Kubernetes that removes it
     * @param successor the API version to use instead; {@code -} if there is none
     */
    private record Ending(String apiVersion, String kind, int deprecated, int removed, String successor) {}

    private static final List<Ending> ENDINGS = read("api-endings.txt");

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
            Optional<Ending> ending = ENDINGS.stream()
                    .filter(e -> e.apiVersion().equals(resource.apiVersion())
                            && (e.kind().equals("*") || e.kind().equals(resource.kind())))
                    .findFirst();
            ending.filter(e -> removed
                            ? e.removed() <= kubernetes.number()
                            : e.deprecated() <= kubernetes.number() && kubernetes.number() < e.removed())
                    .ifPresent(e -> review.report(
                            resource,
                            "apiVersion",
                            "uses `%s`, which %s Kubernetes 1.%d; the chart is rendered for %s."
                                    .formatted(
                                            e.apiVersion(),
                                            removed ? "was removed in" : "is deprecated since",
                                            removed ? e.removed() : e.deprecated(),
                                            kubernetes),
                            e.successor().equals("-")
                                    ? "Remove the object: there is no replacement."
                                    : "Use `%s`. If the chart checks `.Capabilities.APIVersions`, render with `@Kubernetes`, which sets the API versions of a real cluster."
                                            .formatted(e.successor())));
        }
    }

    private static List<Ending> read(String resource) {
        try (InputStream in = ApiVersionRules.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .map(f -> new Ending(f[0], f[1], Integer.parseInt(f[2]), Integer.parseInt(f[3]), f[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
