/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.unittest.internal.suite.Job;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A test of a suite as a method.
 *
 * @param values the values that the method sets itself
 * @param unused what input has no effect
 * @param isInvalid whether the API server would reject what it renders
 * @param snapshots the approved files by name
 * @param passes whether it passes in its suite
 */
record ConvertedTest(
        Job job,
        String method,
        TestSettings settings,
        ValueLines values,
        List<Statement> statements,
        Set<String> unused,
        boolean isInvalid,
        Map<String, String> snapshots,
        boolean passes) {

    boolean uses(Statement.Subject subject) {
        return statements.stream().anyMatch(statement -> statement.subject() == subject);
    }

    /** Tells whether a snapshot is one of manifests that the test selects. */
    boolean selectsForSnapshots() {
        return statements.stream()
                .flatMap(statement -> statement.calls().stream())
                .anyMatch(call -> call.arguments().stream().anyMatch(Call.Selection.class::isInstance));
    }
}
