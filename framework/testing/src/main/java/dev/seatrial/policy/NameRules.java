/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about names, after apimachinery/pkg/util/validation. */
final class NameRules {

    private static final Pattern SUBDOMAIN =
            Pattern.compile("(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern LABEL = Pattern.compile("(?=.{1,63}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern SERVICE = Pattern.compile("(?=.{1,63}$)[a-z](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern PORT =
            Pattern.compile("(?=.{1,15}$)(?=.*[a-z])(?!.*--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern SEGMENT = Pattern.compile("(?!\\.{1,2}$)[^/%]+");

    /** RBAC takes whatever a URL can hold: {@code system:node}. */
    private static final Set<String> FREE = Set.of("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding");

    static final PolicyRule VALID = new PolicyRule(
            "valid-names",
            "Kubernetes refuses an object whose name is none; a long name of a release is what brings it about.",
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
                    "Use small letters, digits and `-`, at most 63 of them: `| trunc 63 | trimSuffix \"-\"`.");
        } else if (kind.equals("CronJob") && name.length() > 52) {
            review.report(
                    resource,
                    "metadata.name",
                    "has a name of %d characters, but its Jobs add 11 to it and may have 63.".formatted(name.length()),
                    "Cut it: `| trunc 52 | trimSuffix \"-\"`.");
        }
    }

    private static void checkContainer(Review review, Container container) {
        if (!LABEL.matcher(container.name()).matches()) {
            review.report(
                    container,
                    "name",
                    "has a name that is not valid.",
                    "Use small letters, digits and `-`, at most 63 of them.");
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
                        "has a port `%s`, whose name is not valid.".formatted(name),
                        "Use small letters, digits and `-`, at most 15 of them.");
            }
        }
    }
}
