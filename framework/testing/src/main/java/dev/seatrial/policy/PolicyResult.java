/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.CheckResult;
import dev.seatrial.manifest.Manifests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * The result of a review. Immutable.
 *
 * @param rules the rules that were checked
 * @param kubernetes the minor version of Kubernetes for which they were checked, such as {@code 1.33}
 * @param objects the number of manifests that were checked
 * @param findings the violations that no waiver covers
 * @param waived the waivers in the order given, each with the violations it covers; includes unused waivers
 * @param unusedWaivers whether unused waivers are a failure
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PolicyResult(
        List<PolicyRule> rules,
        String kubernetes,
        int objects,
        List<Finding> findings,
        List<Waived> waived,
        boolean unusedWaivers)
        implements CheckResult {

    public PolicyResult {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
    }

    /**
     * A waiver and the violations it covers.
     *
     * @param waiver the rule and the scope: {@code run-as-non-root on Deployment/web}
     * @param reason the reason for the waiver
     * @param findings the violations it covers; empty if the waiver is unused
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
        List<Waived> list = new ArrayList<>();
        waived.forEach((waiver, findings) ->
                list.add(new Waived(waiver.label(), waiver.reason().text(), findings)));
        policies.baseline().ifPresent(baseline -> {
            List<Waived> accepted = baseline.waived(open);
            accepted.forEach(each -> open.removeAll(each.findings()));
            list.addAll(accepted);
        });
        return new PolicyResult(
                policies.rules(), kubernetes.toString(), manifests.size(), open, list, !policies.allowsUnusedWaivers());
    }

    /** Returns the waivers that cover no violation. */
    public List<Waived> unused() {
        return waived.stream().filter(w -> w.findings().isEmpty()).toList();
    }

    /** Returns the result as text for people, with every finding and its fix, and the waivers with their reasons. */
    public String text() {
        return PolicyText.report(this);
    }

    /** Returns whether all rules are followed and, if required, all waivers are used. */
    public boolean isFollowed() {
        return findings.isEmpty() && (!unusedWaivers || unused().isEmpty());
    }
}
