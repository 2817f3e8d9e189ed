/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.LabelSelector;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.internal.ApiValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules of a NetworkPolicy for one direction ({@code networking/v1}). An empty or absent list of ports means all ports.
 *
 * @param policy the policy
 * @param type {@code Ingress} or {@code Egress}
 * @param field the field of the rules: {@code ingress} or {@code egress}
 */
record PolicyRules(Place policy, String type, String field) {

    /** Without {@code policyTypes}, a policy applies to ingress, and to egress if it has egress rules. */
    boolean isConcerned() {
        Place types = policy.at(ManifestPath.of("spec.policyTypes")).orElse(null);
        if (types != null && types.value() instanceof List<?> list && !list.isEmpty()) {
            return list.contains(type);
        }
        boolean isUnset = types == null || types.value() == null || types.value() instanceof List;
        return isUnset && (type.equals("Ingress") || !rules().isEmpty());
    }

    /** Returns the place of the rules, or that of the policy if it has none. */
    Place at() {
        return policy.at(ManifestPath.of("spec." + field)).orElse(policy);
    }

    boolean isBroken() {
        return policy.at(ManifestPath.of("spec." + field))
                .filter(found -> found.value() != null && !(found.value() instanceof List))
                .isPresent();
    }

    boolean allowsSomething() {
        return isConcerned() && (isBroken() || !rules().isEmpty());
    }

    /** Returns whether a rule allows all connections: it limits neither ports nor peers. */
    private boolean allowsAll() {
        String peers = type.equals("Ingress") ? "from" : "to";
        return isConcerned()
                && rules().stream()
                        .anyMatch(rule -> Ports.elements(rule, "ports").isEmpty()
                                && Ports.elements(rule, peers).isEmpty());
    }

    boolean allows(Object port, String protocol) {
        return rules().stream().anyMatch(rule -> {
            List<Place> ports = Ports.elements(rule, "ports");
            Object given = rule.at(ManifestPath.of("ports")).map(Place::value).orElse(null);
            boolean isUnlimited = given == null || (given instanceof List && ports.isEmpty());
            return isUnlimited || ports.stream().anyMatch(allowed -> covers(allowed, port, protocol));
        });
    }

    /** Returns the ports of all rules, with the protocol unless it is TCP. */
    List<String> ports() {
        List<String> ports = new ArrayList<>();
        for (Place rule : rules()) {
            for (Place port : Ports.elements(rule, "ports")) {
                String protocol = Ports.protocol(port);
                ports.add(Environment.text(port, "port") + (protocol.equals("TCP") ? "" : "/" + protocol));
            }
        }
        return ports;
    }

    private List<Place> rules() {
        return Ports.elements(policy, "spec." + field);
    }

    private static boolean covers(Place allowed, Object port, String protocol) {
        if (!Ports.protocol(allowed).equals(protocol)) {
            return false;
        }
        Object first = allowed.at(ManifestPath.of("port")).map(Place::value).orElse(null);
        Object last = allowed.at(ManifestPath.of("endPort")).map(Place::value).orElse(null);
        if (first == null) {
            return true; // all ports of the protocol
        }
        if (port instanceof Number number && first instanceof Long from && last instanceof Long to) {
            return number.longValue() >= from && number.longValue() <= to;
        }
        return Objects.equals(first, ApiValues.value(port));
    }

    /** The other policies that may apply to the pods of one. */
    record Neighbours(Manifest policy, Manifests scope) {

        /**
         * Returns the rules of another policy that allow something for some of the pods. A policy for all pods of the
         * namespace is a default, from which others for some of the pods make exceptions; they count only if they allow all.
         */
        Optional<PolicyRules> allowing(String type, String field) {
            return scope.stream()
                    .filter(other -> other != policy && isPolicy(other))
                    .filter(other -> Cluster.mayBeTogether(policy, other, scope))
                    .filter(this::overlaps)
                    .map(other -> new PolicyRules(Place.of(other, scope), type, field))
                    .filter(PolicyRules::allowsSomething)
                    .filter(rules ->
                            !selectsAll(policy) || selectsAll(rules.policy().manifest()) || rules.allowsAll())
                    .findFirst();
        }

        private boolean isPolicy(Manifest other) {
            return other.kind().equals("NetworkPolicy")
                    && other.id().group().equals(policy.id().group());
        }

        /** Two selectors overlap if both select a rendered pod; pods from elsewhere are excluded only by contrary labels. */
        private boolean overlaps(Manifest other) {
            Object own = selector(policy);
            Object its = selector(other);
            List<Map<?, ?>> pods = new ArrayList<>();
            new Workloads(Place.of(policy), scope)
                    .nearby()
                    .forEach(workload -> PodSpecs.podOf(workload).ifPresent(pod -> pods.add(PodSpecs.labels(pod))));
            boolean selectsSome = pods.stream().anyMatch(labels -> LabelSelector.fits(own, labels));
            return selectsSome
                    ? pods.stream()
                            .anyMatch(labels -> LabelSelector.fits(own, labels) && LabelSelector.fits(its, labels))
                    : !isContrary(own, its);
        }

        private static boolean selectsAll(Manifest policy) {
            return LabelSelector.fits(selector(policy), Map.of())
                    && !policy.at("spec.podSelector.matchExpressions[0]").isPresent();
        }

        private static Object selector(Manifest policy) {
            return policy.at("spec.podSelector").orElse(Map.of());
        }

        private static boolean isContrary(Object first, Object second) {
            if (first instanceof Map<?, ?> one
                    && second instanceof Map<?, ?> other
                    && one.get("matchLabels") instanceof Map<?, ?> wanted
                    && other.get("matchLabels") instanceof Map<?, ?> labels) {
                return wanted.entrySet().stream()
                        .anyMatch(entry -> labels.containsKey(entry.getKey())
                                && !Objects.equals(labels.get(entry.getKey()), entry.getValue()));
            }
            return false;
        }
    }
}
