/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.Arrays;
import java.util.BitSet;

/** A set of code points. Immutable. */
final class CodePoints {

    static final CodePoints ALL = parse("0+10ffff");
    static final CodePoints NONE = new CodePoints(new BitSet());

    private static final int HEXADECIMAL = 16;
    private static final int REPLACEMENT = 0xFFFD;

    private final BitSet set;

    private CodePoints(BitSet set) {
        this.set = set;
    }

    /** Reads ranges: the distance from the end of the one before and, after a plus sign, how many code points follow. */
    static CodePoints parse(String ranges) {
        BitSet set = new BitSet();
        int last = 0;
        for (String range : ranges.split(" ", -1)) {
            int plus = range.indexOf('+');
            int first = last + Integer.parseInt(plus < 0 ? range : range.substring(0, plus), HEXADECIMAL);
            last = plus < 0 ? first : first + Integer.parseInt(range.substring(plus + 1), HEXADECIMAL);
            set.set(first, last + 1);
        }
        return new CodePoints(set);
    }

    CodePoints with(CodePoints other) {
        BitSet union = (BitSet) set.clone();
        union.or(other.set);
        return new CodePoints(union);
    }

    CodePoints inverted() {
        BitSet inverse = (BitSet) set.clone();
        inverse.flip(0, Character.MAX_CODE_POINT + 1);
        return new CodePoints(inverse);
    }

    /** Returns the set of all characters from one to another. */
    static CodePoints range(int first, int last) {
        BitSet set = new BitSet();
        set.set(first, last + 1);
        return new CodePoints(set);
    }

    /** Returns the set with all characters that differ from one of it in case only. */
    CodePoints folded() {
        BitSet folded = (BitSet) set.clone();
        set.stream().forEach(c -> Arrays.stream(CaseOrbits.of(c)).forEach(folded::set));
        return new CodePoints(folded);
    }

    /**
     * Appends the ranges as they stand in a character class. A byte that is no UTF-8 is a lone surrogate in
     * {@link GoStrings}; Go matches it as the replacement character.
     *
     * @return whether there are any
     */
    boolean appendTo(StringBuilder expression) {
        BitSet shown = (BitSet) set.clone();
        shown.set(Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1, set.get(REPLACEMENT));
        int first = shown.nextSetBit(0);
        boolean any = first >= 0;
        while (first >= 0) {
            int end = shown.nextClearBit(first);
            append(expression, first);
            if (end - 1 > first) {
                expression.append('-');
                append(expression, end - 1);
            }
            first = shown.nextSetBit(end);
        }
        return any;
    }

    private static void append(StringBuilder expression, int codePoint) {
        expression.append("\\x{").append(Integer.toHexString(codePoint)).append('}');
    }
}
