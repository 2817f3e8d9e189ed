/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of ASCII characters that regular expressions name: {@code [[:alpha:]]}, {@code \d}. */
final class AsciiClasses {

    private static final CodePoints DIGIT = CodePoints.parse("30+9");
    private static final CodePoints WORD = CodePoints.parse("30+9 8+19 5 2+19");
    private static final CodePoints SPACE = CodePoints.parse("9+1 2+1 13");

    private static final Map<String, CodePoints> POSIX = Map.ofEntries(
            Map.entry("alnum", CodePoints.parse("30+9 8+19 7+19")),
            Map.entry("alpha", CodePoints.parse("41+19 7+19")),
            Map.entry("ascii", CodePoints.parse("0+7f")),
            Map.entry("blank", CodePoints.parse("9 17")),
            Map.entry("cntrl", CodePoints.parse("0+1f 60")),
            Map.entry("digit", DIGIT),
            Map.entry("graph", CodePoints.parse("21+5d")),
            Map.entry("lower", CodePoints.parse("61+19")),
            Map.entry("print", CodePoints.parse("20+5e")),
            Map.entry("punct", CodePoints.parse("21+e b+6 1b+5 1b+3")),
            Map.entry("space", CodePoints.parse("9+4 13")),
            Map.entry("upper", CodePoints.parse("41+19")),
            Map.entry("word", WORD),
            Map.entry("xdigit", CodePoints.parse("30+9 8+5 1b+5")));

    private AsciiClasses() {}

    /** Returns a class such as {@code alpha}, null if there is none of that name. */
    static @Nullable CodePoints posix(String name) {
        return POSIX.get(name);
    }

    /** Returns the class of {@code \d}, {@code \s} or {@code \w} from its small letter, null for other letters. */
    static @Nullable CodePoints perl(char letter) {
        return switch (letter) {
            case 'd' -> DIGIT;
            case 's' -> SPACE;
            case 'w' -> WORD;
            default -> null;
        };
    }
}
