/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about names, based on apimachinery/pkg/util/validation. */
final class NameRules {

    private static final Pattern SUBDOMAIN =
            Pattern.compile("(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern LABEL = Pattern.compile("(?=.{1,63}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern SERVICE = Pattern.compile("(?=.{1,63}$)[a-z](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern PORT =
            Pattern.compile("(?=.{1,15}$)(?=.*[a-z])(?!.*--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern SEGMENT = Pattern.compile("(?!\\.{1,2}$)[^/%]+");

    /** The kinds of RBAC, whose names may have any characters that a URL segment allows: {@code system:node}. */
    private static final Set<String> FREE = Set.of("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding");

    static final PolicyRule VALID = new PolicyRule(
            "valid-names",
            "Kubernetes rejects objects with invalid names, which are often caused by long release names.",
            review -> {
                review.resources().stream()
                        .filter(r -> r.isBuiltIn() && !r.kind().isEmpty())
                        .forEach(r -> checkName(review, r));
                review.containers().forEach(container -> checkContainer(review, container));
            });

    private NameRules() {}

    private static void checkName(Review review, Resource resource) {
        String name = resource.name();
        if (name.isEmpty()) {
            if (resource.text("metadata.generateName").isEmpty()) {
                review.report(resource, "metadata.name", "has no name.", "Set `metadata.name`.");
            }
            return;
        }
        String kind = resource.kind();
        Pattern wanted = kind.equals("Service")
                ? SERVICE
                : kind.equals("Namespace") ? LABEL : FREE.contains(kind) ? SEGMENT : SUBDOMAIN;
        if (!wanted.matcher(name).matches()) {
            review.report(
                    resource,
                    "metadata.name",
                    "has a name that is not valid.",
                    "Use at most 63 lower-case letters, digits and `-`: `| trunc 63 | trimSuffix \"-\"`.");
        } else if (kind.equals("CronJob") && name.length() > 52) {
            review.report(
                    resource,
                    "metadata.name",
                    "has a name of %d characters, but the limit is 52, since the names of its Jobs add 11 and are limited to 63."
                            .formatted(name.length()),
                    "Shorten the name: `| trunc 52 | trimSuffix \"-\"`.");
        }
    }

    private static void checkContainer(Review review, Container container) {
        if (!LABEL.matcher(container.name()).matches()) {
            review.report(
                    container,
                    "name",
                    "has a name that is not valid.",
                    "Use at most 63 lower-case letters, digits and `-`.");
        }
        List<?> ports = container.list("ports");
        for (int i = 0; i < ports.size(); i++) {
            if (ports.get(i) instanceof Map<?, ?> port
                    && port.get("name") instanceof String name
                    && !name.isEmpty()
                    && !PORT.matcher(name).matches()) {
                review.report(
                        container,
                        "ports[" + i + "].name",
                        "has the port `%s`, whose name is not valid.".formatted(name),
                        "Use at most 15 lower-case letters, digits and `-`.");
            }
        }
    }
}
