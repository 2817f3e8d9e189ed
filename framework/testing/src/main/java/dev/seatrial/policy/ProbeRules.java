/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.List;
import java.util.Set;

/**
 * Rules about probes. They are for what runs until it is deleted, not for Jobs and hooks; of several containers in a pod for
 * those that listen on a port, because Kubernetes asks those whether they are well and a sidecar without a port has no answer.
 */
final class ProbeRules {

    private static final long SLOW_START = 60;

    static final PolicyRule LIVENESS = new PolicyRule(
            "liveness-probe",
            "A process that hangs is restarted only if something notices that it does.",
            review -> serving(review)
                    .forEach(container -> require(review, container, "livenessProbe", "has no liveness probe.")));

    static final PolicyRule READINESS = new PolicyRule(
            "readiness-probe",
            "Without it a pod gets requests before it can answer them, and a rollout goes on although nothing works.",
            review -> serving(review)
                    .forEach(container -> require(review, container, "readinessProbe", "has no readiness probe.")));

    static final PolicyRule EVERYWHERE = new PolicyRule(
            "probes-everywhere",
            "A sidecar that hangs is as much of an outage as the container that it serves.",
            review -> {
                List<Container> serving = serving(review);
                longRunning(review).stream()
                        .filter(container -> !serving.contains(container)
                                && !isProbed(container, "livenessProbe")
                                && !isProbed(container, "readinessProbe"))
                        .forEach(container -> review.report(
                                container,
                                "livenessProbe",
                                "has no probe at all.",
                                "Set `livenessProbe`; an `exec` of a file check does where nothing listens."));
            });

    static final PolicyRule STARTUP = new PolicyRule(
            "startup-probe",
            "A long initial delay waits it out on every start and still kills a start that takes longer.",
            review -> longRunning(review).stream()
                    .filter(container -> container
                                    .number("livenessProbe.initialDelaySeconds")
                                    .filter(delay -> delay >= SLOW_START)
                                    .isPresent()
                            && !isProbed(container, "startupProbe"))
                    .forEach(container -> review.report(
                            container,
                            "livenessProbe.initialDelaySeconds",
                            "waits a minute or more before it is probed.",
                            "Set a `startupProbe` with a `failureThreshold`, and leave the delay out.")));

    static final PolicyRule DISTINCT = new PolicyRule(
            "distinct-probes",
            "Where both probes are the same, a pod that is merely busy is killed when it should be left alone.",
            review -> longRunning(review).stream()
                    .filter(container -> isProbed(container, "livenessProbe")
                            && container.at("livenessProbe").equals(container.at("readinessProbe")))
                    .forEach(container -> review.report(
                            container,
                            "livenessProbe",
                            "has the same liveness probe as readiness probe.",
                            "Let liveness ask for less, or wait longer (`failureThreshold`).")));

    /** What a probe asks; a probe without any is none, which Kubernetes refuses. */
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
