/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.template.internal.go.GoStrings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
                one(selected, path, subject.negated(), verdict);
            }
        }
    }

    /** Each path must have the right length by itself, and then all must have the same, or if negated none that of the first. */
    private void several(Subject.Selected selected, boolean negated, Verdict verdict) {
        TreeMap<String, Integer> lengths = new TreeMap<>(GoStrings.ORDER);
        boolean right = !paths.isEmpty();
        for (String each : paths) {
            Integer length = one(selected, each, negated, verdict);
            right &= length != null;
            lengths.put(each, length == null ? 0 : length);
        }
        if (!right) {
            verdict.fail();
            return;
        }
        int first = -1;
        for (Map.Entry<String, Integer> each : lengths.entrySet()) {
            if (first < 0) {
                first = each.getValue();
            } else if ((first == each.getValue()) == negated) {
                report(selected, each.getKey(), first, each.getValue(), negated, verdict);
                return;
            }
        }
    }

    /** Checks the values at a path. Returns the length of the last one, or null if the check fails. */
    private @Nullable Integer one(Subject.Selected selected, String each, boolean negated, Verdict verdict) {
        List<@Nullable Object> values = PathCheck.values(selected, each, verdict);
        if (values == null) {
            return null;
        }
        boolean right = values.isEmpty() && negated;
        int length = 0;
        int noList = -1;
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (!(value instanceof List<?>) && count == null) {
                noList = noList < 0 ? i : noList;
                continue;
            }
            length = value instanceof List<?> list ? list.size() : 0;
            boolean fits = count == null || (length == count) != negated;
            right = fits && (i == 0 || right);
            if (!fits) {
                report(selected, each, count == null ? -1 : count, length, negated, verdict);
            }
        }
        if (right) {
            return length;
        }
        if (noList >= 0) {
            verdict.fail(selected.index(), noList, "", each + " is not array");
        }
        verdict.fail();
        return null;
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
