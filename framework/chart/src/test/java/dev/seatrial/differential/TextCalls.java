/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes calls of the functions that cut, join and change texts, over random texts of all kinds. */
final class TextCalls {

    private static final List<String> UNARY = List.of(
            "upper",
            "lower",
            "title",
            "untitle",
            "trim",
            "nospace",
            "initials",
            "swapcase",
            "snakecase",
            "camelcase",
            "kebabcase",
            "quote",
            "squote",
            "b64enc",
            "b32enc",
            "sha1sum",
            "sha256sum",
            "sha512sum",
            "adler32sum",
            "html",
            "js",
            "urlquery",
            "toJson",
            "toRawJson",
            "toPrettyJson",
            "toYaml",
            "toYamlPretty",
            "len",
            "atoi",
            "int",
            "int64",
            "float64",
            "toDecimal",
            "toString",
            "base",
            "dir",
            "clean",
            "ext",
            "isAbs",
            "osBase",
            "osDir",
            "osExt",
            "osClean",
            "osIsAbs",
            "regexQuoteMeta",
            "b64enc | b64dec",
            "b32enc | b32dec",
            "printf \"%q\"",
            "printf \"%+q\"",
            "printf \"%#q\"",
            "printf \"% x\"",
            "printf \"%-12s|\"",
            "printf \"%.3s\"",
            "printf \"%08.2q\"",
            "splitList \"\"",
            "bool",
            "empty",
            "printf \"%v %s\" 1",
            "list | toYaml",
            "list | toToml",
            "dict \"k\" | toToml",
            "fromYaml | toJson",
            "fromJson | toJson",
            "fromYamlArray | toJson",
            "toJson | fromJson | toJson",
            "duration",
            "durationRound",
            "urlParse | toJson",
            "trimAll \"a\"",
            "title | lower",
            "camelcase | snakecase",
            "printf \"%x\" | toString",
            "fromToml | toJson");
    private static final List<Function<Dice, String>> PREFIXES = List.of(
            d -> "trunc " + d.of("0", "1", "3", "-1", "-3", "99", "-99"),
            d -> "abbrev " + (d.below(9) - 1),
            d -> "abbrevboth " + (d.below(9) - 1) + " " + (d.below(12) - 1),
            d -> "substr " + (d.below(6) - 2) + " " + (d.below(9) - 2),
            d -> "wrap " + (d.below(9) - 1),
            d -> "wrapWith " + d.below(9) + " " + string(d, Words.narrow(d)),
            d -> "indent " + d.below(5),
            d -> "nindent " + d.below(5),
            d -> "repeat " + (d.below(5) - 1),
            d -> "replace " + piece(d) + " " + piece(d),
            d -> "contains " + piece(d),
            d -> "hasPrefix " + piece(d),
            d -> "hasSuffix " + piece(d),
            d -> "trimPrefix " + piece(d),
            d -> "trimSuffix " + piece(d),
            d -> "trimAll " + piece(d),
            d -> "trimall " + piece(d),
            d -> "cat " + piece(d),
            d -> "splitList " + piece(d) + " | toJson",
            d -> "split " + piece(d) + " | toJson",
            d -> "splitn " + piece(d) + " " + (d.below(6) - 1) + " | toJson",
            d -> "eq " + piece(d),
            d -> "lt " + piece(d),
            d -> "plural " + piece(d) + " \"many\"",
            d -> "derivePassword 1 \"long\" \"p\" \"u\" | len | print",
            d -> "default " + piece(d),
            d -> "slice 0 " + d.below(4),
            d -> "splitList " + piece(d) + " | sortAlpha | uniq | join " + piece(d),
            d -> "sha256sum | trunc " + d.below(9));

    private TextCalls() {}

    static String snippet(Dice dice) {
        String subject = string(dice, dice.percent(40) ? Words.narrow(dice) : Words.text(dice));
        String calls = IntStream.range(0, 1 + dice.below(3))
                .mapToObj(i ->
                        dice.percent(50) ? dice.of(UNARY) : dice.of(PREFIXES).apply(dice))
                .collect(Collectors.joining(" | "));
        return "{{ " + subject + " | " + calls + " }}";
    }

    private static String piece(Dice dice) {
        return string(dice, dice.percent(60) ? dice.of("a", "b", "-", "", "ab", "é", " ") : Words.word(dice));
    }

    private static String string(Dice dice, String text) {
        return Literals.string(dice, text);
    }
}
