/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import org.jspecify.annotations.Nullable;

/**
 * A class of characters in a regular expression, read as Go reads it.
 *
 * @param negated whether it matches all but these characters
 * @param end where the expression goes on
 */
record RegexpClass(CodePoints points, boolean negated, int end) {

    /** Whether a class such as {@code \p{Greek}}, {@code \PN} or {@code \p{^Lu}} stands at a place. */
    static boolean isNamed(String expression, int at) {
        return expression.startsWith("\\p", at) || expression.startsWith("\\P", at);
    }

    /**
     * Reads a Unicode class.
     *
     * @param folds whether case does not count
     * @throws GoError if Go does not know the name
     */
    static RegexpClass named(String expression, int at, GoRelease go, boolean folds) {
        int start = at + 2;
        int end = start < expression.length() ? expression.offsetByCodePoints(start, 1) : start;
        String name = expression.substring(start, end);
        if (name.equals("{")) {
            int brace = expression.indexOf('}', start);
            end = brace < 0 ? expression.length() : brace + 1;
            name = brace < 0 ? "" : expression.substring(start + 1, brace);
        }
        boolean inverted = expression.charAt(at + 1) == 'P';
        if (name.startsWith("^")) {
            inverted = !inverted;
            name = name.substring(1);
        }
        CodePoints points = UnicodeClasses.find(name, go, folds);
        if (points == null) {
            throw new GoError(RegexpSyntax.error("invalid character class range", expression.substring(at, end)));
        }
        return new RegexpClass(inverted ? points.inverted() : points, false, end);
    }

    /** Reads a class in brackets in which case does not count; returns null if it is malformed. */
    static @Nullable RegexpClass folded(String expression, int start, GoRelease go) {
        boolean negated = expression.startsWith("^", start + 1);
        CodePoints points = CodePoints.NONE;
        int first = start + (negated ? 2 : 1);
        int at = first;
        while (at < expression.length() && (at == first || expression.charAt(at) != ']')) {
            RegexpClass item = item(expression, at, go);
            if (item == null) {
                return null;
            }
            points = points.with(item.points());
            at = item.end();
        }
        return at < expression.length() ? new RegexpClass(points, negated, at + 1) : null;
    }

    private static @Nullable RegexpClass item(String expression, int at, GoRelease go) {
        if (isNamed(expression, at)) {
            return named(expression, at, go, true);
        }
        int posixEnd = expression.startsWith("[:", at) ? expression.indexOf(":]", at + 2) : -1;
        if (posixEnd >= 0) {
            String name = expression.substring(at + 2, posixEnd);
            boolean inverted = name.startsWith("^");
            return ascii(AsciiClasses.posix(inverted ? name.substring(1) : name), inverted, posixEnd + 2);
        }
        if (expression.charAt(at) == '\\' && at + 1 < expression.length()) {
            char letter = expression.charAt(at + 1);
            CodePoints perl = AsciiClasses.perl(Character.toLowerCase(letter));
            if (perl != null) {
                return ascii(perl, Character.isUpperCase(letter), at + 2);
            }
        }
        return range(expression, at);
    }

    private static @Nullable RegexpClass ascii(@Nullable CodePoints points, boolean inverted, int end) {
        return points == null
                ? null
                : new RegexpClass(inverted ? points.folded().inverted() : points.folded(), false, end);
    }

    private static @Nullable RegexpClass range(String expression, int at) {
        RegexpCharacter low = RegexpCharacter.at(expression, at);
        if (low == null) {
            return null;
        }
        RegexpCharacter high = low;
        int dash = low.end();
        int behind = dash + 1;
        if (expression.startsWith("-", dash) && behind < expression.length() && expression.charAt(behind) != ']') {
            high = RegexpCharacter.at(expression, behind);
            if (high == null || high.codePoint() < low.codePoint()) {
                return null;
            }
        }
        return new RegexpClass(
                CodePoints.range(low.codePoint(), high.codePoint()).folded(), false, high.end());
    }
}
