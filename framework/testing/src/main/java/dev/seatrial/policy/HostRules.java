/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rules about what pods share with their node, after the Pod Security Standards of Kubernetes. */
final class HostRules {

    static final PolicyRule NAMESPACES = new PolicyRule(
            "no-host-namespaces",
            "A pod in the namespaces of its node sees all that happens there.",
            review -> review.workloads()
                    .forEach(workload -> Stream.of("hostNetwork", "hostPID", "hostIPC")
                            .filter(field -> workload.isTrue("spec." + field))
                            .forEach(field -> review.report(
                                    workload,
                                    "spec." + field,
                                    "shares `%s` with its node.".formatted(field),
                                    "Leave `%s` out.".formatted(field)))));

    static final PolicyRule PATHS = new PolicyRule(
            "no-host-path",
            "A folder of the node leads from the pod to the node, and ties the pod to it.",
            review -> review.workloads().forEach(workload -> {
                List<?> volumes = workload.list("spec.volumes");
                for (int i = 0; i < volumes.size(); i++) {
                    if (volumes.get(i) instanceof Map<?, ?> volume
                            && volume.get("hostPath") instanceof Map<?, ?> path) {
                        review.report(
                                workload,
                                "spec.volumes[" + i + "].hostPath",
                                "mounts `%s` of its node.".formatted(path.get("path")),
                                "Use a PersistentVolumeClaim, an `emptyDir` or a ConfigMap.");
                    }
                }
            }));

    static final PolicyRule PORTS = new PolicyRule(
            "no-host-ports",
            "Only one pod per node can have a port of the node, and no NetworkPolicy guards it.",
            // With the host's network Kubernetes fills them in; that network is what is wrong then.
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
                                        "takes port %d of its node.".formatted(number),
                                        "Leave `hostPort` out, and use a Service.");
                            }
                        }
                    }));

    private HostRules() {}
}
