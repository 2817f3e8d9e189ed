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
 * Rules about the privileges of processes, based on the Pod Security Standards of Kubernetes. Windows containers are
 * not checked, since they have none of these settings.
 */
final class PrivilegeRules {

    /** The capabilities that the "baseline" standard allows containers to add. */
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
            "A process that escapes from a container that runs as root is root on the node.",
            review -> each(review, container -> checkUser(review, container)));

    static final PolicyRule READ_ONLY_ROOT = new PolicyRule(
            "read-only-root-filesystem",
            "An attacker cannot leave files in a read-only filesystem, and every restart starts from the original image.",
            review -> each(review, container -> {
                SecurityContext context = container.securityContext();
                if (!context.own("readOnlyRootFilesystem").equals(Optional.of(true))) {
                    review.report(
                            container,
                            "securityContext.readOnlyRootFilesystem",
                            context.isOnlyInPod("readOnlyRootFilesystem")
                                    ? "may write to its root filesystem: `readOnlyRootFilesystem` is set on the pod, where Kubernetes ignores it."
                                    : "may write to its root filesystem.",
                            "Set `securityContext.readOnlyRootFilesystem: true` on the container, and mount an `emptyDir` where it needs to write.");
                }
            }));

    static final PolicyRule NO_ESCALATION = new PolicyRule(
            "no-privilege-escalation",
            "Otherwise a process can regain dropped privileges through a setuid binary in the image.",
            review -> each(review, container -> {
                SecurityContext context = container.securityContext();
                if (!context.own("allowPrivilegeEscalation").equals(Optional.of(false))) {
                    review.report(
                            container,
                            "securityContext.allowPrivilegeEscalation",
                            context.isOnlyInPod("allowPrivilegeEscalation")
                                    ? "may escalate its privileges: `allowPrivilegeEscalation` is set on the pod, where Kubernetes ignores it."
                                    : "may escalate its privileges.",
                            "Set `securityContext.allowPrivilegeEscalation: false` on the container.");
                }
            }));

    static final PolicyRule DROP_CAPABILITIES = new PolicyRule(
            "drop-capabilities",
            "Container runtimes grant more capabilities by default than most processes need.",
            review -> each(review, container -> {
                SecurityContext context = container.securityContext();
                if (capabilities(container, "drop").noneMatch("ALL"::equals)) {
                    review.report(
                            container,
                            "securityContext.capabilities.drop",
                            context.isOnlyInPod("capabilities")
                                    ? "keeps capabilities: `capabilities` is set on the pod, where Kubernetes ignores it."
                                    : "keeps the default capabilities.",
                            "Set `securityContext.capabilities.drop: [ALL]` on the container, and add only what it needs.");
                }
            }));

    static final PolicyRule NO_DANGEROUS_CAPABILITIES = added(
            "no-dangerous-capabilities",
            "Capabilities such as `SYS_ADMIN` or `NET_ADMIN` affect more than the container itself.",
            HARMLESS);

    static final PolicyRule NO_ADDED_CAPABILITIES = added(
            "no-added-capabilities",
            "The \"restricted\" Pod Security Standard allows containers to add only `NET_BIND_SERVICE`.",
            Set.of("NET_BIND_SERVICE"));

    static final PolicyRule NO_PRIVILEGED = new PolicyRule(
            "no-privileged-containers",
            "A privileged container has nearly the same access as a process on the node.",
            review -> each(review, container -> {
                if (container.isTrue("securityContext.privileged")) {
                    review.report(
                            container,
                            "securityContext.privileged",
                            "is privileged.",
                            "Remove `privileged`, and add only the capabilities that are needed.");
                }
            }));

    static final PolicyRule SECCOMP = new PolicyRule(
            "seccomp-profile",
            "A seccomp profile blocks system calls that attacks on the kernel need but most processes do not.",
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
                                            : "has the seccomp profile `" + type.get() + "`.",
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
                        // Kubernetes 1.33: root in a user namespace is an unprivileged user on the node.
                        || container.workload().isFalse("spec.hostUsers");
        if (!isNonRoot) {
            context.report(
                    review,
                    "runAsNonRoot",
                    "may run as root: neither `runAsNonRoot` nor a `runAsUser` above 0 is set.",
                    fix);
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
                                "Remove them, or waive the rule for this container and give the reason.");
                    }
                }));
    }

    private static Stream<String> capabilities(Container container, String field) {
        return container.list("securityContext.capabilities." + field).stream()
                .map(name -> String.valueOf(name).toUpperCase(Locale.ROOT))
                // Runtimes accept names with and without the prefix.
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
