/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes random texts: of all planes of Unicode, with marks, blanks and controls, and bytes that are no UTF-8. */
final class Words {

    private static final List<String> LETTERS = List.of(
            "a",
            "b",
            "c",
            "x",
            "A",
            "B",
            "Z",
            "0",
            "1",
            "9",
            "ä",
            "ß",
            "İ",
            "ı",
            "ſ",
            "Σ",
            "ς",
            "Ǆ",
            "ǅ",
            "ﬁ",
            "日",
            "本",
            "𝄞",
            "😀",
            "👨‍👩‍👧",
            "\u0301",
            "K",
            "й",
            "א",
            "ﷺ",
            "\uD835\uDC00",
            "\uDBFF\uDFFF",
            "ͅ",
            "ŉ",
            "ß",
            "ა",
            "Ა");
    private static final List<String> BLANKS = List.of(
            " ", " ", " ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u3000", "\u0085", "\u200b", "\ufeff", "\u2028",
            "\u000b");
    private static final List<String> SIGNS = List.of(
            "-", "_", ".", ",", ":", "/", "\\", "'", "\"", "`", "<", "&", ">", "$", "%", "#", "{", "}", "[", "*", "!",
            "|", "@", "=", "+", "~", "?", "\u0000", "\u0007", "\u001b", "\u007f", "\u0080", "\ufffd", "\uffff");
    /** Bytes that are no UTF-8, as lone surrogates: a stray continuation, the start of a sequence, no byte of UTF-8. */
    private static final List<String> BROKEN =
            List.of("\uDC80", "\uDCC3", "\uDCFF", "\uDCF0\uDC9F", "\uDCED\uDCA0\uDC80");

    private Words() {}

    /** Returns a word of letters. */
    static String word(Dice dice) {
        return some(dice, 1 + dice.below(6), LETTERS);
    }

    /** Returns a text of words, blanks and signs. */
    static String text(Dice dice) {
        return IntStream.range(0, dice.below(12))
                .mapToObj(i -> dice.percent(50)
                        ? word(dice)
                        : dice.percent(50) ? dice.of(BLANKS) : dice.percent(90) ? dice.of(SIGNS) : dice.of(BROKEN))
                .collect(Collectors.joining());
    }

    /** Returns a text of few letters only, in which patterns and separators occur again and again. */
    static String narrow(Dice dice) {
        return some(dice, dice.below(12), List.of("a", "b", "ab", "-", "1", "é", " ", "A"));
    }

    private static String some(Dice dice, int count, List<String> from) {
        return IntStream.range(0, count).mapToObj(i -> dice.of(from)).collect(Collectors.joining());
    }
}
