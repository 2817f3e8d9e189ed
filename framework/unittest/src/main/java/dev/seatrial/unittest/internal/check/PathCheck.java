/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.unittest.internal.path.PathSyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of the values at a path. Where the path leads nowhere, it fails; negated it passes, which is what the original does. A
 * path that cannot be read always fails.
 */
final class PathCheck {

    private PathCheck() {}

    /** Checks one value. */
    @FunctionalInterface
    interface ValueCheck {

        void apply(Place place, @Nullable Object actual, Verdict verdict);
    }

    /** Where a value stands. */
    record Place(int document, int value, String path, boolean negated) {

        void mismatch(Verdict verdict, String... lines) {
            verdict.fail(document, value, path, lines);
        }

        void difference(Verdict verdict, String expected, String actual, String... lines) {
            verdict.fail(new Verdict.Mismatch(document, value, path, List.of(lines), expected, actual));
        }
    }

    static Check each(Parameters parameters, String expectation, ValueCheck check) {
        String path = parameters.text("path");
        return (subject, verdict) -> {
            noDocuments(subject, verdict, path, expectation);
            for (Subject.Selected selected : subject.selected()) {
                List<@Nullable Object> values = values(selected, path, verdict);
                if (values == null) {
                    continue;
                }
                if (values.isEmpty() && !subject.negated()) {
                    verdict.fail(selected.index(), null, "", "unknown path " + path);
                }
                for (int i = 0; i < values.size(); i++) {
                    check.apply(new Place(selected.index(), i, path, subject.negated()), values.get(i), verdict);
                }
            }
        };
    }

    /** Fails where there is no document at all, unless the check is negated. */
    static void noDocuments(Subject subject, Verdict verdict, String path, String expectation) {
        if (subject.selected().isEmpty() && !subject.negated()) {
            verdict.fail(null, null, path, expectation, "Actual: no manifest found");
        }
    }

    /** Returns the values at a path; null, with a mismatch, if the path cannot be read. */
    static @Nullable List<@Nullable Object> values(Subject.Selected selected, String path, Verdict verdict) {
        try {
            return selected.document().at(path);
        } catch (PathSyntaxException e) {
            verdict.fail(selected.index(), null, "", String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Returns {@code Expected to equal:} or {@code Expected NOT to equal:}. */
    static String expected(boolean negated, String what) {
        return (negated ? "Expected NOT to " : "Expected to ") + what + ":";
    }
}
