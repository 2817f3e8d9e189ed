/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.assertion.SeatrialAssertions;
import dev.seatrial.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;

/** Says assertions about charts that must not render. */
final class FailureStatements {

    private final RenderFailure failure;
    private final Calls calls = new Calls(Manifests.none());

    FailureStatements(RenderFailure failure) {
        this.failure = failure;
    }

    /** Returns the statement for an assertion. */
    Statement of(Wanted wanted, List<String> templates) {
        if (wanted.negated() || !wanted.type().equals("failedTemplate")) {
            throw new Unsayable("a failed render is only compared with its message");
        }
        for (Call call : ways(wanted, templates)) {
            try {
                if (calls.hold(SeatrialAssertions.assertThat(failure), List.of(call)) == wanted.passes()) {
                    return new Statement(Statement.Subject.FAILURE, List.of(), List.of(call));
                }
            } catch (Unsayable e) {
                // an expression that Java reads differently; its text may be in the message nevertheless
            }
        }
        throw new Unsayable("the whole chart fails with another message");
    }

    private static List<Call> ways(Wanted wanted, List<String> templates) {
        List<Call> ways = new ArrayList<>();
        wanted.spellings().ofText(wanted.text("errorMessage")).stream()
                .filter(message -> !message.isEmpty())
                .forEach(message -> {
                    ways.add(Call.of("hasMessage", message));
                    ways.add(Call.of("hasMessageContaining", message));
                });
        wanted.spellings().ofText(wanted.text("errorPattern")).stream()
                .filter(pattern -> !pattern.isEmpty())
                .forEach(pattern -> {
                    ways.add(Call.of("hasMessageMatching", pattern));
                    ways.add(Call.of("hasMessageContaining", pattern));
                });
        if (ways.isEmpty()) {
            templates.forEach(template -> ways.add(Call.of("isIn", template)));
            ways.add(Call.of("hasMessageMatching", "."));
        }
        return ways;
    }
}
