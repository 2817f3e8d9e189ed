/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.INT;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.Locale;

/**
 * Sprig's functions that see words in text: letter case, initials, wrapping, shortening. They follow goutils v1.1.1 and
 * xstrings v1.5.0, which count some things in bytes and others in characters.
 */
final class WordFunctions {

    private static final GoSignature TEXT = takes(STRING).returns(STRING);
    private static final String ELLIPSIS = "...";

    private WordFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add("upper", TEXT, a -> upper(a.string(0)))
                .add("lower", TEXT, a -> lower(a.string(0)))
                .add("title", TEXT, a -> title(a.string(0)))
                .add("untitle", TEXT, a -> untitle(a.string(0)))
                .add("swapcase", TEXT, a -> swapCase(a.string(0)))
                .add("snakecase", TEXT, a -> WordCase.separated(a.string(0), '_'))
                .add("kebabcase", TEXT, a -> WordCase.separated(a.string(0), '-'))
                .add("camelcase", TEXT, a -> WordCase.joined(a.string(0)))
                .add("initials", TEXT, a -> initials(a.string(0)))
                .add("nospace", TEXT, a -> withoutSpace(a.string(0)))
                .add("abbrev", takes(INT, STRING).returns(STRING), a -> abbreviate(a.string(1), 0, a.integer(0)))
                .add(
                        "abbrevboth",
                        takes(INT, INT, STRING).returns(STRING),
                        a -> abbreviateBoth(a.string(2), a.integer(0), a.integer(1)))
                .addBounded(
                        "wrap",
                        takes(INT, STRING).returns(STRING),
                        (a, budget) -> Wrapping.wrap(a.string(1), a.integer(0), "", false, budget))
                .addBounded(
                        "wrapWith",
                        takes(INT, STRING, STRING).returns(STRING),
                        (a, budget) -> Wrapping.wrap(a.string(2), a.integer(0), a.string(1), true, budget))
                .build();
    }

    private static String upper(String s) {
        return GoStrings.isAscii(s) ? s.toUpperCase(Locale.ROOT) : Runes.map(s, Character::toUpperCase);
    }

    private static String lower(String s) {
        return GoStrings.isAscii(s) ? s.toLowerCase(Locale.ROOT) : Runes.map(s, Character::toLowerCase);
    }

    private static String title(String s) {
        int[] previous = {' '};
        return Runes.map(s, c -> {
            boolean first = separatesTitles(previous[0]);
            previous[0] = c;
            return first ? Character.toTitleCase(c) : c;
        });
    }

    /** Go's {@code strings.Title} takes every ASCII sign for a separator, but of other characters only spaces. */
    private static boolean separatesTitles(int c) {
        if (c < 0x80) {
            return !Character.isLetterOrDigit(c) && c != '_';
        }
        return !Character.isLetter(c) && !Character.isDigit(c) && Runes.isSpace(c);
    }

    private static String untitle(String s) {
        boolean[] first = {true};
        return Runes.map(s, c -> {
            boolean space = Runes.isSpace(c);
            int mapped = first[0] && !space ? Character.toLowerCase(c) : c;
            first[0] = space;
            return mapped;
        });
    }

    private static String swapCase(String s) {
        boolean[] afterSpace = {true};
        return Runes.map(s, c -> {
            if (Runes.isUpper(c) || Runes.isTitle(c)) {
                afterSpace[0] = false;
                return Character.toLowerCase(c);
            }
            if (Runes.isLower(c)) {
                int swapped = afterSpace[0] ? Character.toTitleCase(c) : Character.toUpperCase(c);
                afterSpace[0] = false;
                return swapped;
            }
            afterSpace[0] = Runes.isSpace(c);
            return c;
        });
    }

    /** Goutils takes each byte for a character of its own here, so that {@code é} comes out as {@code Ã}. */
    private static String initials(String s) {
        StringBuilder out = new StringBuilder();
        boolean gap = true;
        for (char c : Bytes.explode(s).toCharArray()) {
            boolean space = Runes.isSpace(c);
            if (gap && !space) {
                out.append(c);
            }
            gap = space;
        }
        return out.toString();
    }

    /** As for initials: once there is a space to delete, every byte counts as a character. */
    private static String withoutSpace(String s) {
        String bytes = Bytes.explode(s);
        StringBuilder out = new StringBuilder(bytes.length());
        bytes.chars().filter(c -> !Runes.isSpace(c)).forEach(c -> out.append((char) c));
        return out.length() == bytes.length() ? s : out.toString();
    }

    private static String abbreviateBoth(String s, long left, long right) {
        if (right < 4 || (left > 0 && right < 7)) {
            return s;
        }
        return abbreviate(s, left, right);
    }

    private static String abbreviate(String s, long leftEdge, long width) {
        int length = GoStrings.length(s);
        if (width < 4 || length <= width) {
            return s;
        }
        int kept = (int) width - ELLIPSIS.length();
        long left = Math.min(leftEdge, length);
        if (length - left < kept) {
            left = (long) length - kept;
        }
        if (left <= 4) {
            return GoStrings.slice(s, 0, kept) + ELLIPSIS;
        }
        if (width < 7) {
            return ""; // as goutils fails then, and Sprig drops the error
        }
        if (left + kept < length) {
            String rest = GoStrings.slice(s, (int) left, length);
            return ELLIPSIS + abbreviate(rest, 0, kept);
        }
        return ELLIPSIS + GoStrings.slice(s, length - kept, length);
    }
}
