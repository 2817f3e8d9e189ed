/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about Ingresses. */
final class IngressRules {

    static final PolicyRule TLS = new PolicyRule(
            "ingress-tls",
            "Unencrypted traffic can be read and changed on its way.",
            review -> review.resources("Ingress").forEach(ingress -> check(review, ingress)));

    private IngressRules() {}

    private static void check(Review review, Resource ingress) {
        String fix = "Set `tls` with the hosts and the name of the Secret that contains the certificate.";
        if (ingress.list("spec.tls").isEmpty()) {
            review.report(ingress, "spec.tls", "has no TLS.", fix);
            return;
        }
        Set<Object> covered = new HashSet<>();
        boolean coversAll = false;
        for (Object tls : ingress.list("spec.tls")) {
            List<?> hosts = tls instanceof Map<?, ?> map && map.get("hosts") instanceof List<?> list ? list : List.of();
            // Without hosts, the certificate applies to all of them.
            coversAll |= hosts.isEmpty();
            covered.addAll(hosts);
        }
        List<?> rules = ingress.list("spec.rules");
        for (int i = 0; i < rules.size() && !coversAll; i++) {
            if (rules.get(i) instanceof Map<?, ?> rule
                    && rule.get("host") instanceof String host
                    && !isIn(host, covered)) {
                review.report(ingress, "spec.rules[" + i + "].host", "has no TLS for `%s`.".formatted(host), fix);
            }
        }
    }

    private static boolean isIn(String host, Set<Object> covered) {
        int dot = host.indexOf('.');
        return covered.contains(host) || (dot > 0 && covered.contains("*" + host.substring(dot)));
    }
}
