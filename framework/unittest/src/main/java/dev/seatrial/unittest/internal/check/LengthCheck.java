/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code lengthEqual}: a list has a length, or several lists have the same one. */
final class LengthCheck implements Check {

    private final String path;
    private final List<String> paths;
    private final @Nullable Long count;

    private LengthCheck(Parameters p) {
        this.path = p.text("path");
        this.paths = p.texts("paths");
        this.count = p.integer("count");
    }

    static Check of(Parameters p) {
        return new LengthCheck(p);
    }

    @Override
    public void apply(Subject subject, Verdict verdict) {
        if (!path.isEmpty() && !paths.isEmpty()) {
            verdict.fail(null, null, "", "'paths' couldn't be used with 'path'");
            return;
        }
        if (!path.isEmpty() && count == null) {
            verdict.fail(null, null, "", "'count' field must be set if 'path' is used");
            return;
        }
        if (subject.selected().isEmpty()) {
            if (!subject.negated()) {
                verdict.fail();
            }
            return;
        }
        for (Subject.Selected selected : subject.selected()) {
            if (path.isEmpty()) {
                several(selected, subject.negated(), verdict);
            } else {
                one(selected, path, subject.negated(), !subject.negated(), verdict);
            }
        }
    }

    private void several(Subject.Selected selected, boolean negated, Verdict verdict) {
        if (paths.isEmpty()) {
            verdict.fail();
            return;
        }
        if (count != null) {
            paths.forEach(each -> one(selected, each, negated, true, verdict));
            return;
        }
        long first = -1;
        for (String each : paths) {
            List<@Nullable Object> values = PathCheck.values(selected, each, verdict);
            if (values == null) {
                return;
            }
            if (values.isEmpty()) {
                verdict.fail();
                return;
            }
            if (!(values.get(0) instanceof List<?> list)) {
                verdict.fail(selected.index(), 0, "", each + " is not array");
                return;
            }
            if (first >= 0 && first != list.size() && !negated) {
                report(selected, each, first, list.size(), false, verdict);
                return;
            }
            first = list.size();
        }
    }

    private void one(Subject.Selected selected, String each, boolean negated, boolean failsIfMissing, Verdict verdict) {
        List<@Nullable Object> values = PathCheck.values(selected, each, verdict);
        if (values == null) {
            return;
        }
        if (values.isEmpty()) {
            if (failsIfMissing) {
                verdict.fail();
            }
            return;
        }
        long wanted = count == null ? -1 : count;
        for (Object value : values) {
            long length = value instanceof List<?> list ? list.size() : 0;
            if ((length == wanted) == negated) {
                report(selected, each, wanted, length, negated, verdict);
            }
        }
    }

    private static void report(
            Subject.Selected selected, String path, long wanted, long length, boolean negated, Verdict verdict) {
        verdict.fail(
                selected.index(),
                null,
                path,
                PathCheck.expected(negated, "match count"),
                String.valueOf(wanted),
                "Actual:",
                String.valueOf(length));
    }
}
