/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Ingresses and network policies ({@code pkg/apis/networking/validation}). */
final class NetworkChecks {

    private static final Pattern IP_V4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)");

    private static final Pattern CIDR = Pattern.compile(
            IP_V4.pattern() + "/(\\d|[12]\\d|3[0-2])|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*/(\\d{1,2}|1[01]\\d|12[0-8])");

    private NetworkChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("networking.IngressSpec", NetworkChecks::ingress);
        checks.put("networking.HTTPIngressPath", NetworkChecks::path);
        checks.put("networking.IngressBackend", NetworkChecks::backend);
        checks.put(
                "networking.HTTPIngressRuleValue", value -> value.get("paths").require());
        checks.put("networking.NetworkPolicyPort", NetworkChecks::policyPort);
        checks.put("networking.NetworkPolicyPeer", NetworkChecks::peer);
        checks.put("networking.IPBlock", block -> {
            cidr(block.get("cidr"));
            block.get("except").items().forEach(NetworkChecks::cidr);
        });
    }

    private static void ingress(Node spec) {
        // the backend had another name before networking.k8s.io/v1
        if (spec.get("rules").isEmpty()
                && !spec.get("defaultBackend").isSet()
                && !spec.get("backend").isSet()) {
            spec.problems().invalid(spec.at(), null, "either `defaultBackend` or `rules` must be specified");
        }
        for (Node rule : spec.get("rules").items()) {
            Node host = rule.get("host");
            if (IP_V4.matcher(host.text()).matches()) {
                host.invalid("must be a DNS name, not an IP address");
            }
            host(host);
        }
        for (Node tls : spec.get("tls").items()) {
            tls.get("hosts").items().forEach(NetworkChecks::host);
            tls.get("secretName").check(NameRules.DNS_SUBDOMAIN);
        }
        spec.get("ingressClassName").check(NameRules.DNS_SUBDOMAIN);
    }

    private static void host(Node host) {
        host.check(host.text().contains("*") ? NameRules.WILDCARD_SUBDOMAIN : NameRules.DNS_SUBDOMAIN);
    }

    private static void path(Node path) {
        Node value = path.get("path");
        path.get("pathType").require("pathType must be specified");
        String type = path.get("pathType").text();
        boolean isPlain = type.equals("Exact") || type.equals("Prefix");
        if (!type.isEmpty() && (isPlain || !value.isEmpty()) && !value.text().startsWith("/")) {
            value.problems().invalid(value.at(), value.text(), "must be an absolute path");
        }
        if (isPlain) {
            for (String sequence : List.of("//", "/./", "/../", "%2f", "%2F")) {
                if (value.text().contains(sequence)) {
                    value.invalid("must not contain '%s'".formatted(sequence));
                }
            }
            for (String suffix : List.of("/..", "/.")) {
                if (value.text().endsWith(suffix)) {
                    value.invalid("cannot end with '%s'".formatted(suffix));
                }
            }
        }
    }

    private static void backend(Node backend) {
        Node service = backend.get("service");
        boolean hasResource = backend.get("resource").isSet();
        if (!backend.get("serviceName").isEmpty()) {
            return; // extensions/v1beta1 and networking.k8s.io/v1beta1
        }
        if (hasResource && service.isSet()) {
            backend.problems().invalid(backend.at(), "", "cannot set both resource and service backends");
        } else if (!hasResource && !service.isSet()) {
            backend.problems().invalid(backend.at(), "", "resource or service backend is required");
        } else if (service.isSet()) {
            if (service.get("name").require()) {
                service.get("name").check(NameRules.DNS_1035_LABEL);
            }
            Node name = service.get("port", "name");
            Node number = service.get("port", "number");
            boolean hasNumber = number.number().orElse(0) != 0;
            if (!name.isEmpty() && hasNumber) {
                backend.problems().invalid(backend.at(), "", "cannot set both port name & port number");
            } else if (name.isEmpty() && !hasNumber) {
                backend.problems().required(backend.at(), "port name or number is required");
            }
            name.check(NameRules.PORT_NAME);
            if (hasNumber) {
                number.inRange(1, 65535);
            }
        }
    }

    private static void policyPort(Node port) {
        if (port.get("port").isSet()) {
            ServiceChecks.portOrName(port.get("port"));
        }
        Node end = port.get("endPort");
        if (end.isSet()) {
            if (!port.get("port").isSet()) {
                end.invalid("must not be specified when `port` is not specified");
            } else if (end.number().orElse(0) < port.get("port").number().orElse(0)) {
                end.problems().invalid(end.at(), port.get("port").value(), "must be greater than or equal to `port`");
            }
            end.inRange(1, 65535);
        }
    }

    private static void peer(Node peer) {
        boolean selects =
                peer.get("podSelector").isSet() || peer.get("namespaceSelector").isSet();
        boolean hasBlock = peer.get("ipBlock").isSet();
        if (!selects && !hasBlock) {
            peer.problems().required(peer.at(), "must specify a peer");
        } else if (selects && hasBlock) {
            peer.forbidden("may not specify both ipBlock and another peer");
        }
    }

    private static void cidr(Node cidr) {
        if (cidr.require() && !CIDR.matcher(cidr.text()).matches()) {
            cidr.invalid("must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)");
        }
    }
}
