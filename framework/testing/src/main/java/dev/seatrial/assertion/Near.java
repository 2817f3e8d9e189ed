/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a name that is absent is most likely a mistyped one. It is stricter than what suggests names in hints,
 * because a wrong answer makes a true assertion fail: {@code DB_HOST} and {@code DB_PORT}, {@code key1} and {@code key2}, or
 * {@code HTTP_PROXY} and {@code HTTPS_PROXY} are different names and no typing errors.
 */
final class Near {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Near() {}

    /** Returns the name that a test most likely meant by one that is not among the given ones. */
    static Optional<String> to(String wanted, Collection<String> names) {
        return names.contains(wanted)
                ? Optional.empty()
                : names.stream().sorted().filter(name -> isNear(wanted, name)).findFirst();
    }

    /** Returns whether two different names differ by a typing error: in case, in separators, or in one of their words. */
    static boolean isNear(String wanted, String name) {
        if (wanted.equals(name)) {
            return false;
        }
        String plain = String.join("", words(wanted));
        if (!plain.isEmpty() && plain.equals(String.join("", words(name)))) {
            return true;
        }
        List<String> first = words(wanted);
        List<String> second = words(name);
        if (first.size() != second.size()) {
            // Between words without separators, a capital letter may be the mistake: `Statfulset`.
            return wanted.matches("\\p{L}+") && name.matches("\\p{L}+") && isTypo(plain, String.join("", words(name)));
        }
        boolean typo = false;
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).equals(second.get(i))) {
                if (typo || !isTypo(first.get(i), second.get(i))) {
                    return false;
                }
                typo = true;
            }
        }
        return typo;
    }

    /** Returns the words of a name in lower case: {@code app.kubernetes.io/name}, {@code LOG_LEVEL}, {@code hostNetwork}. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})", -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static boolean isTypo(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if (a.replaceAll("\\d", "").equals(b.replaceAll("\\d", "")) || (SCHEMES.contains(a) && SCHEMES.contains(b))) {
            return false;
        }
        int distance = distance(a, b);
        boolean swapped = a.length() == b.length() && sorted(a).equals(sorted(b));
        boolean begins = a.charAt(0) == b.charAt(0);
        if (distance == 1 && (swapped || (a.length() != b.length() && longer >= (begins ? 4 : 5)))) {
            return true;
        }
        return begins && distance <= (longer >= 8 ? 2 : longer >= 5 ? 1 : 0);
    }

    private static String sorted(String text) {
        char[] chars = text.toCharArray();
        Arrays.sort(chars);
        return new String(chars);
    }

    /** Levenshtein's distance, where two swapped neighbours count once. */
    private static int distance(String a, String b) {
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
