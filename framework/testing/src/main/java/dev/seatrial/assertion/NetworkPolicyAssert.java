/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a NetworkPolicy, which denies everything that it does not allow. In the examples, {@code policy} is
 * {@code assertThat(manifests).networkPolicy("web")}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class NetworkPolicyAssert extends AbstractManifestAssert<NetworkPolicyAssert> {

    private final Manifests scope;

    NetworkPolicyAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, NetworkPolicyAssert.class, failures);
        this.scope = scope;
    }

    /**
     * Verifies that the policy applies to the pods of a workload of the same release, given as {@code Kind/name}.
     *
     * <pre>{@code policy.appliesTo("Deployment/web"); // passes for podSelector {}, fails for {matchLabels: {app: api}} }</pre>
     *
     * @throws AssertionError if the pod selector does not match the pods, or the workload was not rendered
     */
    public NetworkPolicyAssert appliesTo(String workload) {
        Place selector = isAbsent() ? null : find("spec.podSelector");
        if (selector != null) {
            PodSelectors.verify(this, selector, scope, workload);
        }
        return this;
    }

    /**
     * Verifies that the policy allows no connections to the pods.
     *
     * <pre>{@code policy.deniesAllIngress(); // fails with a rule in `ingress`, and for policyTypes: [Egress] }</pre>
     *
     * @throws AssertionError if it has an ingress rule, or does not apply to ingress at all
     */
    public NetworkPolicyAssert deniesAllIngress() {
        return deniesAll("Ingress", "ingress");
    }

    /**
     * Verifies that the policy allows no connections from the pods.
     *
     * <pre>{@code policy.deniesAllEgress(); // fails with a rule in `egress`, and for policyTypes: [Ingress] }</pre>
     *
     * @throws AssertionError if it has an egress rule, or does not apply to egress at all
     */
    public NetworkPolicyAssert deniesAllEgress() {
        return deniesAll("Egress", "egress");
    }

    /**
     * Verifies that the policy allows connections to a port of the pods, from wherever.
     *
     * <pre>{@code policy.allowsIngressOn("http"); // fails for ports: [{port: 8080}] }</pre>
     *
     * @param port the number or name of the port, as the policy writes it
     * @throws AssertionError if no ingress rule covers the port
     */
    public NetworkPolicyAssert allowsIngressOn(Object port) {
        return allows("ingress", port);
    }

    /**
     * Verifies that the policy allows connections from the pods to a port, wherever it is.
     *
     * <pre>{@code policy.allowsEgressOn(53); // fails for ports: [{port: 443}] }</pre>
     *
     * @param port the number or name of the port, as the policy writes it
     * @throws AssertionError if no egress rule covers the port
     */
    public NetworkPolicyAssert allowsEgressOn(Object port) {
        return allows("egress", port);
    }

    private NetworkPolicyAssert deniesAll(String type, String rules) {
        if (isAbsent()) {
            return this;
        }
        // Without policyTypes, a policy applies to ingress, and to egress if it has egress rules: networking/v1,
        // PolicyTypes.
        Place types = place().at(ManifestPath.of("spec.policyTypes")).orElse(null);
        boolean concerned =
                types == null ? type.equals("Ingress") : types.value() instanceof List<?> list && list.contains(type);
        if (!concerned) {
            return report(
                    types == null ? place() : types,
                    "%s does not apply to " + rules + ", so all " + rules + " is allowed.",
                    d -> d);
        }
        Place found = place().at(ManifestPath.of("spec." + rules)).orElse(null);
        return found == null || Ports.elements(found).isEmpty()
                ? this
                : report(
                        found,
                        "%s allows connections, but should not.",
                        d -> d.withFact("actual", Shown.fact(found.value())));
    }

    private NetworkPolicyAssert allows(String rules, Object port) {
        if (isAbsent()) {
            return this;
        }
        List<String> ports = new ArrayList<>();
        for (Place rule : Ports.elements(place(), "spec." + rules)) {
            if (rule.at(ManifestPath.of("ports")).isEmpty()) {
                return this; // a rule without ports allows all of them
            }
            for (Place allowed : Ports.elements(rule, "ports")) {
                if (covers(allowed, port)) {
                    return this;
                }
                ports.add(Environment.text(allowed, "port"));
            }
        }
        Place at = place().at(ManifestPath.of("spec." + rules)).orElse(place());
        return fail(at.explained(at.failure("%s does not allow %s on port %s.".formatted(place().label(), rules, port))
                .withFact("ports", Shown.names(ports))));
    }

    private static boolean covers(Place allowed, Object port) {
        String first = Environment.text(allowed, "port");
        String last = Environment.text(allowed, "endPort");
        if (port instanceof Number number && !last.isEmpty() && first.matches("\\d+") && last.matches("\\d+")) {
            return number.longValue() >= Long.parseLong(first) && number.longValue() <= Long.parseLong(last);
        }
        return first.equals(String.valueOf(port));
    }
}
