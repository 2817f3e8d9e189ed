/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** RBAC ({@code pkg/apis/rbac/validation}). */
final class AccessChecks {

    private static final String GROUP = "rbac.authorization.k8s.io";

    private AccessChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("rbac.Role", role -> role.get("rules").items().forEach(rule -> rule(rule, true)));
        checks.put("rbac.ClusterRole", role -> {
            if (!role.get("aggregationRule").isSet()) {
                role.get("rules").items().forEach(rule -> rule(rule, false));
            }
        });
        checks.put("rbac.RoleBinding", binding -> binding(binding, true));
        checks.put("rbac.ClusterRoleBinding", binding -> binding(binding, false));
    }

    private static void rule(Node rule, boolean isNamespaced) {
        rule.get("verbs").require("verbs must contain at least one value");
        Node urls = rule.get("nonResourceURLs");
        if (!urls.isEmpty()) {
            if (isNamespaced) {
                urls.invalid("namespaced rules cannot apply to non-resource URLs");
            }
            if (!rule.get("apiGroups").isEmpty()
                    || !rule.get("resources").isEmpty()
                    || !rule.get("resourceNames").isEmpty()) {
                urls.invalid("rules cannot apply to both regular resources and non-resource URLs");
            }
            return;
        }
        rule.get("apiGroups").require("resource rules must supply at least one api group");
        rule.get("resources").require("resource rules must supply at least one resource");
    }

    private static void binding(Node binding, boolean isNamespaced) {
        Node role = binding.get("roleRef");
        role.get("apiGroup").oneOf(GROUP);
        Node kind = role.get("kind");
        List<String> kinds = isNamespaced ? List.of("Role", "ClusterRole") : List.of("ClusterRole");
        if (!kinds.contains(kind.text())) {
            kind.problems().unsupported(kind.at(), kind.text(), kinds, null);
        }
        if (role.get("name").require()) {
            role.get("name").check(NameRules.PATH_SEGMENT);
        }
        binding.get("subjects").items().forEach(subject -> subject(subject, isNamespaced));
    }

    private static void subject(Node subject, boolean isNamespaced) {
        subject.get("name").require();
        Node group = subject.get("apiGroup");
        switch (subject.get("kind").text()) {
            case "ServiceAccount" -> {
                subject.get("name").check(NameRules.DNS_SUBDOMAIN);
                if (!group.isEmpty()) {
                    group.problems().unsupported(group.at(), group.text(), List.of(""));
                }
                if (!isNamespaced) {
                    subject.get("namespace").require();
                }
            }
            case "User", "Group" -> group.oneOf(GROUP);
            default -> {
                Node kind = subject.get("kind");
                kind.problems().unsupported(kind.at(), kind.text(), List.of("ServiceAccount", "User", "Group"), null);
            }
        }
    }
}
