/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.policy.PolicyResult;
import dev.seatrial.policy.PolicyRule;
import dev.seatrial.policy.Subject;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The result of checking manifests against policies.
 *
 * @param followed whether all rules are followed and every waiver is used
 * @param kubernetes the minor version of Kubernetes for which the rules were checked, such as {@code 1.35}
 * @param manifests the number of manifests
 * @param rules the IDs of the rules, in the order in which they were checked
 * @param findings the violations of rules
 * @param waivers the waivers and their findings
 */
@API(status = Status.EXPERIMENTAL)
public record PolicyReview(
        boolean followed,
        String kubernetes,
        int manifests,
        List<String> rules,
        List<Finding> findings,
        List<Waiver> waivers) {

    public PolicyReview {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        waivers = List.copyOf(waivers);
    }

    /**
     * A violation of a rule.
     *
     * @param rule the ID of the rule
     * @param reason the reason for the rule
     * @param subject the object or container, such as {@code container `web` of Deployment/web}
     * @param path the path in the manifest, or an empty text for the whole manifest
     * @param template the template line with its includes, or an empty text for the whole release
     * @param problem the problem, as the end of a sentence that starts with the subject
     * @param fix how to fix it, as a sentence
     */
    public record Finding(
            String rule, String reason, String subject, String path, String template, String problem, String fix) {}

    /**
     * A waiver of a rule.
     *
     * @param waiver the rule and the scope: {@code run-as-non-root on Deployment/web}
     * @param reason the reason
     * @param findings the waived findings; empty for an unused waiver
     */
    public record Waiver(String waiver, String reason, List<Finding> findings) {

        public Waiver {
            findings = List.copyOf(findings);
        }
    }

    /** Converts a result. Waived findings name their template without the line, which would be costly to find. */
    public static PolicyReview of(PolicyResult result) {
        return new PolicyReview(
                result.isFollowed(),
                result.kubernetes(),
                result.objects(),
                result.rules().stream().map(PolicyRule::id).toList(),
                result.findings().stream()
                        .map(finding -> finding(finding, finding.template().orElse("")))
                        .toList(),
                result.waived().stream().map(PolicyReview::waiver).toList());
    }

    private static Waiver waiver(PolicyResult.Waived waived) {
        return new Waiver(
                waived.waiver(),
                waived.reason(),
                waived.findings().stream()
                        .map(finding -> finding(
                                finding,
                                finding.subject()
                                        .map(subject -> subject.resource().source())
                                        .orElse("")))
                        .toList());
    }

    private static Finding finding(dev.seatrial.policy.Finding finding, String template) {
        return new Finding(
                finding.rule().id(),
                finding.rule().reason(),
                finding.subject().map(Subject::label).orElse("the release"),
                finding.path().map(Object::toString).orElse(""),
                template,
                finding.problem(),
                finding.fix());
    }
}
