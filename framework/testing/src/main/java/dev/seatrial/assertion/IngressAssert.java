/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assertions about an Ingress. */
public final class IngressAssert extends AbstractManifestAssert<IngressAssert> {

    IngressAssert(@Nullable Manifest manifest, Failures failures) {
        super(manifest, IngressAssert.class, failures);
    }

    /** Verifies the class. */
    public IngressAssert hasClass(String name) {
        return hasValue("spec.ingressClassName", name);
    }

    /**
     * Verifies that requests for a host and path, as a rule writes them, go to a port of a Service.
     *
     * @param port number or name of the port
     */
    public IngressAssert routes(String host, String path, String service, Object port) {
        if (isAbsent()) {
            return this;
        }
        List<String> routes = new ArrayList<>();
        for (Place rule : Ports.elements(place(), "spec.rules")) {
            for (Place entry : Ports.elements(rule, "http.paths")) {
                routes.add(route(text(rule, "host"), entry));
            }
        }
        String wanted = "%s%s -> %s:%s".formatted(host, path, service, port);
        if (routes.contains(wanted)) {
            return this;
        }
        Place rules = place().at(ManifestPath.of("spec.rules")).orElse(place());
        return fail(
                rules.explained(rules.failure("%s does not route %s%s to %s:%s."
                                .formatted(place().label(), host, path, service, port))
                        .withFact("routes", routes.isEmpty() ? "none" : String.join("\n", routes))),
                wanted,
                String.join("\n", routes));
    }

    /** Verifies that connections to a host are encrypted with the certificate of a Secret. */
    public IngressAssert hasTls(String host, String secret) {
        if (isAbsent()) {
            return this;
        }
        List<String> found = new ArrayList<>();
        for (Place tls : Ports.elements(place(), "spec.tls")) {
            for (Place entry : Ports.elements(tls, "hosts")) {
                found.add(entry.value() + " -> " + text(tls, "secretName"));
            }
        }
        String wanted = host + " -> " + secret;
        if (found.contains(wanted)) {
            return this;
        }
        Place at = place().at(ManifestPath.of("spec.tls")).orElse(place());
        return fail(
                at.explained(
                        at.failure("%s has no TLS for %s with Secret `%s`.".formatted(place().label(), host, secret))
                                .withFact("tls", found.isEmpty() ? "none" : String.join("\n", found))),
                wanted,
                String.join("\n", found));
    }

    private static String route(String host, Place entry) {
        Object backend =
                entry.at(ManifestPath.of("backend.service")).map(Place::value).orElse(null);
        Map<?, ?> service = backend instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> port = service.get("port") instanceof Map<?, ?> map ? map : Map.of();
        return "%s%s -> %s:%s"
                .formatted(
                        host,
                        text(entry, "path"),
                        service.get("name"),
                        port.containsKey("name") ? port.get("name") : port.get("number"));
    }

    private static String text(Place from, String path) {
        return from.at(ManifestPath.of(path))
                .map(p -> String.valueOf(p.value()))
                .orElse("");
    }
}
