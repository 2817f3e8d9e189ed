/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rules about what a process may do, after the Pod Security Standards of Kubernetes. Containers on Windows are left out:
 * none of it exists there.
 */
final class PrivilegeRules {

    /** What the standard "baseline" lets containers add. */
    private static final Set<String> HARMLESS = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    static final PolicyRule NON_ROOT = new PolicyRule(
            "run-as-non-root",
            "A process that breaks out of a container that runs as root is root on the node.",
            review -> each(review, container -> checkUser(review, container)));

    static final PolicyRule READ_ONLY_ROOT = new PolicyRule(
            "read-only-root-filesystem",
            "An intruder who cannot write leaves nothing behind, and a restart starts from the image.",
            review -> each(review, container -> {
                SecurityContext context = container.securityContext();
                if (!context.own("readOnlyRootFilesystem").equals(Optional.of(true))) {
                    review.report(
                            container,
                            "securityContext.readOnlyRootFilesystem",
                            context.isOnlyInPod("readOnlyRootFilesystem")
                                    ? "may write to its root file system: `readOnlyRootFilesystem` is set on the pod, where Kubernetes ignores it."
                                    : "may write to its root file system.",
                            "Set `securityContext.readOnlyRootFilesystem: true` on the container, and mount an `emptyDir` where it writes.");
                }
            }));

    static final PolicyRule NO_ESCALATION = new PolicyRule(
            "no-privilege-escalation",
            "A setuid binary in the image would give a process back what was taken from it.",
            review -> each(review, container -> {
                SecurityContext context = container.securityContext();
                if (!context.own("allowPrivilegeEscalation").equals(Optional.of(false))) {
                    review.report(
                            container,
                            "securityContext.allowPrivilegeEscalation",
                            context.isOnlyInPod("allowPrivilegeEscalation")
                                    ? "may gain privileges: `allowPrivilegeEscalation` is set on the pod, where Kubernetes ignores it."
                                    : "may gain privileges.",
                            "Set `securityContext.allowPrivilegeEscalation: false` on the container.");
                }
            }));

    static final PolicyRule DROP_CAPABILITIES = new PolicyRule(
            "drop-capabilities",
            "The capabilities that a runtime gives by default are more than most processes use.",
            review -> each(review, container -> {
                SecurityContext context = container.securityContext();
                if (capabilities(container, "drop").noneMatch("ALL"::equals)) {
                    review.report(
                            container,
                            "securityContext.capabilities.drop",
                            context.isOnlyInPod("capabilities")
                                    ? "keeps capabilities: `capabilities` is set on the pod, where Kubernetes ignores it."
                                    : "keeps capabilities that it may not need.",
                            "Set `securityContext.capabilities.drop: [ALL]` on the container, and add back what it needs.");
                }
            }));

    static final PolicyRule NO_DANGEROUS_CAPABILITIES = added(
            "no-dangerous-capabilities",
            "Capabilities such as `SYS_ADMIN` or `NET_ADMIN` reach beyond the container.",
            HARMLESS);

    static final PolicyRule NO_ADDED_CAPABILITIES = added(
            "no-added-capabilities",
            "The standard \"restricted\" lets containers add `NET_BIND_SERVICE` and nothing else.",
            Set.of("NET_BIND_SERVICE"));

    static final PolicyRule NO_PRIVILEGED = new PolicyRule(
            "no-privileged-containers",
            "A privileged container is a process on the node.",
            review -> each(review, container -> {
                if (container.isTrue("securityContext.privileged")) {
                    review.report(
                            container,
                            "securityContext.privileged",
                            "is privileged.",
                            "Leave `privileged` out, and add the capabilities that are needed.");
                }
            }));

    static final PolicyRule SECCOMP = new PolicyRule(
            "seccomp-profile",
            "Most attacks on the kernel go through system calls that no usual process makes.",
            review -> each(review, container -> {
                Optional<Object> type = container
                        .securityContext()
                        .shared("seccompProfile")
                        .filter(Map.class::isInstance)
                        .map(profile -> ((Map<?, ?>) profile).get("type"));
                if (type.isEmpty() || !Set.of("RuntimeDefault", "Localhost").contains(type.get())) {
                    container
                            .securityContext()
                            .report(
                                    review,
                                    "seccompProfile",
                                    type.isEmpty()
                                            ? "has no seccomp profile."
                                            : "has seccomp profile `" + type.get() + "`.",
                                    "Set `securityContext.seccompProfile.type: RuntimeDefault` on the pod or the container.");
                }
            }));

    private PrivilegeRules() {}

    private static void checkUser(Review review, Container container) {
        SecurityContext context = container.securityContext();
        Optional<Object> user = context.shared("runAsUser");
        String fix = "Set `securityContext.runAsNonRoot: true` and a `runAsUser` on the pod or the container.";
        if (user.equals(Optional.of(0L))) {
            context.report(review, "runAsUser", "runs as root.", fix);
            return;
        }
        boolean isNonRoot =
                user.filter(id -> id instanceof Long number && number > 0).isPresent()
                        || context.shared("runAsNonRoot").equals(Optional.of(true))
                        // Kubernetes 1.33: root in a user namespace of its own is nobody on the node.
                        || container.workload().isFalse("spec.hostUsers");
        if (!isNonRoot) {
            context.report(review, "runAsNonRoot", "may run as root: nothing says that it does not.", fix);
        }
    }

    private static PolicyRule added(String id, String reason, Set<String> allowed) {
        return new PolicyRule(
                id,
                reason,
                review -> each(review, container -> {
                    List<String> added = capabilities(container, "add")
                            .filter(name -> !allowed.contains(name))
                            .toList();
                    if (!added.isEmpty()) {
                        review.report(
                                container,
                                "securityContext.capabilities.add",
                                "adds %s.".formatted(quoted(added)),
                                "Leave them out, or waive the rule for this container and say what needs them.");
                    }
                }));
    }

    private static Stream<String> capabilities(Container container, String field) {
        return container.list("securityContext.capabilities." + field).stream()
                .map(name -> String.valueOf(name).toUpperCase(Locale.ROOT))
                // Runtimes take both.
                .map(name -> name.startsWith("CAP_") ? name.substring(4) : name);
    }

    private static void each(Review review, Consumer<Container> check) {
        review.containers().stream()
                .filter(container -> !container.workload().isOnWindows())
                .forEach(check);
    }

    static String quoted(Collection<String> names) {
        return "`" + String.join("`, `", names) + "`";
    }
}
