/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes the result of a review. */
final class PolicyText {

    /** The most findings of one rule that a message shows. The report shows all of them. */
    private static final int SHOWN = 10;

    private PolicyText() {}

    static Diagnostic failure(PolicyResult result) {
        StringBuilder text = new StringBuilder(headline(result));
        byRule(result.findings())
                .forEach((rule, findings) -> text.append("\n\n").append(section(rule, findings, SHOWN)));
        Diagnostic diagnostic = Diagnostic.of(text.toString());
        for (PolicyResult.Waived waived : result.waived()) {
            boolean isUnused = waived.findings().isEmpty();
            diagnostic = isUnused && result.unusedWaivers()
                    ? diagnostic.withFact("unused waiver", waived(waived))
                    : diagnostic.withFact("waived", waived(waived));
        }
        return diagnostic.withHint(hint(result));
    }

    /** Returns the complete result, for the report file. */
    static String report(PolicyResult result) {
        StringBuilder text = new StringBuilder(
                result.isFollowed()
                        ? "%s passed.".formatted(Counted.of(result.rules().size(), "rule"))
                        : headline(result));
        text.append("\n\nmanifests:  ").append(result.objects());
        text.append("\nKubernetes: ").append(result.kubernetes());
        text.append("\nrules:      ")
                .append(result.rules().stream().map(PolicyRule::id).collect(Collectors.joining(", ")));
        byRule(result.findings())
                .forEach((rule, findings) -> text.append("\n\n").append(section(rule, findings, Integer.MAX_VALUE)));
        if (!result.waived().isEmpty()) {
            text.append("\n\nWaived:");
            for (PolicyResult.Waived waived : result.waived()) {
                text.append("\n- ").append(waived(waived));
                waived.findings().forEach(f -> text.append("\n  - ").append(f.sentence()));
            }
        }
        return text.append('\n').toString();
    }

    private static String headline(PolicyResult result) {
        int findings = result.findings().size();
        int unused = result.unusedWaivers() ? result.unused().size() : 0;
        int broken = byRule(result.findings()).size();
        String violated = "%d of %s %s violated, with %s"
                .formatted(
                        broken,
                        Counted.of(result.rules().size(), "rule"),
                        broken == 1 ? "is" : "are",
                        Counted.of(findings, "finding"));
        String useless = Counted.of(unused, "waiver") + (unused == 1 ? " is unused" : " are unused");
        return findings == 0 ? useless + "." : unused == 0 ? violated + "." : violated + ", and " + useless + ".";
    }

    private static Map<PolicyRule, List<Finding>> byRule(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
    }

    private static String section(PolicyRule rule, List<Finding> findings, int most) {
        StringBuilder text = new StringBuilder(rule.id()).append(": ").append(rule.reason());
        findings.stream().limit(most).forEach(finding -> {
            text.append("\n- ").append(finding.sentence());
            finding.path().ifPresent(path -> text.append("\n    path:     ").append(path));
            finding.template()
                    .ifPresent(template -> text.append("\n    template: ").append(template));
            text.append("\n    fix:      ").append(finding.fix());
        });
        if (findings.size() > most) {
            text.append("\n- and %d more".formatted(findings.size() - most));
        }
        return text.toString();
    }

    private static String waived(PolicyResult.Waived waived) {
        return "%s (%s), because %s"
                .formatted(waived.waiver(), Counted.of(waived.findings().size(), "finding"), waived.reason());
    }

    private static String hint(PolicyResult result) {
        if (result.findings().isEmpty()) {
            return "Remove the unused waiver, or add `.allowingUnusedWaivers()` if several charts share these rules.";
        }
        return "Fix the templates, or waive the rule and give a reason: `.except(\"%s\", because(\"...\"))`."
                .formatted(result.findings().get(0).rule().id());
    }
}
