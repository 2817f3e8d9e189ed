/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Pods ({@code ValidatePodSpec} in {@code pkg/apis/core/validation}). */
final class PodChecks {

    private PodChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("core.PodSpec", PodChecks::pod);
        checks.put("core.PodTemplateSpec", MetadataChecks::template);
    }

    private static void pod(Node pod) {
        pod.get("containers").require();
        names(pod);
        containersUseWhatThePodHas(pod);
        hostNetwork(pod);
        MetadataChecks.labels(pod.get("nodeSelector"));
        pod.get("serviceAccountName").check(NameRules.DNS_SUBDOMAIN);
        pod.get("nodeName").check(NameRules.DNS_SUBDOMAIN);
        pod.get("hostname").check(NameRules.DNS_LABEL);
        pod.get("subdomain").check(NameRules.DNS_LABEL);
        pod.get("priorityClassName").check(NameRules.DNS_SUBDOMAIN);
        pod.get("runtimeClassName").check(NameRules.DNS_SUBDOMAIN);
        pod.get("activeDeadlineSeconds").inRange(1, Integer.MAX_VALUE);
        for (Node secret : pod.get("imagePullSecrets").items()) {
            secret.get("name").require();
        }
        Node dns = pod.get("dnsConfig");
        if (pod.get("dnsPolicy").text().equals("None")) {
            dns.get("nameservers").require("must provide at least one DNS nameserver when `dnsPolicy` is None");
        }
        ids(pod.get("securityContext"));
        ContainerChecks.resources(pod.get("resources"));
    }

    /** User and group IDs. */
    static void ids(Node security) {
        security.get("runAsUser").inRange(0, Integer.MAX_VALUE);
        security.get("runAsGroup").inRange(0, Integer.MAX_VALUE);
        security.get("fsGroup").inRange(0, Integer.MAX_VALUE);
    }

    /** Names of containers are unique among normal and init containers, and those of volumes among volumes. */
    private static void names(Node pod) {
        Set<Object> containers = new HashSet<>();
        for (String list : new String[] {"containers", "initContainers"}) {
            for (Node container : pod.get(list).items()) {
                Node name = container.get("name");
                if (!name.isEmpty() && !containers.add(name.value())) {
                    pod.problems().duplicate(name.at(), name.value());
                }
            }
        }
        Set<Object> volumes = new HashSet<>();
        for (Node volume : pod.get("volumes").items()) {
            Node name = volume.get("name");
            if (!name.isEmpty() && !volumes.add(name.value())) {
                pod.problems().duplicate(name.at(), name.value());
            }
        }
    }

    private static void containersUseWhatThePodHas(Node pod) {
        Set<Object> volumes = new HashSet<>();
        pod.get("volumes")
                .items()
                .forEach(volume -> volumes.add(volume.get("name").text()));
        for (String list : new String[] {"containers", "initContainers"}) {
            for (Node container : pod.get(list).items()) {
                mounts(container, volumes);
            }
        }
    }

    private static void mounts(Node container, Set<Object> volumes) {
        Set<String> paths = new HashSet<>();
        for (Node mount : container.get("volumeMounts").items()) {
            Node name = mount.get("name");
            if (!volumes.contains(name.text())
                    && !mount.problems().claimTemplates().contains(name.text())) {
                mount.problems().notFound(name.at(), name.text());
            }
            Node path = mount.get("mountPath");
            if (path.require() && !paths.add(path.text())) {
                path.invalid("must be unique");
            }
            if (!mount.get("subPathExpr").isEmpty() && !mount.get("subPath").isEmpty()) {
                mount.get("subPathExpr").invalid("subPathExpr and subPath are mutually exclusive");
            }
        }
    }

    private static void hostNetwork(Node pod) {
        boolean host = pod.get("hostNetwork").isTrue();
        for (String list : new String[] {"containers", "initContainers"}) {
            for (Node container : pod.get(list).items()) {
                Map<String, Node> hostPorts = new HashMap<>();
                for (Node port : container.get("ports").items()) {
                    Node given = port.get("hostPort");
                    long hostPort = given.number().orElse(0);
                    long containerPort = port.get("containerPort").number().orElse(0);
                    if (host && hostPort != 0 && hostPort != containerPort) {
                        port.get("hostPort").invalid("must match `containerPort` when `hostNetwork` is true");
                    }
                    String key = port.get("protocol").textOr("TCP")
                            + port.get("hostIP").text()
                            + hostPort;
                    if (hostPort != 0 && hostPorts.put(key, port) != null) {
                        port.problems()
                                .duplicate(
                                        given.at(),
                                        port.get("protocol").textOr("TCP") + "/"
                                                + port.get("hostIP").text() + "/" + hostPort);
                    }
                }
            }
        }
    }
}
