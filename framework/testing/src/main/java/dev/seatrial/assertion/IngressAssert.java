/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.internal.ApiValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Assertions about an Ingress. In the examples, {@code ingress} is {@code assertThat(manifests).ingress("web")}. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class IngressAssert extends AbstractManifestAssert<IngressAssert> {

    private final Manifests scope;

    IngressAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, scope, IngressAssert.class, failures);
        this.scope = scope;
    }

    /**
     * Verifies the class of the Ingress.
     *
     * <pre>{@code ingress.hasClass("nginx"); // fails without `spec.ingressClassName` }</pre>
     *
     * @throws AssertionError if {@code spec.ingressClassName} differs or is absent
     */
    public IngressAssert hasClass(String name) {
        return hasValue("spec.ingressClassName", name);
    }

    /**
     * Verifies that the Ingress has a rule for the given host.
     *
     * <pre>{@code ingress.hasHost("shop.example.com"); // fails for a rule for *.example.com }</pre>
     *
     * @throws AssertionError if no rule is for exactly this host
     */
    public IngressAssert hasHost(String host) {
        List<String> hosts = hosts();
        return isAbsent() || hosts.contains(host)
                ? this
                : fail(NearMiss.hint(
                        rules().explained(rules().failure("%s has no rule for `%s`.".formatted(place().label(), host))
                                .withFact("hosts", Shown.names(hosts))),
                        host,
                        hosts));
    }

    /**
     * Verifies that the Ingress has no rule for the given host, neither one of its own nor one that covers it: for a wildcard,
     * or for all hosts.
     *
     * <pre>{@code ingress.doesNotHaveHost("internal.example.com"); // fails if a rule is for this host or for *.example.com }</pre>
     *
     * @throws AssertionError if a rule covers the host, or if the host resembles that of a rule
     */
    public IngressAssert doesNotHaveHost(String host) {
        if (isAbsent()) {
            return this;
        }
        for (Place rule : Ports.elements(place(), "spec.rules")) {
            String covered = Environment.text(rule, "host");
            if (covers(covered, host)) {
                String of = covered.isEmpty() ? "all hosts" : "`" + covered + "`";
                return fail(rule.explained(rule.failure("%s has a rule for %s, but should not."
                        .formatted(place().label(), of)
                        .replace(
                                "but should not",
                                covered.equals(host) ? "but should not" : "which covers `" + host + "`"))));
            }
        }
        return Near.to(host, hosts())
                .map(meant ->
                        fail(rules().explained(rules().failure("%s has no rule for `%s`, but the host looks mistyped."
                                        .formatted(place().label(), host))
                                .withFact("hosts", Shown.names(hosts()))
                                .withHint(NearMiss.mistyped(meant)))))
                .orElse(this);
    }

    /** A wildcard stands for exactly one label ({@code networking/v1}, IngressRule.host). */
    private static boolean covers(String rule, String host) {
        return rule.isEmpty()
                || rule.equalsIgnoreCase(host)
                || (rule.startsWith("*.")
                        && host.indexOf('.') > 0
                        && host.substring(host.indexOf('.') + 1).equalsIgnoreCase(rule.substring(2)));
    }

    /**
     * Verifies that the Ingress routes a host and path, as written in its rules, to a port of a Service. Use an empty
     * string as host for a rule without one.
     *
     * <pre>{@code ingress.routes("shop.example.com", "/api", "api", "http"); // fails if the rule has port 80 instead of `http` }</pre>
     *
     * @param port the number or name of the port
     * @throws AssertionError if no rule routes the host and path to that port
     */
    public IngressAssert routes(String host, String path, String service, Object port) {
        if (isAbsent()) {
            return this;
        }
        List<String> routes = new ArrayList<>();
        for (Place rule : Ports.elements(place(), "spec.rules")) {
            for (Place entry : Ports.elements(rule, "http.paths")) {
                String ruleHost = Environment.text(rule, "host");
                String rulePath = Environment.text(entry, "path");
                if (ruleHost.equals(host) && rulePath.equals(path) && leadsTo(entry, "backend", service, port)) {
                    return this;
                }
                routes.add(ruleHost + rulePath + " -> " + backend(entry, "backend"));
            }
        }
        return missing(
                "%s%s -> %s:%s".formatted(host, path, service, port),
                routes,
                "spec.rules",
                "routes",
                "does not route %s%s to %s:%s".formatted(host, path, service, port));
    }

    /**
     * Verifies that requests that match no rule go to the given port of a Service.
     *
     * <pre>{@code ingress.routesTheRest("web", 80); // fails without `spec.defaultBackend` }</pre>
     *
     * @throws AssertionError if there is no default backend, or it is another one
     */
    public IngressAssert routesTheRest(String service, Object port) {
        Place backend = find("spec.defaultBackend");
        return backend == null || leadsTo(place(), "spec.defaultBackend", service, port)
                ? this
                : missing(
                        service + ":" + port,
                        List.of(backend(place(), "spec.defaultBackend")),
                        "spec.defaultBackend",
                        "backend",
                        "does not route requests that match no rule to %s:%s".formatted(service, port));
    }

    /** Compares a port as it is written: a number is a number, and a text is a name. */
    private static boolean leadsTo(Place from, String path, String service, Object port) {
        String field = port instanceof String ? ".service.port.name" : ".service.port.number";
        return Environment.text(from, path + ".service.name").equals(service)
                && from.at(ManifestPath.of(path + field))
                        .filter(found -> Objects.equals(found.value(), ApiValues.value(port)))
                        .isPresent();
    }

    /**
     * Verifies that every Service and port to which the Ingress routes was rendered as well.
     *
     * <pre>{@code ingress.reachesItsServices(); // fails if no Service `api` was rendered, or if it lacks the port }</pre>
     *
     * @throws AssertionError if a Service or port is missing
     */
    public IngressAssert reachesItsServices() {
        if (!isAbsent()) {
            References.of(
                            ObjectReferences.of(place().manifest(), scope).stream()
                                    .filter(reference -> reference.kind().equals("Service"))
                                    .toList(),
                            scope)
                    .dangling(List.of())
                    .forEach(this::fail);
        }
        return this;
    }

    /**
     * Verifies that connections to a host use the TLS certificate of the given Secret.
     *
     * <pre>{@code ingress.hasTls("shop.example.com", "shop-tls"); // fails for {hosts: [shop.example.com], secretName: other} }</pre>
     *
     * @throws AssertionError if the host has no TLS, or uses another Secret
     */
    public IngressAssert hasTls(String host, String secret) {
        if (isAbsent()) {
            return this;
        }
        List<String> found = new ArrayList<>();
        for (Place tls : Ports.elements(place(), "spec.tls")) {
            for (Place entry : Ports.elements(tls, "hosts")) {
                found.add(entry.value() + " -> " + Environment.text(tls, "secretName"));
            }
        }
        return found.contains(host + " -> " + secret)
                ? this
                : missing(
                        host + " -> " + secret,
                        found,
                        "spec.tls",
                        "tls",
                        "does not use Secret `%s` for TLS with %s".formatted(secret, host));
    }

    private IngressAssert missing(String wanted, List<String> found, String path, String noun, String problem) {
        Place at = place().at(ManifestPath.of(path)).orElse(place());
        String there = found.isEmpty() ? "none" : String.join("\n", found);
        return fail(
                at.explained(
                        at.failure("%s %s.".formatted(place().label(), problem)).withFact(noun, there)),
                wanted,
                String.join("\n", found));
    }

    private Place rules() {
        return place().at(ManifestPath.of("spec.rules")).orElse(place());
    }

    private List<String> hosts() {
        return isAbsent()
                ? List.of()
                : Ports.elements(place(), "spec.rules").stream()
                        .map(rule -> Environment.text(rule, "host"))
                        .filter(host -> !host.isEmpty())
                        .toList();
    }

    private static String backend(Place from, String path) {
        Optional<Place> service = from.at(ManifestPath.of(path + ".service"));
        if (service.isEmpty()) {
            return "not a Service";
        }
        String name = Environment.text(service.get(), "port.name");
        return Environment.text(service.get(), "name") + ":"
                + (name.isEmpty() ? Environment.text(service.get(), "port.number") : name);
    }
}
