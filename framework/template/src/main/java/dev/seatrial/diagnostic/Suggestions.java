/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.diagnostic;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/** Finds suggestions for mistyped names. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {}

    /** Returns up to three names that are similar to the given one, the most similar first. */
    public static List<String> closeTo(String name, Collection<String> candidates) {
        record Candidate(String name, int distance) {}
        int limit = Math.max(1, name.length() / 3);
        List<Candidate> close = new ArrayList<>();
        for (String candidate : candidates) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), limit);
            if (distance <= limit && !candidate.equals(name)) {
                close.add(new Candidate(candidate, distance));
            }
        }
        close.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name));
        return close.stream().limit(MOST).map(Candidate::name).toList();
    }

    /** Returns a sentence such as {@code Did you mean `a` or `b`?}, or an empty text if no candidate is similar. */
    public static String didYouMean(String name, Collection<String> candidates) {
        List<String> close = closeTo(name, candidates);
        if (close.isEmpty()) {
            return "";
        }
        String last = "`" + close.get(close.size() - 1) + "`";
        List<String> others = close.subList(0, close.size() - 1);
        String first = others.isEmpty() ? "" : "`" + String.join("`, `", others) + "` or ";
        return "Did you mean " + first + last + "?";
    }

    /** Returns the Levenshtein distance, where swapping two neighbours counts once. Results above the limit may be too small. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
