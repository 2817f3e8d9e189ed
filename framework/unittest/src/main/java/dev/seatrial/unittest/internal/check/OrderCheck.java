/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.template.internal.go.GoStrings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code greaterOrEqual} and {@code lessOrEqual}. Types must be the same, and strings are compared by their characters. Negated,
 * {@code greaterOrEqual} holds for every pair of values; the original has it so.
 */
final class OrderCheck {

    private OrderCheck() {}

    static Check greater(Parameters p) {
        return check(p, true);
    }

    static Check less(Parameters p) {
        return check(p, false);
    }

    private static Check check(Parameters p, boolean greater) {
        String path = p.text("path");
        Object expected = p.any("value");
        String what = "be " + (greater ? "greater" : "less") + " then or equal to, got";
        return (subject, verdict) -> {
            PathCheck.noDocuments(subject, verdict, path, PathCheck.expected(false, what));
            for (Subject.Selected selected : subject.selected()) {
                List<@Nullable Object> values = PathCheck.values(selected, path, verdict);
                if (values == null) {
                    continue;
                }
                if (values.isEmpty() && !subject.negated()) {
                    verdict.fail(selected.index(), null, "", "unknown path '" + path + "'");
                }
                for (int i = 0; i < values.size(); i++) {
                    boolean comparable = GoValues.type(values.get(i)).equals(GoValues.type(expected));
                    if (i == 0 || comparable) { // the original passes over later values of another type
                        PathCheck.Place place = new PathCheck.Place(selected.index(), i, path, subject.negated());
                        check(values.get(i), expected, greater, what, place, verdict);
                    }
                }
            }
        };
    }

    private static void check(
            @Nullable Object actual,
            @Nullable Object expected,
            boolean greater,
            String what,
            PathCheck.Place place,
            Verdict verdict) {
        if (!GoValues.type(actual).equals(GoValues.type(expected))) {
            place.mismatch(
                    verdict,
                    "actual '" + GoValues.type(actual) + "' and expected '" + GoValues.type(expected)
                            + "' types do not match");
            return;
        }
        Integer sign = compare(actual, expected);
        if (sign == null) {
            place.mismatch(
                    verdict,
                    PathCheck.expected(place.negated(), what),
                    "unsupported type '" + GoValues.type(actual) + "'");
            return;
        }
        boolean ordered = greater ? sign >= 0 : sign <= 0;
        boolean passes = place.negated() ? greater || sign > 0 : ordered;
        if (!passes) {
            place.mismatch(
                    verdict,
                    PathCheck.expected(place.negated(), what),
                    "the actual '" + actual + "' is not " + (greater ? "greater" : "less")
                            + " or equal to the expected '" + expected + "'");
        }
    }

    /** Returns the sign of a comparison, null for types that have no order. */
    static @Nullable Integer compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x < y ? -1 : x > y ? 1 : 0;
        }
        return a instanceof String x && b instanceof String y ? GoStrings.compare(x, y) : null;
    }
}
