/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes documents of YAML, JSON and TOML, sound ones and some with a fault, and calls that read them. */
final class DocumentCalls {

    private static final List<String> PLAIN = List.of(
            "a",
            "1",
            "-1",
            "+1",
            "0",
            "0o7",
            "0o8",
            "017",
            "09",
            "0x1F",
            "0xg",
            "0b11",
            "1_000",
            "1e3",
            "1E+3",
            "1.",
            ".5",
            "-.5",
            "1.5e-3",
            ".inf",
            "-.Inf",
            "+.INF",
            ".nan",
            ".NaN",
            "~",
            "null",
            "Null",
            "NULL",
            "yes",
            "Yes",
            "no",
            "on",
            "off",
            "y",
            "n",
            "true",
            "True",
            "TRUE",
            "tRUE",
            "12:30:45",
            "1:2",
            "2001-12-14",
            "2001-12-14t21:59:43.10-05:00",
            "2001-12-14 21:59:43Z",
            "2001-13-45",
            "a b",
            "a:b",
            "a#b",
            "a'b",
            "-a",
            "?a",
            ":a",
            "=",
            "<<",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551616",
            "-9223372036854775809",
            "1e400",
            "123456789012345678",
            "1.0",
            "1.10",
            "-0",
            "-0.0",
            "é",
            "日本",
            "𝄞",
            "'x'",
            "'it''s'",
            "\"x\"",
            "\"\\t\\u00e9\\x41\\n\"",
            "\"\\q\"",
            "\"a\n  b\"",
            "'a\n\n  b'",
            "''",
            "\"\"",
            "\"\\ud834\\udd1e\"",
            "!!str 1",
            "!!int '1'",
            "!!float 1",
            "!!bool yes",
            "!!null x",
            "!!binary aGk=",
            "!!binary '%'",
            "!custom x",
            "!<tag:yaml.org,2002:str> 1",
            "!!timestamp 2001-12-14",
            "!!int x",
            "!!set {a, b}",
            "!!map {}",
            "!!seq []",
            "!!omap [a: 1]",
            "! a",
            "&x a",
            "*x",
            "*y",
            "@a",
            "`a",
            "%a",
            "a ",
            "- a",
            "[",
            "]",
            "{",
            "}",
            ",",
            "|",
            ">",
            "#a",
            " # c",
            "a\tb",
            "\t");
    private static final List<String> KEYS = List.of(
            "a",
            "b",
            "c",
            "a b",
            "1",
            "1.5",
            "true",
            "null",
            "~",
            "\"q\"",
            "'s'",
            "yes",
            "<<",
            "? a",
            "",
            "-",
            "é",
            "a.b",
            "2001-12-14",
            "0x10",
            "!!str 1",
            "&k k",
            "[a]",
            "{a: b}",
            "1e3",
            "a");
    private static final List<String> BLOCKS =
            List.of("|", ">", "|-", "|+", ">-", ">+", "|2", ">1-", "|+1", "|0", "| # c", ">x", "|9");
    private static final List<String> LINES =
            List.of("text", "  more", "", " ", "# no comment", "a: b", "\tx", "é", "trailing  ", "- x");
    private static final List<String> JSONS = List.of(
            "1",
            "-0",
            "1.5e3",
            "1e400",
            "01",
            "1.",
            ".5",
            "\"a\"",
            "\"\\u00e9\\n\"",
            "\"\\ud834\"",
            "\"\\ud834\\udd1e\"",
            "\"\\x\"",
            "\"\t\"",
            "true",
            "nul",
            "null",
            "{}",
            "[]",
            "'a'",
            "123456789012345678901",
            "9007199254740993",
            "\"<>&\u2028\"",
            "\"\uDCFF\"",
            "-",
            "+1",
            "NaN",
            "\"\\\"",
            "1 2",
            "//",
            "");
    private static final List<String> TOMLS = List.of(
            "1",
            "-1",
            "+1",
            "0x1F",
            "0o7",
            "0b1",
            "1_000",
            "1__0",
            "_1",
            "01",
            "1.5",
            "1.",
            ".5",
            "1e3",
            "1e+400",
            "inf",
            "-inf",
            "nan",
            "true",
            "True",
            "\"s\"",
            "'s'",
            "\"\\u00e9\\t\"",
            "\"\\q\"",
            "\"\"\"\nm\n  \\\n x\"\"\"",
            "'''\nr\n'''",
            "\"\"\"a\"\"b\"\"\"",
            "[]",
            "[1, 2,]",
            "[1, 'x']",
            "[[1], ['a']]",
            "{}",
            "{a = 1, b.c = 2}",
            "{a = 1,}",
            "2024-01-01",
            "2024-01-01T01:02:03Z",
            "2024-01-01 01:02:03.5+02:00",
            "2024-01-01T01:02:03",
            "01:02:03",
            "2024-13-01",
            "9223372036854775808",
            "-9223372036854775808",
            "x",
            "",
            "[\n1, # c\n2\n]",
            "{a = {b = []}}",
            "\"\\e\"",
            "\"\\x41\"",
            "07:32",
            "0xG",
            "1979-05-27T07:32");
    private static final List<String> TOML_KEYS = List.of(
            "a", "b", "a.b", "a.b.c", "'q'", "\"d e\"", "\"\"", "1", "1.2", "a-b", "_", "é", " a ", "a . b", "", "a b",
            "-", "true");
    private static final List<String> READERS = List.of(
            "fromYaml | toJson",
            "fromYaml | toJson",
            "fromYaml | toYaml",
            "fromYamlArray | toJson",
            "fromYaml | printf \"%#v\"",
            "fromYaml | toYamlPretty",
            "fromYaml | toToml");

