/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.manifest.FieldChange;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a plan as Markdown. Pull requests accept 65,536 characters, so that a long plan leaves out objects and findings and says how many.
 */
final class PlanMarkdown {

    private static final int LIMIT = 64_000;
    private static final int FIELDS = 30;

    private final UpgradePlan plan;

    PlanMarkdown(UpgradePlan plan) {
        this.plan = plan;
    }

    String write() {
        StringBuilder text = new StringBuilder("### Upgrade of %s\n\nKubernetes %s: %s\n"
                .formatted(code(plan.title()), plan.kubernetes(), PlanSummary.of(plan)));
        List<String> findings =
                plan.findings().stream().map(PlanMarkdown::finding).toList();
        if (!findings.isEmpty()) {
            text.append("\n#### Findings\n\n");
            append(text, findings, "finding", LIMIT / 2);
        }
        List<String> rows = plan.changes().stream().map(PlanMarkdown::change).toList();
        if (!rows.isEmpty()) {
            text.append("\n#### Objects\n\n");
            append(text, rows, "object", LIMIT);
        }
        return text.toString();
    }

    /** Appends parts as long as they fit, and then the number of those that are left out. */
    private static void append(StringBuilder text, List<String> parts, String noun, int limit) {
        for (int i = 0; i < parts.size(); i++) {
            if (text.length() + parts.get(i).length() > limit) {
                text.append("\n%s left out, since the text would be too long.\n"
                        .formatted(Counted.of(parts.size() - i, noun)));
                return;
            }
            text.append(parts.get(i));
        }
    }

    private static String finding(UpgradeFinding finding) {
        String sign = finding.rule().isDangerous() ? "**danger** " : "";
        String hint = finding.hint().map(text -> "<br>" + escaped(text)).orElse("");
        return "- %s%s (%s)%s\n".formatted(sign, escaped(finding.message()), code(finding.template()), hint);
    }

    private static String change(ObjectChange change) {
        String headline = "%s %s%s"
                .formatted(
                        PlanSummary.word(change.action()),
                        code(PlanSummary.name(change)),
                        change.restartsPods() ? ", restarts its pods" : "");
        if (change.fields().isEmpty()) {
            return "- " + headline + "\n";
        }
        List<String> lines = new ArrayList<>();
        for (FieldChange field : change.fields().stream().limit(FIELDS).toList()) {
            String origin = ValueText.of(change.origin(field));
            lines.add("  - %s%s\n".formatted(code(ValueText.of(field)), origin.isEmpty() ? "" : " " + escaped(origin)));
        }
        int more = change.fields().size() - FIELDS;
        if (more > 0) {
            lines.add("  - and %s\n".formatted(Counted.of(more, "more field")));
        }
        return "- " + headline + "\n" + String.join("", lines);
    }

    /** Returns text as code, which Markdown does not interpret. */
    private static String code(String text) {
        String fence = text.contains("`") ? "``" : "`";
        return fence + text.replace("``", "` `").replace('\n', ' ') + fence;
    }

    /** Returns text in which Markdown finds no markup but code. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("[", "\\[")
                .replace('\n', ' ');
    }
}
