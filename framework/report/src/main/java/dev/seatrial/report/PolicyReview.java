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
 * One review of manifests against policies.
 *
 * @param followed whether all rules are followed and every waiver is needed
 * @param kubernetes the minor version of Kubernetes that the rules were applied for, such as {@code 1.35}
 * @param manifests how many manifests were reviewed
 * @param rules the IDs of the rules, in the order in which they were checked
 * @param findings what does not follow a rule
 * @param waivers the waivers, with what they cover
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
     * Something that does not follow a rule.
     *
     * @param rule the ID of the rule
     * @param reason why the rule exists
     * @param subject what it is about, such as {@code container `web` of Deployment/web}
     * @param path where in the manifest, empty for the whole of it
     * @param template the line of the template, with its includes; empty for the release as a whole
     * @param problem what is wrong, as the end of a sentence that begins with the subject
     * @param fix what to do about it, as a sentence
     */
    public record Finding(
            String rule, String reason, String subject, String path, String template, String problem, String fix) {}

    /**
     * A waiver of a rule.
     *
     * @param waiver the rule, and where: {@code run-as-non-root on Deployment/web}
     * @param reason why
     * @param findings what it covers; empty where nothing needs it
     */
    public record Waiver(String waiver, String reason, List<Finding> findings) {

        public Waiver {
            findings = List.copyOf(findings);
        }
    }

    /** Returns the review of a result. Findings that are waived name their template without a line, which is costly. */
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
