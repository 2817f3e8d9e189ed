/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.upgrade.ObjectChange.Action;
import java.util.ArrayList;
import java.util.List;

/** Counts what a plan does, for the first line of its texts. */
final class PlanSummary {

    private PlanSummary() {}

    /** Returns {@code 1 added, 2 changed, 1 deleted, 5 unchanged; pods of 1 object restart; 1 danger}. */
    static String of(UpgradePlan plan) {
        List<String> objects = new ArrayList<>();
        for (Action action : Action.values()) {
            int count = plan.changes(action).size();
            if (count > 0) {
                objects.add(count + " " + word(action));
            }
        }
        objects.add(plan.unchanged() + " unchanged");
        List<String> parts = new ArrayList<>();
        parts.add(String.join(", ", objects));
        if (!plan.restarts().isEmpty()) {
            parts.add("pods of %s restart".formatted(Counted.of(plan.restarts().size(), "object")));
        }
        int dangers = plan.dangers().size();
        parts.add(dangers == 0 ? "no danger" : Counted.of(dangers, "danger"));
        return String.join("; ", parts);
    }

    /** Returns {@code added}. */
    static String word(Action action) {
        return switch (action) {
            case ADDED -> "added";
            case CHANGED -> "changed";
            case DELETED -> "deleted";
            case RECREATED -> "recreated";
            case KEPT -> "kept";
        };
    }

    /** Returns the object, with its old name if it is recreated: {@code Deployment/web (was Deployment/api)}. */
    static String name(ObjectChange change) {
        String name = change.id().qualifiedLabel();
        return change.action() == Action.RECREATED && change.before() != null
                ? name + " (was " + change.before().id().qualifiedLabel() + ")"
                : name;
    }
}
