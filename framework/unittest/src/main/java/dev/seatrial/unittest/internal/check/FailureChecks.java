/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;

/** {@code failedTemplate}, on a template that failed: its document holds the message. */
public final class FailureChecks {

    /** The characters that mean something in an expression. */
    private static final String SPECIAL = "\\.+*?()|[]{}^$";

    private FailureChecks() {}

    /** Makes the check; whoever calls it has found that the render failed. */
    static Check failed(Parameters p) {
        return (subject, verdict) -> {
            String wanted = p.text("errormessage");
            String pattern = p.text("errorpattern");
            if (!wanted.isEmpty() && !pattern.isEmpty()) {
                verdict.fail(
                        null, null, "", "single attribute 'errorMessage' or 'errorPattern' supported at the same time");
                return;
            }
            String head = pattern.isEmpty() ? "equal" : "match";
            String expected = pattern.isEmpty() ? wanted : pattern;
            if (subject.selected().isEmpty() && !subject.negated()) {
                verdict.fail(
                        null, null, "", PathCheck.expected(false, head), expected, "Actual:", "No failed document");
            }
            for (Subject.Selected selected : subject.selected()) {
                Object raw = selected.document().value().get(Document.RAW);
                if (!(raw instanceof String message)) {
                    if (!wanted.isEmpty() && !subject.negated()) { // a message that is not there is another one
                        verdict.fail(null, null, "", "the template does not fail");
                    }
                } else if (!expected.isEmpty() // without a message every failure is right, and so is every negation
                        && !holds(message, wanted, pattern, subject.negated())) {
                    verdict.fail(
                            selected.index(),
                            null,
                            "",
                            PathCheck.expected(subject.negated(), head),
                            expected,
                            "Actual:",
                            message);
                }
            }
        };
    }

    /**
     * Returns whether an error before any template runs is the one that an assertion expects. Without a message or pattern every
     * error is, even if the assertion is negated.
     */
    public static boolean expects(
            java.util.Map<String, ? extends @org.jspecify.annotations.Nullable Object> parameters,
            String message,
            boolean negated) {
        Parameters p = new Parameters(new java.util.HashMap<>(parameters));
        String wanted = p.text("errormessage");
        String pattern = p.text("errorpattern");
        if (wanted.isEmpty() || pattern.isEmpty()) {
            return (wanted.isEmpty() && pattern.isEmpty()) || holds(message, wanted, pattern, negated);
        }
        return false;
    }

    /**
     * Returns whether an assertion about a message holds. The original takes a pattern with special characters literally where it
     * does not hold as an expression, also where the assertion is negated.
     */
    private static boolean holds(String message, String wanted, String pattern, boolean negated) {
        if (pattern.isEmpty()) {
            return message.equals(wanted) != negated;
        }
        boolean literal = message.contains(pattern) != negated;
        return matches(message, pattern) != negated || (literal && hasSpecialCharacter(pattern));
    }

    /** Returns whether a message matches a pattern; one that is no expression is taken literally. */
    static boolean matches(String message, String pattern) {
        try {
            return GoRegexp.compile(pattern, GoRelease.V1_26).matches(message);
        } catch (GoError e) {
            return message.contains(pattern);
        }
    }

    private static boolean hasSpecialCharacter(String pattern) {
        return pattern.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
    }
}
