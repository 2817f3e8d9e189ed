/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.manifest.FieldChange;
import dev.seatrial.upgrade.ObjectChange.Action;
import java.util.Optional;

/** Writes a plan as text. */
final class PlanText {

    private final UpgradePlan plan;
    private final StringBuilder text = new StringBuilder();

    PlanText(UpgradePlan plan) {
        this.plan = plan;
    }

    String write() {
        text.append("Upgrade of %s on Kubernetes %s: %s\n"
                .formatted(plan.title(), plan.kubernetes(), PlanSummary.of(plan)));
        if (!plan.findings().isEmpty()) {
            text.append('\n');
            plan.findings().forEach(this::finding);
        }
        if (!plan.changes().isEmpty()) {
            text.append('\n');
            plan.changes().forEach(this::change);
        }
        return text.toString();
    }

    private void finding(UpgradeFinding finding) {
        text.append(finding.rule().isDangerous() ? "! " : "  ")
                .append(finding.message())
                .append('\n');
        line("  template", Optional.of(finding.template()));
        line("  before", Optional.ofNullable(finding.was()));
        line("  hint", finding.hint());
    }

    private void line(String label, Optional<String> value) {
        value.ifPresent(given -> text.append("  %-11s%s\n".formatted(label + ":", given)));
    }

    private void change(ObjectChange change) {
        text.append(sign(change.action())).append(' ').append(PlanSummary.name(change));
        text.append(change.restartsPods() ? ", restarts its pods\n" : "\n");
        for (FieldChange field : change.fields()) {
            String origin = ValueText.of(change.origin(field));
            text.append("    ").append(ValueText.of(field));
            text.append(origin.isEmpty() ? "\n" : "  (" + origin + ")\n");
        }
    }

    private static String sign(Action action) {
        return switch (action) {
            case ADDED -> "+";
            case CHANGED -> "~";
            case DELETED -> "-";
            case RECREATED -> "±";
            case KEPT -> "=";
        };
    }
}
