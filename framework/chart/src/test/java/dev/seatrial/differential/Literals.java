/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import java.util.List;

/** What Go templates can write down as it is, and the values of the chart. */
final class Literals {

    static final List<String> INTEGERS = List.of(
            "0", "1", "2", "3", "5", "7", "10", "-1", "-2", "-7", "42", "100", "0x1F", "0b101", "0o17", "017", "1_000",
            "'a'", "'\\n'", "'ü'", "1e2", "64", "65", "128", "255", "256", "1000");

    static final List<String> EXTREMES = List.of(
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "2147483648",
            "4294967296",
            "1e19",
            "1e309",
            "-0.0",
            "0x1p-2",
            "1.5e300",
            "18446744073709551615",
            "1i",
            "1+2i",
            "0x8000000000000000");

    static final List<String> FLOATS = List.of(
            "0.0",
            "1.0",
            "1.5",
            "2.5",
            "-2.5",
            "0.1",
            "3.14159",
            "1e6",
            "1e20",
            "1e21",
            "123456789.0",
            "1e-7",
            "0.5",
            "100.0",
            "1e100",
            "-1e-5",
            "33.333333333333336");

    static final List<String> STRINGS = List.of(
            "",
            " ",
            "a",
            "abc",
            "Hello World",
            "foo-bar_baz qux",
            "héllo wörld",
            "日本語",
            "𝄞x",
            "a,b,,c",
            "x y  z",
            "UPPER lower",
            "  trim me  ",
            "line1\nline2\n",
            "\ttab",
            "a\\b",
            "it's",
            "\"quoted\"",
            "<a href='x'>&amp;",
            "null",
            "true",
            "false",
            "yes",
            "~",
            "0",
            "1",
            "-1",
            "42",
            "007",
            "0x1F",
            "1e3",
            "1.5",
            "1_000",
            "NaN",
            "inf",
            "a.b.c",
            "a/b/../c",
            "/",
            ".",
            "..",
            "key: value",
            "- item",
            "# comment",
            "{}",
            "[]",
            "{{",
            "%d",
            "%",
            "$1",
            "\\d+",
            "a=b&c=d",
            "foo@example.com",
            "10.0.0.1",
            "2006-01-02",
            "1.2.3",
            "aGVsbG8=",
            "camelCaseString",
            "PascalCase",
            "snake_case",
            "kebab-case",
            "HTTPServer",
            "\u0000",
            "\u00a0",
            "\u2028",
            "e\u0301",
            "ﬀ",
            "İ",
            "ß",
            "Ǆ",
            "some longer text that will have to be wrapped at some column");

    static final List<String> PATHS = List.of(
            "nothing",
            "isTrue",
            "isFalse",
            "zero",
            "one",
            "minus",
            "million",
            "big",
            "huge",
            "float",
            "tiny",
            "exp",
            "empty",
            "text",
            "upper",
            "unicode",
            "multi",
            "crlf",
            "spaces",
            "quotes",
            "number",
            "octal",
            "floatText",
            "boolText",
            "nullText",
            "date",
            "day",
            "version",
            "path",
            "url",
            "yaml",
            "json",
            "base64",
            "emptyList",
            "ints",
            "strings",
            "mixed",
            "nestedLists",
            "maps",
            "emptyMap",
            "map",
            "deep",
            "deep.a",
            "deep.a.b.c",
            "deep.a.b.list",
            "override",
            "missing",
            "missing.deeper",
            "deep.missing",
            "text.deeper",
            "map.a",
            "ints.x",
            "nothing.x",
            "deep.a.b.null");

    static final List<String> ROOTS = List.of(
            ".Release.Namespace",
            ".Release.Name",
            ".Release.Service",
            ".Chart.Name",
            ".Chart.Version",
            ".Chart.Maintainers",
            ".Template.Name",
            ".Template.BasePath",
            ".Values.text.foo",
            ".Capabilities.KubeVersion",
            ".Capabilities.KubeVersion.Major",
            ".Files",
            ".Missing",
            ".Values.Missing.x",
            ".Capabilities.APIVersions.Has",
            "(.Files.Get \"x\")",
            "(.Capabilities.APIVersions.Has \"v1\")",
            "((deepCopy .).Files.Get \"files/lines.txt\")",
            "((deepCopy .).Capabilities.APIVersions.Has \"v1\")",
            "((merge (dict) (deepCopy .)).Values.AsMap)",
            "(.Files.Glob \"*\")",
            ".Subcharts",
            ".Chart.Nope",
            ".Release.Nope",
            ".Capabilities.KubeVersion.Version");

    private Literals() {}

    /** Writes a string as Go source, in quotes or back quotes. */
    static String string(Dice dice, String s) {
        if (dice.percent(15)
                && s.chars().noneMatch(c -> c == '`' || c == '\r' || c == 0 || c == '\uFEFF' || isByte(c))) {
            return "`" + s + "`";
        }
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case 0 -> out.append("\\x00");
                default -> {
                    if (isByte(c) && (i == 0 || !Character.isHighSurrogate(s.charAt(i - 1)))) {
                        out.append(String.format("\\x%02x", c - 0xDC00));
                    } else if (c == '\uFEFF') {
                        out.append("\\ufeff");
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** Returns whether a character may stand for a byte that is no UTF-8, see {@link dev.seatrial.template.internal.go.GoStrings}. */
    private static boolean isByte(int c) {
        return c >= 0xDC80 && c <= 0xDCFF;
    }
}
