/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.template.internal.go.GoBase64;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.function.Function;

/** {@code matchRegex} and {@code matchRegexRaw}, with the expressions of Go. */
final class RegexChecks {

    private RegexChecks() {}

    static Check value(Parameters p) {
        String path = p.text("path");
        return compiled(
                p,
                expression -> PathCheck.each(p, "Expected to match: " + p.text("pattern"), (place, actual, verdict) -> {
                    if (!(actual instanceof String text)) {
                        place.mismatch(verdict, "expect '" + path + "' to be a string, got:", GoValues.yaml(actual));
                        return;
                    }
                    String searched = text;
                    if (p.flag("decodebase64")) {
                        try {
                            searched = GoStrings.string(GoBase64.decode(GoStrings.bytes(text)));
                        } catch (GoError e) {
                            place.mismatch(verdict, "unable to decode base64 expected content " + text);
                            return;
                        }
                    }
                    if (expression.matches(searched) == place.negated()) {
                        place.mismatch(
                                verdict,
                                PathCheck.expected(place.negated(), "match"),
                                p.text("pattern"),
                                "Actual:",
                                searched);
                    }
                }));
    }

    static Check raw(Parameters p) {
        return compiled(p, expression -> (subject, verdict) -> {
            PathCheck.noDocuments(subject, verdict, "", "Expected to match: " + p.text("pattern"));
            for (Subject.Selected selected : subject.selected()) {
                Object raw = selected.document().value().get(Document.RAW);
                String text = raw instanceof String string ? EqualityChecks.normalized(string) : "";
                if (expression.matches(text) == subject.negated()) {
                    verdict.fail(
                            selected.index(),
                            null,
                            "",
                            PathCheck.expected(subject.negated(), "match"),
                            p.text("pattern"),
                            "Actual:",
                            text);
                }
            }
        });
    }

    private static Check broken(String problem) {
        return (subject, verdict) -> {
            if (!subject.selected().isEmpty() || !subject.negated()) {
                verdict.fail(null, null, "", problem);
            }
        };
    }

    private static Check compiled(Parameters p, Function<GoRegexp, Check> check) {
        String pattern = p.text("pattern");
        if (pattern.isEmpty()) {
            return broken("expected field 'pattern' to be filled");
        }
        try {
            return check.apply(GoRegexp.compile(pattern, GoRelease.V1_26));
        } catch (GoError e) {
            return broken(String.valueOf(e.getMessage()));
        }
    }
}
