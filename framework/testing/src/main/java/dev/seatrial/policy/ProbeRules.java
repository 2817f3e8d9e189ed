/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.List;
import java.util.Set;

/**
 * Rules about probes. They apply to containers that run until they are deleted, not to Jobs and hooks. In a pod with
 * several containers, they apply to those with a port, since a sidecar without one cannot answer a probe over the
 * network.
 */
final class ProbeRules {

    private static final long SLOW_START = 60;

    static final PolicyRule LIVENESS = new PolicyRule(
            "liveness-probe",
            "Kubernetes restarts a process that hangs only if a liveness probe fails.",
            review -> serving(review)
                    .forEach(container -> require(review, container, "livenessProbe", "has no liveness probe.")));

    static final PolicyRule READINESS = new PolicyRule(
            "readiness-probe",
            "Without a readiness probe, a pod gets requests before it can answer them, and a rollout continues even if no new pod works.",
            review -> serving(review)
                    .forEach(container -> require(review, container, "readinessProbe", "has no readiness probe.")));

    static final PolicyRule EVERYWHERE =
            new PolicyRule("probes-everywhere", "A sidecar that hangs can cause an outage as well.", review -> {
                List<Container> serving = serving(review);
                longRunning(review).stream()
                        .filter(container -> !serving.contains(container)
                                && !isProbed(container, "livenessProbe")
                                && !isProbed(container, "readinessProbe"))
                        .forEach(
                                container -> review.report(
                                        container,
                                        "livenessProbe",
                                        "has no probe at all.",
                                        "Set `livenessProbe`. If the container has no port, an `exec` probe can check a file."));
            });

    static final PolicyRule STARTUP = new PolicyRule(
            "startup-probe",
            "A long initial delay slows down every start, and a start that takes even longer is still killed.",
            review -> longRunning(review).stream()
                    .filter(container -> container
                                    .number("livenessProbe.initialDelaySeconds")
                                    .filter(delay -> delay >= SLOW_START)
                                    .isPresent()
                            && !isProbed(container, "startupProbe"))
                    .forEach(container -> review.report(
                            container,
                            "livenessProbe.initialDelaySeconds",
                            "has an initial delay of a minute or more and no startup probe.",
                            "Set a `startupProbe` with a `failureThreshold`, and remove the delay.")));

    static final PolicyRule DISTINCT = new PolicyRule(
            "distinct-probes",
            "If both probes are the same, a pod that is only busy is restarted instead of just getting no requests.",
            review -> longRunning(review).stream()
                    .filter(container -> isProbed(container, "livenessProbe")
                            && container.at("livenessProbe").equals(container.at("readinessProbe")))
                    .forEach(container -> review.report(
                            container,
                            "livenessProbe",
                            "has identical liveness and readiness probes.",
                            "Make the liveness probe check less, or give it a higher `failureThreshold`.")));

    /** The types of probes. Kubernetes rejects a probe without a type. */
    private static final Set<String> QUESTIONS = Set.of("httpGet", "tcpSocket", "exec", "grpc");

    private ProbeRules() {}

    private static void require(Review review, Container container, String probe, String problem) {
        if (!isProbed(container, probe)) {
            review.report(container, probe, problem, "Set `%s` on the container.".formatted(probe));
        }
    }

    private static boolean isProbed(Container container, String probe) {
        return container.map(probe).keySet().stream().anyMatch(QUESTIONS::contains);
    }

    private static List<Container> longRunning(Review review) {
        return review.workloads().stream()
                .filter(Workload::isLongRunning)
                .flatMap(workload -> workload.containers().stream())
                .filter(container -> !container.isInit())
                .toList();
    }

    private static List<Container> serving(Review review) {
        return longRunning(review).stream()
                .filter(container -> !container.list("ports").isEmpty()
                        || container.workload().containers().stream()
                                        .filter(other -> !other.isInit())
                                        .count()
                                == 1)
                .toList();
    }
}
