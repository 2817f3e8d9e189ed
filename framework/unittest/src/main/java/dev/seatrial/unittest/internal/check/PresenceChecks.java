/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code exists}, {@code isNullOrEmpty} and {@code isType}. */
final class PresenceChecks {

    private PresenceChecks() {}

    static Check exists(Parameters p) {
        String path = p.text("path");
        return (subject, verdict) -> {
            if (subject.selected().isEmpty() && !subject.negated()) {
                verdict.fail(null, null, path, "expected to exist");
            }
            for (Subject.Selected selected : subject.selected()) {
                List<@Nullable Object> values = PathCheck.values(selected, path, verdict);
                if (values != null && values.isEmpty() != subject.negated()) {
                    verdict.fail(
                            selected.index(),
                            null,
                            path,
                            subject.negated() ? "expected NOT to exist" : "expected to exist");
                }
            }
        };
    }

    static Check empty(Parameters p) {
        return PathCheck.each(p, "Expected to be null or empty", (place, actual, verdict) -> {
            if (GoValues.isEmpty(actual) == place.negated()) {
                place.mismatch(
                        verdict, PathCheck.expected(place.negated(), "be null or empty, got"), GoValues.yaml(actual));
            }
        });
    }

    static Check type(Parameters p) {
        String expected = p.text("type");
        return PathCheck.each(p, "Expected to be of type: " + expected, (place, actual, verdict) -> {
            String type = actual == null ? "" : GoValues.type(actual);
            if (type.equals(expected) == place.negated()) {
                place.mismatch(verdict, PathCheck.expected(place.negated(), "be of type"), expected, "Actual:", type);
            }
        });
    }
}
