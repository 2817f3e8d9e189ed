/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

/** A rule that does not apply in a scope, and the reason. */
record Waiver(String rule, Reason reason, Scope scope) {

    boolean covers(Finding finding) {
        return rule.equals(finding.rule().id()) && scope.covers(finding);
    }

    /** Returns {@code run-as-non-root on Deployment/web}. */
    String label() {
        return scope == Scope.EVERYTHING ? rule : rule + " on " + scope;
    }
}
