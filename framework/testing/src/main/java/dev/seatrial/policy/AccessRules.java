/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules about ServiceAccounts and their permissions. */
final class AccessRules {

    private static final List<String> BINDINGS = List.of("RoleBinding", "ClusterRoleBinding");

    static final PolicyRule NO_CLUSTER_ADMIN = new PolicyRule(
            "no-cluster-admin",
            "Anyone who compromises such a pod controls the whole cluster.",
            review -> BINDINGS.forEach(kind -> review.resources(kind).stream()
                    .filter(binding ->
                            "cluster-admin".equals(binding.map("roleRef").get("name")))
                    .forEach(binding -> review.report(
                            binding,
                            "roleRef.name",
                            "grants the role `cluster-admin`.",
                            "Create a role with only the permissions that are needed."))));

    static final PolicyRule NO_WILDCARDS = new PolicyRule(
            "no-wildcard-permissions",
            "A `*` also grants whatever future versions of Kubernetes add.",
            review -> List.of("Role", "ClusterRole")
                    .forEach(kind -> review.resources(kind).forEach(role -> {
                        List<?> rules = role.list("rules");
                        for (int i = 0; i < rules.size(); i++) {
                            for (String field : List.of("apiGroups", "resources", "verbs")) {
                                if (rules.get(i) instanceof Map<?, ?> rule
                                        && rule.get(field) instanceof List<?> list
                                        && list.contains("*")) {
                                    review.report(
                                            role,
                                            "rules[" + i + "]." + field,
                                            "allows `*` in `%s`.".formatted(field),
                                            "List only what is needed.");
                                }
                            }
                        }
                    })));

    static final PolicyRule OWN_ACCOUNT = new PolicyRule(
            "own-service-account",
            "Permissions granted to the account `default` apply to every pod in the namespace that has no account of its own.",
            review -> review.workloads().stream()
                    .filter(workload -> account(workload).equals("default") && isTokenMounted(review, workload))
                    .forEach(
                            workload -> review.report(
                                    workload,
                                    "spec.serviceAccountName",
                                    "runs as the ServiceAccount `default`.",
                                    "Set `serviceAccountName`, or `automountServiceAccountToken: false` if the pod does not call the API server.")));

    static final PolicyRule TOKEN = new PolicyRule(
            "needless-service-account-token",
            "A token that the pod does not need is only useful to attackers.",
            review -> review.workloads().stream()
                    .filter(workload -> !account(workload).equals("default")
                            && findAccount(review, workload).isPresent()
                            && isTokenMounted(review, workload)
                            && !isBound(review, workload))
                    .forEach(workload -> review.report(
                            workload,
                            "spec.automountServiceAccountToken",
                            "mounts the token of ServiceAccount `%s`, to which the release grants no permissions."
                                    .formatted(account(workload)),
                            "Set `automountServiceAccountToken: false`.")));

    private AccessRules() {}

    private static String account(Workload workload) {
        return workload.text("spec.serviceAccountName")
                .filter(name -> !name.isEmpty())
                .or(() -> workload.text("spec.serviceAccount").filter(name -> !name.isEmpty()))
                .orElse("default");
    }

    /** The setting of the pod takes precedence over that of its account: plugin/pkg/admission/serviceaccount. */
    private static boolean isTokenMounted(Review review, Workload workload) {
        return workload.at("spec.automountServiceAccountToken")
                .or(() -> findAccount(review, workload).flatMap(a -> a.at("automountServiceAccountToken")))
                .filter(Boolean.FALSE::equals)
                .isEmpty();
    }

    private static Optional<Resource> findAccount(Review review, Workload workload) {
        return review.release().stream()
                .filter(resource -> resource.is("ServiceAccount")
                        && resource.name().equals(account(workload))
                        && review.namespaceOf(resource).equals(review.namespaceOf(workload.resource())))
                .findFirst();
    }

    private static boolean isBound(Review review, Workload workload) {
        return review.release().stream()
                .filter(resource -> BINDINGS.stream().anyMatch(resource::is))
                .flatMap(binding -> binding.list("subjects").stream())
                .anyMatch(subject -> subject instanceof Map<?, ?> map
                        && "ServiceAccount".equals(map.get("kind"))
                        && account(workload).equals(map.get("name")));
    }
}
