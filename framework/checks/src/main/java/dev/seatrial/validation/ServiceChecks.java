/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Services ({@code validateService} in {@code pkg/apis/core/validation}). */
final class ServiceChecks {

    private ServiceChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("core.ServiceSpec", ServiceChecks::service);
    }

    /** A port by number, or the name of a port. */
    static void portOrName(Node port) {
        if (port.value() instanceof String name) {
            // an empty text counts as not set
            port.problems().invalid(port.at(), name, NameRules.PORT_NAME.faults(name));
        } else {
            port.inRange(1, 65535);
        }
    }

    private static void service(Node spec) {
        String type = spec.get("type").textOr("ClusterIP");
        boolean isHeadless = spec.get("clusterIP").text().equals("None");
        Node ports = spec.get("ports");
        if (!isHeadless && !type.equals("ExternalName")) {
            ports.require();
        }
        if (type.equals("ExternalName")) {
            externalName(spec);
        } else if (isHeadless && Set.of("LoadBalancer", "NodePort").contains(type)) {
            spec.problems()
                    .invalid(
                            spec.at().child("clusterIPs").index(0),
                            "None",
                            "may not be set to 'None' for %s services".formatted(type));
        }
        ports(ports.items(), type);
        MetadataChecks.labels(spec.get("selector"));
        if (!type.equals("LoadBalancer")) {
            onlyForLoadBalancers(spec);
        }
        spec.get("sessionAffinityConfig", "clientIP", "timeoutSeconds").inRange(1, 86400);
        Node policy = spec.get("externalTrafficPolicy");
        boolean isExternal = Set.of("LoadBalancer", "NodePort").contains(type)
                || (type.equals("ClusterIP") && !spec.get("externalIPs").isEmpty());
        if (!policy.isEmpty() && !isExternal) {
            policy.invalid("may only be set for externally-accessible services");
        }
    }

    private static void externalName(Node spec) {
        Node name = spec.get("externalName");
        if (name.require()) {
            String host = name.text().endsWith(".")
                    ? name.text().substring(0, name.text().length() - 1)
                    : name.text();
            name.problems().invalid(name.at(), host, NameRules.DNS_SUBDOMAIN.faults(host));
        }
        if (!spec.get("clusterIP").isEmpty()) {
            spec.get("clusterIPs").forbidden("may not be set for ExternalName services");
        }
    }

    private static void onlyForLoadBalancers(Node spec) {
        if (!spec.get("loadBalancerSourceRanges").isEmpty()) {
            Node ranges = spec.get("loadBalancerSourceRanges");
            spec.problems()
                    .forbidden(
                            ranges.at().asPrinted("LoadBalancerSourceRanges"),
                            "may only be used when `type` is 'LoadBalancer'");
        }
        if (spec.get("allocateLoadBalancerNodePorts").isSet()) {
            spec.get("allocateLoadBalancerNodePorts").forbidden("may only be used when `type` is 'LoadBalancer'");
        }
        if (!spec.get("loadBalancerClass").isEmpty()) {
            spec.get("loadBalancerClass").forbidden("may only be used when `type` is 'LoadBalancer'");
        }
    }

    private static void ports(List<Node> ports, String type) {
        Set<Object> names = new HashSet<>();
        Set<Object> numbers = new HashSet<>();
        Set<Object> nodePorts = new HashSet<>();
        for (Node port : ports) {
            Node name = port.get("name");
            if (ports.size() > 1) {
                name.require();
            }
            name.check(NameRules.DNS_LABEL);
            if (!name.isEmpty() && !names.add(name.value())) {
                port.problems().duplicate(name.at(), name.value());
            }
            Node given = port.get("port");
            if (given.isSet()) {
                given.inRange(1, 65535);
            } else {
                port.problems().invalid(given.at(), 0L, "must be between 1 and 65535, inclusive");
                Node target = port.get("targetPort");
                if (target.isEmpty()) {
                    port.problems().invalid(target.at(), 0L, "must be between 1 and 65535, inclusive");
                }
            }
            target(port.get("targetPort"));
            port.get("appProtocol").check(NameRules.QUALIFIED_NAME);
            String protocol = port.get("protocol").textOr("TCP");
            nodePort(port.get("nodePort"), protocol, type, nodePorts);
            Object number = port.get("port").value();
            if (number != null && !numbers.add(protocol + number)) {
                port.problems()
                        .duplicate(
                                port.at(),
                                GoStruct.of(
                                        "Name",
                                        "",
                                        "Protocol",
                                        protocol,
                                        "AppProtocol",
                                        null,
                                        "Port",
                                        number,
                                        "TargetPort",
                                        0L,
                                        "NodePort",
                                        0L));
            }
        }
    }

    /** The API server fills in the port for 0 and for an empty text. */
    private static void target(Node target) {
        if (!target.isEmpty() && target.number().orElse(-1) != 0) {
            portOrName(target);
        }
    }

    private static void nodePort(Node nodePort, String protocol, String type, Set<Object> known) {
        if (nodePort.number().orElse(0) == 0) {
            return;
        }
        if (type.equals("ClusterIP")) {
            nodePort.forbidden("may not be used when `type` is 'ClusterIP'");
        }
        if (!known.add(protocol + nodePort.value())) {
            nodePort.problems().duplicate(nodePort.at(), nodePort.value());
        }
    }
}
