/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes the result of a review. */
final class PolicyText {

    /** The most findings of one rule that a message shows. The report shows all of them. */
    private static final int SHOWN = 10;

    /** The most ready-made waivers that a message shows. */
    private static final int WAIVERS = 8;

    /** The most objects that a ready-made waiver names. */
    private static final int SCOPES = 3;

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
        if (!result.findings().isEmpty()) {
            diagnostic = diagnostic.withFact("to waive", waivers(result.findings()));
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
        for (int i = 0; i < Math.min(most, findings.size()); i++) {
            Finding finding = findings.get(i);
            boolean isRepeated = i + 1 < Math.min(most, findings.size())
                    && findings.get(i + 1).fix().equals(finding.fix());
            text.append("\n- ").append(finding.sentence());
            finding.path().ifPresent(path -> text.append("\n    path:     ").append(path));
            finding.template()
                    .ifPresent(template -> text.append("\n    template: ").append(template));
            if (!isRepeated) { // the same advice stands once, below the last of the findings
                text.append("\n    fix:      ").append(finding.fix());
            }
        }
        if (findings.size() > most) {
            text.append("\n- and %d more".formatted(findings.size() - most));
        }
        return text.toString();
    }

    /** Returns the code that waives findings, for each rule and the objects that violate it. */
    private static String waivers(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        byRule(findings).forEach((rule, all) -> {
            List<String> scopes = all.stream()
                    .flatMap(finding -> finding.subject().stream())
                    .map(Subject::resource)
                    .filter(resource ->
                            !resource.kind().isEmpty() && !resource.name().isEmpty())
                    .map(resource -> "on(\"%s\", \"%s\")".formatted(resource.kind(), resource.name()))
                    .distinct()
                    .toList();
            // Many objects are a reason to waive the rule for all of them.
            boolean isNarrow = scopes.size() <= SCOPES && all.stream().allMatch(finding -> finding.on() != null);
            lines.add(".except(\"%s\", because(\"...\")%s)"
                    .formatted(rule.id(), isNarrow ? ", " + String.join(", ", scopes) : ""));
        });
        int more = lines.size() - WAIVERS;
        return String.join("\n", lines.subList(0, Math.min(WAIVERS, lines.size())))
                + (more > 0 ? "\nand %d more".formatted(more) : "");
    }

    private static String waived(PolicyResult.Waived waived) {
        return "%s (%s), because %s"
                .formatted(waived.waiver(), Counted.of(waived.findings().size(), "finding"), waived.reason());
    }

    private static String hint(PolicyResult result) {
        if (result.findings().isEmpty()) {
            return "Remove what is unused, or add `.allowingUnusedWaivers()` if several charts share these rules.";
        }
        return "Fix the templates, or waive the rules and give reasons. To accept all findings of today, write"
                + " `.baseline(Path.of(\"src/test/policies/NAME.txt\"))` and run with `-D%s=update`."
                        .formatted(Baseline.PROPERTY);
    }
}
