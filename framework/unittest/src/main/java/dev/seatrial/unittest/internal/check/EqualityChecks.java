/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.template.internal.go.GoBase64;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code equal} and {@code equalRaw}. */
final class EqualityChecks {

    private static final Pattern BLANKS_AT_LINE_END = Pattern.compile("[ \\t\\r]+\\n");

    private EqualityChecks() {}

    static Check equal(Parameters p) {
        Object expected = p.any("value");
        boolean hasExpected = p.isGiven("value");
        return PathCheck.each(p, "Expected to equal: " + GoValues.yaml(expected), (place, actual, verdict) -> {
            Object found = actual instanceof String text ? normalized(text) : actual;
            if (p.flag("decodebase64") && found instanceof String text) {
                try {
                    found = GoStrings.string(GoBase64.decode(GoStrings.bytes(text)));
                } catch (GoError e) {
                    place.mismatch(verdict, "unable to decode base64 expected content " + text);
                    return;
                }
            }
            if (hasExpected && GoValues.equal(expected, found) == place.negated()) {
                report(place, verdict, expected, found);
            }
        });
    }

    private static void report(
            PathCheck.Place place, Verdict verdict, @Nullable Object expected, @Nullable Object found) {
        String head = PathCheck.expected(place.negated(), "equal");
        if (place.negated()) {
            place.mismatch(verdict, head, GoValues.yaml(expected));
        } else {
            place.difference(verdict, GoValues.yaml(expected), GoValues.yaml(found), head);
        }
    }

    static Check raw(Parameters p) {
        String expected = p.text("value");
        return (subject, verdict) -> {
            PathCheck.noDocuments(subject, verdict, "", "Expected to equal: " + expected);
            for (Subject.Selected selected : subject.selected()) {
                Object raw = selected.document().value().get(Document.RAW);
                Object actual = raw instanceof String text ? normalized(text) : raw;
                if (expected.equals(actual) == subject.negated()) {
                    String head = PathCheck.expected(subject.negated(), "equal");
                    verdict.fail(new Verdict.Mismatch(
                            selected.index(),
                            null,
                            "",
                            java.util.List.of(head),
                            expected,
                            subject.negated() ? null : GoValues.yaml(actual)));
                }
            }
        };
    }

    /** Blanks at the ends of lines and line feeds at the start do not count. */
    static String normalized(String text) {
        String trimmed = BLANKS_AT_LINE_END.matcher(text).replaceAll("\n");
        int start = 0;
        while (start < trimmed.length() && trimmed.charAt(start) == '\n') {
            start++;
        }
        return trimmed.substring(start);
    }
}
