/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks of whole documents: {@code isKind}, {@code isAPIVersion}, {@code hasDocuments}, {@code containsDocument}. */
final class DocumentChecks {

    private DocumentChecks() {}

    static Check field(Parameters p, String field) {
        String expected = p.text("of");
        return (subject, verdict) -> {
            PathCheck.noDocuments(subject, verdict, "", "Expected to be " + field + ": " + expected);
            for (Subject.Selected selected : subject.selected()) {
                Object actual = selected.document().value().get(field);
                if (expected.equals(actual) == subject.negated()) {
                    verdict.fail(
                            selected.index(),
                            null,
                            "",
                            PathCheck.expected(subject.negated(), "be " + field),
                            expected,
                            "Actual:",
                            GoValues.yaml(actual));
                }
            }
        };
    }

    static Check count(Parameters p) {
        Long given = p.integer("count");
        long expected = given == null ? 0 : given;
        return (subject, verdict) -> {
            int actual = p.flag("filteraware")
                    ? subject.selected().size()
                    : subject.all().size();
            if ((actual == expected) == subject.negated()) {
                verdict.fail(
                        null,
                        null,
                        "",
                        (subject.negated() ? "Expected NOT documents" : "Expected documents") + " count to be:",
                        String.valueOf(expected),
                        "Actual:",
                        String.valueOf(actual));
            }
        };
    }

    static Check contains(Parameters p) {
        return (subject, verdict) -> {
            PathCheck.noDocuments(subject, verdict, "", "Expected to contain document:");
            boolean any = p.flag("any");
            boolean passes = false;
            for (Subject.Selected selected : subject.selected()) {
                boolean matches = matches(p, selected.document().value());
                if (matches != subject.negated() && !subject.negated()) {
                    passes |= any;
                } else if (subject.negated() && !matches) {
                    passes |= !any;
                } else {
                    report(p, selected, subject.negated(), verdict);
                }
            }
            if (passes) {
                verdict.pass();
            }
        };
    }

    private static boolean matches(Parameters p, Map<String, @Nullable Object> document) {
        return is(p.text("kind"), document.get("kind"))
                && is(p.text("apiversion"), document.get("apiVersion"))
                && isMetadata(p.text("name"), document, "name")
                && isMetadata(p.text("namespace"), document, "namespace");
    }

    /** A field that is no string excludes nothing. */
    private static boolean is(String wanted, @Nullable Object actual) {
        return !(actual instanceof String text) || text.equals(wanted);
    }

    private static boolean isMetadata(String wanted, Map<String, @Nullable Object> document, String field) {
        Object actual = document.get("metadata") instanceof Map<?, ?> metadata ? metadata.get(field) : null;
        return wanted.isEmpty() || wanted.equals(actual);
    }

    private static void report(Parameters p, Subject.Selected selected, boolean negated, Verdict verdict) {
        StringBuilder wanted = new StringBuilder("Kind = " + p.text("kind") + ", apiVersion = " + p.text("apiversion"));
        if (!p.text("name").isEmpty()) {
            wanted.append(", Name = ").append(p.text("name"));
        }
        if (!p.text("namespace").isEmpty()) {
            wanted.append(", Namespace = ").append(p.text("namespace"));
        }
        verdict.fail(selected.index(), null, "", PathCheck.expected(negated, "contain document"), wanted.toString());
    }
}
