/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a NetworkPolicy, which denies everything that it does not allow. In the examples, {@code policy} is
 * {@code assertThat(manifests).networkPolicy("web")}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class NetworkPolicyAssert extends AbstractManifestAssert<NetworkPolicyAssert> {

    private static final String TCP = "TCP";
    private static final List<String> PROTOCOLS = List.of(TCP, "UDP", "SCTP");

    private final Manifests scope;

    NetworkPolicyAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, scope, NetworkPolicyAssert.class, failures);
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
     * Verifies that no connections to the pods are allowed. Network policies add up, so another policy of the release that
     * applies to the same pods must not allow any either. Only beside a policy for all pods of the namespace, which is a
     * default, may others allow some connections to some pods.
     *
     * <pre>{@code policy.deniesAllIngress(); // fails with a rule in `ingress`, for policyTypes: [Egress], and beside a policy with a rule for the same pods }</pre>
     *
     * @throws AssertionError if it has an ingress rule, does not apply to ingress at all, or if another policy allows
     *     connections to some of the pods
     */
    public NetworkPolicyAssert deniesAllIngress() {
        return deniesAll("Ingress", "ingress");
    }

    /**
     * Verifies that no connections from the pods are allowed. Network policies add up, so another policy of the release that
     * applies to the same pods must not allow any either. Only beside a policy for all pods of the namespace, which is a
     * default, may others allow some connections from some pods.
     *
     * <pre>{@code policy.deniesAllEgress(); // fails with a rule in `egress`, for policyTypes: [Ingress], and beside a policy with a rule for the same pods }</pre>
     *
     * @throws AssertionError if it has an egress rule, does not apply to egress at all, or if another policy allows
     *     connections from some of the pods
     */
    public NetworkPolicyAssert deniesAllEgress() {
        return deniesAll("Egress", "egress");
    }

    /**
     * Verifies that the policy allows TCP connections to a port of the pods, from wherever.
     *
     * <pre>{@code policy.allowsIngressOn("http"); // fails for ports: [{port: 8080}], and for {port: http, protocol: UDP} }</pre>
     *
     * @param port the number or name of the port, as the policy writes it
     * @throws AssertionError if no ingress rule covers the port, or the policy does not apply to ingress
     */
    public NetworkPolicyAssert allowsIngressOn(Object port) {
        return allows("Ingress", "ingress", port, TCP);
    }

    /**
     * Verifies that the policy allows connections to a port of the pods with the given protocol, from wherever.
     *
     * <pre>{@code policy.allowsIngressOn(53, "UDP"); // fails for ports: [{port: 53}], which is TCP }</pre>
     *
     * @param port the number or name of the port, as the policy writes it
     * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
     * @throws AssertionError if no ingress rule covers the port, or the policy does not apply to ingress
     */
    public NetworkPolicyAssert allowsIngressOn(Object port, String protocol) {
        return allows("Ingress", "ingress", port, protocol);
    }

    /**
     * Verifies that the policy allows TCP connections from the pods to a port, wherever it is.
     *
     * <pre>{@code policy.allowsEgressOn(443); // fails for ports: [{port: 80}], and for {port: 443, protocol: UDP} }</pre>
     *
     * @param port the number or name of the port, as the policy writes it
     * @throws AssertionError if no egress rule covers the port, or the policy does not apply to egress
     */
    public NetworkPolicyAssert allowsEgressOn(Object port) {
        return allows("Egress", "egress", port, TCP);
    }

    /**
     * Verifies that the policy allows connections from the pods to a port with the given protocol, wherever it is.
     *
     * <pre>{@code policy.allowsEgressOn(53, "UDP"); // fails for ports: [{port: 53}], which is TCP }</pre>
     *
     * @param port the number or name of the port, as the policy writes it
     * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
     * @throws AssertionError if no egress rule covers the port, or the policy does not apply to egress
     */
    public NetworkPolicyAssert allowsEgressOn(Object port, String protocol) {
        return allows("Egress", "egress", port, protocol);
    }

    private NetworkPolicyAssert deniesAll(String type, String rules) {
        if (isAbsent() || isUnconcerned(type, rules)) {
            return this;
        }
        PolicyRules own = new PolicyRules(place(), type, rules);
        if (own.isBroken()) {
            return report(
                    own.at(),
                    "%s is not a list.",
                    d -> d.withFact("actual", Shown.fact(own.at().value())));
        }
        if (own.allowsSomething()) {
            return report(
                    own.at(),
                    "%s allows connections, but should not.",
                    d -> d.withFact("actual", Shown.fact(own.at().value())));
        }
        return new PolicyRules.Neighbours(place().manifest(), scope)
                .allowing(type, rules)
                .map(other -> report(
                        other.at(),
                        "%s allows " + rules + " for pods that "
                                + place().label().replace("%", "%%") + " isolates.",
                        d -> d.withFact("actual", Shown.fact(other.at().value()))
                                .withHint("Network policies add up. To assert on one of them alone, use "
                                        + "`doesNotHavePath(\"spec." + rules + "\")`.")))
                .orElse(this);
    }

    private boolean isUnconcerned(String type, String rules) {
        PolicyRules own = new PolicyRules(place(), type, rules);
        if (own.isConcerned()) {
            return false;
        }
        Place types = place().at(ManifestPath.of("spec.policyTypes")).orElse(place());
        report(types, "%s does not apply to " + rules + ", so all " + rules + " is allowed.", d -> d);
        return true;
    }

    private NetworkPolicyAssert allows(String type, String rules, Object port, String protocol) {
        if (isAbsent() || isUnconcerned(type, rules)) {
            return this;
        }
        if (!PROTOCOLS.contains(protocol)) {
            return fail(NearMiss.hint(
                    Diagnostic.of("`%s` is not a protocol.".formatted(protocol))
                            .withFact("protocols", Shown.names(PROTOCOLS)),
                    protocol,
                    PROTOCOLS));
        }
        PolicyRules own = new PolicyRules(place(), type, rules);
        if (own.allows(port, protocol)) {
            return this;
        }
        Place at = own.at();
        String over = protocol.equals(TCP) ? "" : " over " + protocol;
        return fail(at.explained(
                at.failure("%s does not allow %s on port %s%s.".formatted(place().label(), rules, port, over))
                        .withFact("ports", Shown.names(own.ports()))));
    }
}
