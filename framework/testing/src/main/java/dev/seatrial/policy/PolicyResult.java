/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.manifest.Manifests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out of a review. Immutable.
 *
 * @param rules the rules that were checked
 * @param kubernetes the minor version of Kubernetes that they were checked for, such as {@code 1.33}
 * @param objects how many manifests were held to them
 * @param findings what follows a rule neither in fact nor by a waiver
 * @param waived what was waived: waivers in the order given, those that nothing needed too
 * @param unusedWaivers whether waivers that nothing needed are a failure
 */
public record PolicyResult(
        List<PolicyRule> rules,
        String kubernetes,
        int objects,
        List<Finding> findings,
        List<Waived> waived,
        boolean unusedWaivers) {

    public PolicyResult {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
    }

    /**
     * A waiver and what it waives.
     *
     * @param waiver the rule, and where: {@code run-as-non-root on Deployment/web}
     * @param reason why
     * @param findings what it waives; empty where nothing needs it
     */
    public record Waived(String waiver, String reason, List<Finding> findings) {

        public Waived {
            findings = List.copyOf(findings);
        }
    }

    static PolicyResult of(Policies policies, KubernetesMinor kubernetes, Manifests manifests, List<Finding> all) {
        Map<Waiver, List<Finding>> waived = new LinkedHashMap<>();
        policies.waivers().forEach(waiver -> waived.put(waiver, new ArrayList<>()));
        List<Finding> open = new ArrayList<>();
        for (Finding finding : all) {
            List<List<Finding>> covering = waived.entrySet().stream()
                    .filter(entry -> entry.getKey().covers(finding))
                    .map(Map.Entry::getValue)
                    .toList();
            covering.forEach(findings -> findings.add(finding));
            if (covering.isEmpty()) {
                open.add(finding);
            }
        }
        List<Waived> list = waived.entrySet().stream()
                .map(entry -> new Waived(
                        entry.getKey().label(), entry.getKey().reason().text(), entry.getValue()))
                .toList();
        return new PolicyResult(
                policies.rules(), kubernetes.toString(), manifests.size(), open, list, !policies.allowsUnusedWaivers());
    }

    /** Returns the waivers that nothing needed. */
    public List<Waived> unused() {
        return waived.stream().filter(w -> w.findings().isEmpty()).toList();
    }

    /** Tells whether the rules are followed, and every waiver is of use. */
    public boolean isFollowed() {
        return findings.isEmpty() && (!unusedWaivers || unused().isEmpty());
    }
}