    private DocumentCalls() {}

    static String snippet(Dice dice) {
        return switch (dice.below(7)) {
            case 0 ->
                "{{ " + text(dice, json(dice, 0)) + " | "
                        + dice.of(
                                "fromJson | toJson",
                                "fromJsonArray | toJson",
                                "fromJson | printf \"%#v\"",
                                "fromJson | toYaml",
                                "fromYaml | toJson")
                        + " }}";
            case 1, 2 ->
                "{{ " + text(dice, toml(dice)) + " | "
                        + dice.of(
                                "fromToml | toJson",
                                "fromToml | toToml",
                                "fromToml | printf \"%#v\"",
                                "fromToml | toYaml")
                        + " }}";
            default -> "{{ " + text(dice, yaml(dice)) + " | " + dice.of(READERS) + " }}";
        };
    }

    /** Writes a document, one character of it changed at times. */
    private static String text(Dice dice, String document) {
        StringBuilder out = new StringBuilder(document);
        if (!document.isEmpty() && dice.percent(10)) {
            int at = dice.below(document.length());
            out.replace(
                    at,
                    at + dice.below(2),
                    dice.of("", ":", "-", " ", "\n", "'", "\"", "{", "]", ",", "#", "\t", "&", "*", "!", "="));
        }
        return Literals.string(dice, out.toString());
    }

    private static String yaml(Dice dice) {
        String head = dice.percent(10)
                ? dice.of("---\n", "%YAML 1.1\n---\n", "# c\n", "--- # c\n", "\n\n", "%TAG ! x:\n---\n", "\ufeff")
                : "";
        String anchors = dice.percent(25) ? "x: &x {p: 1, q: [2]}\n" : "";
        String tail = dice.percent(10) ? dice.of("---\n", "...\n", "\n---\nz: 1\n", "# end", "\n\n") : "";
        return head + anchors + (dice.percent(70) ? mapping(dice, 0) : sequence(dice, 0)) + tail;
    }

    private static String mapping(Dice dice, int indent) {
        StringBuilder out = new StringBuilder();
        int entries = 1 + dice.below(3);
        for (int i = 0; i < entries; i++) {
            out.append(" ".repeat(indent)).append(dice.of(KEYS)).append(':').append(node(dice, indent));
        }
        return out.toString();
    }

    private static String sequence(Dice dice, int indent) {
        StringBuilder out = new StringBuilder();
        int items = 1 + dice.below(3);
        for (int i = 0; i < items; i++) {
            out.append(" ".repeat(indent)).append('-').append(node(dice, indent));
        }
        return out.toString();
    }

    /** Writes what follows a colon or a dash, to the end of its line or lines. */
    private static String node(Dice dice, int indent) {
        if (indent < 6 && dice.percent(25)) {
            int deeper = indent + dice.of(1, 2, 2, 2, 4, 0);
            return (dice.percent(10) ? " # c" : dice.percent(10) ? " &x" : "") + "\n"
                    + (dice.percent(60) ? mapping(dice, deeper) : sequence(dice, deeper));
        }
        if (dice.percent(12)) {
            String margin = " ".repeat(indent + 1 + dice.below(3));
            return " " + dice.of(BLOCKS) + "\n"
                    + IntStream.range(0, dice.below(4))
                            .mapToObj(i -> margin + dice.of(LINES) + "\n")
                            .collect(Collectors.joining());
        }
        String comment = dice.percent(5) ? " # comment" : "";
        return dice.of(" ", " ", " ", "  ", "", "\t") + (dice.percent(20) ? flow(dice, 0) : dice.of(PLAIN)) + comment
                + "\n";
    }

    private static String flow(Dice dice, int depth) {
        if (depth > 2 || dice.percent(40)) {
            return dice.of(PLAIN);
        }
        boolean list = dice.percent(50);
        String inside = IntStream.range(0, dice.below(4))
                .mapToObj(i -> list
                        ? flow(dice, depth + 1)
                        : dice.of(KEYS) + dice.of(": ", ":", ": ", "") + flow(dice, depth + 1))
                .collect(Collectors.joining(dice.of(", ", ",", ",\n ")));
        return list ? "[" + inside + dice.of("]", "]", ",]") : "{" + inside + dice.of("}", "}", ",}");
    }

    private static String json(Dice dice, int depth) {
        if (depth > 2 || dice.percent(30)) {
            return dice.of(JSONS);
        }
        boolean list = dice.percent(50);
        String inside = IntStream.range(0, dice.below(4))
                .mapToObj(i -> list
                        ? json(dice, depth + 1)
                        : "\"" + dice.of("a", "b", "", "\\u0061", "é") + "\": " + json(dice, depth + 1))
                .collect(Collectors.joining(dice.of(", ", ",", " , ")));
        return list ? "[" + inside + "]" : "{" + inside + "}";
    }

    private static String toml(Dice dice) {
        StringBuilder out = new StringBuilder();
        int lines = 1 + dice.below(4);
        for (int i = 0; i < lines; i++) {
            if (dice.percent(20)) {
                out.append(dice.of("[", "[[")).append(dice.of(TOML_KEYS));
                out.append(out.lastIndexOf("[[") > out.lastIndexOf("\n") ? "]]" : "]")
                        .append('\n');
            }
            out.append(dice.of(TOML_KEYS)).append(dice.of(" = ", "=", " =")).append(dice.of(TOMLS));
            out.append(dice.of("\n", "\n", "\n", " # c\n", "\r\n", " "));
        }
        return out.toString();
    }
}
