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

/** Rules about API versions that Kubernetes gave up, after its deprecation guide and k8s.io/api. */
final class ApiVersionRules {

    /**
     * An API version that comes to an end.
     *
     * @param deprecated the minor version of Kubernetes from which on it is not to be used
     * @param removed the one from which on it is not there
     * @param successor what to use instead; {@code -} where there is nothing
     */
    private record Ending(String apiVersion, String kind, int deprecated, int removed, String successor) {}

    private static final List<Ending> ENDINGS = read("api-endings.txt");

    static final PolicyRule REMOVED = new PolicyRule(
            "no-removed-api-versions",
            "The version of Kubernetes that the chart is rendered for does not know it: the installation fails.",
            review -> check(review, true));

    static final PolicyRule DEPRECATED = new PolicyRule(
            "no-deprecated-api-versions",
            "It will be gone in a later version of Kubernetes, and the chart with it.",
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
                            "is of `%s`, which %s Kubernetes 1.%d; the render is for %s."
                                    .formatted(
                                            e.apiVersion(),
                                            removed ? "is gone since" : "is deprecated since",
                                            removed ? e.removed() : e.deprecated(),
                                            kubernetes),
                            e.successor().equals("-")
                                    ? "Leave it out: nothing took its place."
                                    : "Use `%s`. Where the chart asks `.Capabilities.APIVersions`, render with those of a cluster: `@Kubernetes`."
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
