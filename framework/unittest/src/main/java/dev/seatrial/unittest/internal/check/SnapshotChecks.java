/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code matchSnapshot} and {@code matchSnapshotRaw}. A regular expression takes the place of the stored text. */
final class SnapshotChecks {

    private SnapshotChecks() {}

    static Check value(Parameters p) {
        String path = p.text("path");
        return (subject, verdict) -> {
            noDocuments(subject, verdict);
            for (Subject.Selected selected : subject.selected()) {
                List<@Nullable Object> values = PathCheck.values(selected, path, verdict);
                if (values == null) {
                    continue;
                }
                if (values.isEmpty() && !subject.negated()) {
                    verdict.fail(selected.index(), null, "", "unknown path " + path);
                }
                for (Object value : values) {
                    compare(p, selected.index(), value, subject, path, verdict);
                }
            }
        };
    }

    static Check raw() {
        return (subject, verdict) -> {
            noDocuments(subject, verdict);
            for (Subject.Selected selected : subject.selected()) {
                Object raw = selected.document().value().get(Document.RAW);
                String text = raw instanceof String string ? EqualityChecks.normalized(string) : GoFormat.sprint(raw);
                result(subject.snapshots().compare(text, null), selected.index(), "", subject, verdict);
            }
        };
    }

    /** Nothing equals nothing: without documents the check holds, and its negation does not. */
    private static void noDocuments(Subject subject, Verdict verdict) {
        if (subject.selected().isEmpty() && subject.negated()) {
            verdict.fail(null, null, "", PathCheck.expected(true, "match snapshot"), "no manifest found");
        }
    }

    private static boolean isPattern(@Nullable String pattern) {
        return pattern != null && !pattern.isEmpty();
    }

    private static void compare(
            Parameters p, int document, @Nullable Object value, Subject subject, String path, Verdict verdict) {
        Boolean matches = null;
        String wanted = p.inner("matchregex", "pattern");
        String unwanted = p.inner("notmatchregex", "pattern");
        if (isPattern(wanted) || isPattern(unwanted)) {
            String text = SnapshotValue.text(value);
            try {
                matches = (!isPattern(wanted)
                                || GoRegexp.compile(String.valueOf(wanted), GoRelease.V1_26)
                                        .matches(text))
                        && (!isPattern(unwanted)
                                || !GoRegexp.compile(String.valueOf(unwanted), GoRelease.V1_26)
                                        .matches(text));
            } catch (GoError e) {
                verdict.fail(document, null, path, String.valueOf(e.getMessage()));
                return;
            }
        }
        result(subject.snapshots().compare(value, matches), document, path, subject, verdict);
    }

    private static void result(
            SnapshotComparer.Result result, int document, String path, Subject subject, Verdict verdict) {
        if (result.passed() == subject.negated()) {
            String head = PathCheck.expected(subject.negated(), "match snapshot");
            verdict.fail(new Verdict.Mismatch(
                    document, null, path, List.of(head), result.stored(), subject.negated() ? null : result.found()));
        }
    }
}
