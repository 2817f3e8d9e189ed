/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Probes and lifecycle handlers. */
final class ProbeChecks {

    private ProbeChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("core.Probe", ProbeChecks::probe);
        checks.put(
                "core.LifecycleHandler", handler -> handler(handler, List.of("exec", "httpGet", "tcpSocket", "sleep")));
        checks.put("core.HTTPGetAction", ProbeChecks::httpGet);
        checks.put("core.TCPSocketAction", action -> ServiceChecks.portOrName(action.get("port")));
        checks.put("core.GRPCAction", action -> action.get("port").inRange(1, 65535));
        checks.put("core.ExecAction", action -> action.get("command").require());
    }

    /** What depends on the purpose of a probe. */
    static void ofContainer(Node container) {
        for (String purpose : List.of("livenessProbe", "startupProbe")) {
            Node threshold = container.get(purpose, "successThreshold");
            if (threshold.number().orElse(1) > 1) {
                threshold.invalid("must be 1");
            }
        }
        Node grace = container.get("readinessProbe", "terminationGracePeriodSeconds");
        if (grace.isSet()) {
            grace.invalid("must not be set for readinessProbes");
        }
    }

    private static void probe(Node probe) {
        handler(probe, List.of("exec", "httpGet", "tcpSocket", "grpc"));
        for (String field : List.of(
                "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold")) {
            probe.get(field).nonNegative();
        }
        probe.get("terminationGracePeriodSeconds").atLeast(1, "must be greater than 0");
    }

    private static void handler(Node handler, List<String> types) {
        int found = 0;
        for (String type : types) {
            if (handler.get(type).isSet() && ++found > 1) {
                handler.get(type).forbidden("may not specify more than 1 handler type");
            }
        }
        if (found == 0) {
            handler.problems().required(handler.at(), "must specify a handler type");
        }
    }

    private static void httpGet(Node action) {
        ServiceChecks.portOrName(action.get("port"));
        for (Node header : action.get("httpHeaders").items()) {
            Node name = header.get("name");
            action.problems()
                    .invalid(action.at().child("httpHeaders"), name.text(), NameRules.HTTP_HEADER.faults(name.text()));
        }
    }
}
