/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Go's functions over strings that work byte by byte. Text that is valid UTF-8 is handled as it is, since no UTF-8
 * sequence is part of another; anything else through a string of one character per byte.
 */
final class Bytes {

    private Bytes() {}

    /** Returns a string that has one character, U+0000 to U+00FF, for each byte. */
    static String explode(String s) {
        return GoStrings.isAscii(s) ? s : new String(GoStrings.bytes(s), StandardCharsets.ISO_8859_1);
    }

    /** Undoes {@link #explode}. */
    static String implode(String bytes) {
        return GoStrings.isAscii(bytes) ? bytes : GoStrings.string(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    static boolean contains(String s, String part) {
        return valid(s, part) ? s.contains(part) : explode(s).contains(explode(part));
    }

    static boolean hasPrefix(String s, String prefix) {
        return valid(s, prefix) ? s.startsWith(prefix) : explode(s).startsWith(explode(prefix));
    }

    static boolean hasSuffix(String s, String suffix) {
        return valid(s, suffix) ? s.endsWith(suffix) : explode(s).endsWith(explode(suffix));
    }

    static String trimPrefix(String s, String prefix) {
        if (valid(s, prefix)) {
            return s.startsWith(prefix) ? s.substring(prefix.length()) : s;
        }
        return hasPrefix(s, prefix) ? GoStrings.slice(s, GoStrings.length(prefix), GoStrings.length(s)) : s;
    }

    static String trimSuffix(String s, String suffix) {
        if (valid(s, suffix)) {
            return s.endsWith(suffix) ? s.substring(0, s.length() - suffix.length()) : s;
        }
        return hasSuffix(s, suffix) ? GoStrings.slice(s, 0, GoStrings.length(s) - GoStrings.length(suffix)) : s;
    }

    /** Replaces all, as {@code strings.ReplaceAll} does; an empty old text stands before each character and at the end. */
    static String replace(String s, String old, String replacement, Budget budget) {
        if (replacement.length() > old.length()) {
            checkGrowth(s, old, replacement, budget);
        }
        if (old.isEmpty()) {
            return characters(s).stream()
                    .collect(Collectors.joining(replacement, replacement, s.isEmpty() ? "" : replacement));
        }
        if (valid(s, old) && GoStrings.isValid(replacement)) {
            return s.replace(old, replacement);
        }
        return implode(explode(s).replace(explode(old), explode(replacement)));
    }

    private static void checkGrowth(String s, String old, String replacement, Budget budget) {
        long most = s.length() + (s.length() / Math.max(1, old.length()) + 1L) * replacement.length();
        if (most > budget.maxOutput()) {
            long count = old.isEmpty() ? s.length() + 1L : 0;
            for (int at = s.indexOf(old); at >= 0 && !old.isEmpty(); at = s.indexOf(old, at + old.length())) {
                count++;
            }
            budget.textOf(s.length() + count * (replacement.length() - old.length()));
        }
    }

    /** Splits as {@code strings.SplitN} does: -1 for no limit, 0 for nothing at all. */
    static List<String> split(String s, String separator, long limit) {
        if (limit == 0) {
            return List.of();
        }
        int most = limit < 0 || limit > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) limit;
        if (separator.isEmpty()) {
            return limited(characters(s), most);
        }
        if (valid(s, separator)) {
            return pieces(s, separator, most);
        }
        return pieces(explode(s), explode(separator), most).stream()
                .map(Bytes::implode)
                .toList();
    }

    private static List<String> pieces(String s, String separator, int most) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (pieces.size() + 1 < most) {
            int at = s.indexOf(separator, from);
            if (at < 0) {
                break;
            }
            pieces.add(s.substring(from, at));
            from = at + separator.length();
        }
        pieces.add(s.substring(from));
        return pieces;
    }

    private static List<String> limited(List<String> characters, int most) {
        if (characters.size() <= most) {
            return characters;
        }
        List<String> pieces = new ArrayList<>(characters.subList(0, most - 1));
        pieces.add(String.join("", characters.subList(most - 1, characters.size())));
        return pieces;
    }

    private static List<String> characters(String s) {
        return s.codePoints().mapToObj(Character::toString).toList();
    }

    private static boolean valid(String a, String b) {
        return GoStrings.isValid(a) && GoStrings.isValid(b);
    }
}
