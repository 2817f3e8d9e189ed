/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rules about what pods share with their node, based on the Pod Security Standards of Kubernetes. */
final class HostRules {

    static final PolicyRule NAMESPACES = new PolicyRule(
            "no-host-namespaces",
            "A pod in the host namespaces can see everything that happens on its node.",
            review -> review.workloads()
                    .forEach(workload -> Stream.of("hostNetwork", "hostPID", "hostIPC")
                            .filter(field -> workload.isTrue("spec." + field))
                            .forEach(field -> review.report(
                                    workload,
                                    "spec." + field,
                                    "shares `%s` with its node.".formatted(field),
                                    "Remove `%s`.".formatted(field)))));

    static final PolicyRule PATHS = new PolicyRule(
            "no-host-path",
            "A host path gives the pod access to its node and ties the pod to it.",
            review -> review.workloads().forEach(workload -> {
                List<?> volumes = workload.list("spec.volumes");
                for (int i = 0; i < volumes.size(); i++) {
                    if (volumes.get(i) instanceof Map<?, ?> volume
                            && volume.get("hostPath") instanceof Map<?, ?> path) {
                        review.report(
                                workload,
                                "spec.volumes[" + i + "].hostPath",
                                "mounts the host path `%s`.".formatted(path.get("path")),
                                "Use a PersistentVolumeClaim, an `emptyDir` or a ConfigMap.");
                    }
                }
            }));

    static final PolicyRule PORTS = new PolicyRule(
            "no-host-ports",
            "Only one pod per node can use a host port, and NetworkPolicies may not apply to it.",
            // With the host network, Kubernetes sets host ports itself. The rule no-host-namespaces reports that.
            review -> review.containers().stream()
                    .filter(container -> !container.workload().isTrue("spec.hostNetwork"))
                    .forEach(container -> {
                        List<?> ports = container.list("ports");
                        for (int i = 0; i < ports.size(); i++) {
                            if (ports.get(i) instanceof Map<?, ?> port
                                    && port.get("hostPort") instanceof Long number
                                    && number != 0) {
                                review.report(
                                        container,
                                        "ports[" + i + "].hostPort",
                                        "uses host port %d.".formatted(number),
                                        "Remove `hostPort`, and use a Service.");
                            }
                        }
                    }));

    private HostRules() {}
}
