/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The cost of changing one path into another. Omitted steps are cheap. The cost of changed steps depends on the difference. */
final class PathDistance {

    /** The cost of replacing a step by a completely different one. */
    static final int STEP = 12;

    private static final int LEFT_OUT = 5;

    private PathDistance() {}

    static int between(List<PathSegment> wantedPath, List<PathSegment> existingPath) {
        List<PathSegment> wanted = split(wantedPath);
        List<PathSegment> existing = split(existingPath);
        int[] row = new int[existing.size() + 1];
        for (int j = 0; j <= existing.size(); j++) {
            row[j] = j * LEFT_OUT;
        }
        for (int i = 1; i <= wanted.size(); i++) {
            int[] next = new int[existing.size() + 1];
            next[0] = i * STEP;
            for (int j = 1; j <= existing.size(); j++) {
                int change = row[j - 1] + step(wanted.get(i - 1), existing.get(j - 1));
                next[j] = Math.min(change, Math.min(row[j] + STEP, next[j - 1] + LEFT_OUT));
            }
            row = next;
        }
        return row[existing.size()];
    }

    static boolean endsAlike(List<PathSegment> wanted, List<PathSegment> existing) {
        List<PathSegment> first = split(wanted);
        List<PathSegment> second = split(existing);
        return step(first.get(first.size() - 1), second.get(second.size() - 1)) < STEP;
    }

    /** Splits keys at dots, so that a key with missing quotes is recognized. */
    private static List<PathSegment> split(List<PathSegment> path) {
        return path.stream()
                .flatMap(segment -> segment instanceof PathSegment.Key key
                        ? Arrays.stream(key.name().split("\\.", -1)).map(PathSegment.Key::new)
                        : Stream.of(segment))
                .toList();
    }

    private static int step(PathSegment wanted, PathSegment existing) {
        if (wanted.equals(existing)) {
            return 0;
        }
        if (wanted.getClass() != existing.getClass()) {
            return STEP;
        }
        if (wanted instanceof PathSegment.Key a && existing instanceof PathSegment.Key b) {
            return text(a.name(), b.name());
        }
        if (wanted instanceof PathSegment.Match a && existing instanceof PathSegment.Match b) {
            return Math.max(1, text(a.field() + "=" + a.value(), b.field() + "=" + b.value()) / 2);
        }
        return 2;
    }

    private static int text(String a, String b) {
        int edits = edits(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
        int longest = Math.max(a.length(), b.length());
        // A difference in case only is still a mistake.
        return edits * 2 > longest ? STEP : Math.max(1, edits * STEP / longest);
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
