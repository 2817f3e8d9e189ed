/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes calls of the functions that take a small language: patterns, versions, layouts, durations, addresses. */
final class LanguageCalls {

    private static final List<String> ATOMS = List.of(
            "a",
            "b",
            "ab",
            "é",
            "日",
            "𝄞",
            ".",
            "\\d",
            "\\D",
            "\\w",
            "\\W",
            "\\s",
            "\\S",
            "\\b",
            "\\B",
            "^",
            "$",
            "\\A",
            "\\z",
            "\\Z",
            "[ab]",
            "[^a]",
            "[a-c1]",
            "[[:alpha:]]",
            "[[:^digit:]]",
            "[\\d-]",
            "[]a]",
            "[^\\n]",
            "\\pL",
            "\\p{Lu}",
            "\\P{Greek}",
            "\\pN",
            "\\x61",
            "\\x{e9}",
            "\\141",
            "\\.",
            "\\-",
            "\\Qa.b\\E",
            "\\t",
            "\\n",
            "-",
            " ",
            "\\C",
            "[a",
            "\\1",
            "\\G",
            "\\y",
            "\\p{Nope}",
            "[b-a]",
            "\\07",
            "\\u0061");
    private static final List<String> COUNTS = List.of(
            "", "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{1,}", "{0}", "{,2}", "{2,1}", "{1001}",
            "{1}?", "**", "{");
    private static final List<String> GROUPS =
            List.of("(", "(", "(?:", "(?i:", "(?P<n>", "(?s:", "(?-i:", "(?U:", "(?<m>", "(?im-s:", "(?=", "(?x:");
    private static final List<String> LAYOUT = List.of(
            "2006",
            "06",
            "1",
            "01",
            "Jan",
            "January",
            "2",
            "02",
            "_2",
            "002",
            "__2",
            "Mon",
            "Monday",
            "15",
            "3",
            "03",
            "4",
            "04",
            "5",
            "05",
            "PM",
            "pm",
            "MST",
            "Z07:00",
            "Z0700",
            "Z07",
            "-07:00",
            "-0700",
            "-07",
            "-07:00:00",
            "Z070000",
            ".000",
            ".999",
            ",000000",
            ".000000000",
            ".9",
            "-",
            "/",
            ":",
            " ",
            "T",
            "at",
            "é",
            "0",
            "7",
            "Z",
            ".",
            "00",
            "Mo",
            "J",
            "P",
            "20",
            "99");
    private static final List<String> TIMES = List.of(
            "0",
            "1700000000",
            "-1",
            "-62135596800",
            "253402300799",
            "86399",
            "951782400",
            "68719476736",
            "-99999999999");
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "3", "10", "01", "x", "X", "*", "", "99999999999999999999", "-1", "a");
    private static final List<String> OPERATORS = List.of(
            "", "", "=", "!=", ">", "<", ">=", "=>", "<=", "=<", "~", "~>", "^", "> ", ">= ", "==", "~ ", "<>", "^ ");

    private LanguageCalls() {}

    static String snippet(Dice dice) {
        return "{{ "
                + dice.<Supplier<String>>of(
                                () -> regex(dice),
                                () -> regex(dice),
                                () -> semver(dice),
                                () -> semver(dice),
                                () -> date(dice),
                                () -> parse(dice),
                                () -> duration(dice),
                                () -> url(dice))
                        .get()
                + " }}";
    }

    private static String string(Dice dice, String text) {
        return Literals.string(dice, text);
    }

    private static String regex(Dice dice) {
        String pattern = string(dice, pattern(dice, 0));
        String subject = string(dice, dice.percent(75) ? Words.narrow(dice) : Words.text(dice));
        String must = dice.percent(40) ? "must" : "";
        String name = must.isEmpty() ? "regex" : "mustRegex";
        String limit = dice.of("-1", "0", "1", "2");
        String replacement = string(dice, dice.of(Pools.REPLACEMENTS));
        return dice.of(
                name + "Match " + pattern + " " + subject,
                name + "Find " + pattern + " " + subject + " | quote",
                name + "FindAll " + pattern + " " + subject + " " + limit + " | toJson",
                name + "Split " + pattern + " " + subject + " " + limit + " | toJson",
                name + "ReplaceAll " + pattern + " " + subject + " " + replacement + " | quote",
                name + "ReplaceAllLiteral " + pattern + " " + subject + " " + replacement + " | quote");
    }

    private static String pattern(Dice dice, int depth) {
        String text = IntStream.range(0, 1 + dice.below(4))
                .mapToObj(i -> (depth < 3 && dice.percent(20)
                                ? dice.of(GROUPS) + pattern(dice, depth + 1) + (dice.percent(97) ? ")" : "")
                                : dice.of(ATOMS))
                        + dice.of(COUNTS))
                .collect(Collectors.joining());
        return (depth == 0 ? dice.of("", "", "", "(?i)", "(?m)", "(?s)", "(?im)") : "")
                + text
                + (dice.percent(15) ? "|" + dice.of("", "a", "b+") : "");
    }

    private static String semver(Dice dice) {
        if (dice.percent(30)) {
            return "semver " + string(dice, version(dice)) + " | "
                    + dice.of(
                            "toString",
                            "toJson",
                            "printf \"%#v\"",
                            "printf \"%s %v\" 1",
                            "printf \"%+v\"",
                            "toYaml",
                            "toPrettyJson",
                            "typeOf");
        }
        if (dice.percent(15)) {
            String a = "(semver " + string(dice, version(dice)) + ")";
            String b = "(semver " + string(dice, version(dice)) + ")";
            return dice.of(
                    a + ".Compare " + b,
                    a + ".LessThan " + b,
                    a + ".Equal " + b,
                    "(" + a + ".IncMinor).String",
                    "(" + a + ".IncPatch).String",
                    "(" + a + ".SetPrerelease \"rc.1\").String",
                    a + ".Prerelease | quote",
                    a + ".Metadata | quote",
                    a + ".Original",
                    a + ".Major",
                    "list " + a + " " + b + " | toJson");
        }
        return "semverCompare " + string(dice, constraint(dice)) + " " + string(dice, version(dice));
    }

    private static String version(Dice dice) {
        String numbers = IntStream.range(0, dice.of(3, 3, 3, 3, 2, 1, 4))
                .mapToObj(i -> dice.percent(90) ? dice.of("0", "1", "2", "3", "10") : dice.of(NUMBERS))
                .collect(Collectors.joining("."));
        String before = dice.percent(25)
                ? "-"
                        + dice.of(
                                "alpha",
                                "alpha.1",
                                "beta",
                                "rc.10",
                                "rc.9",
                                "0",
                                "01",
                                "1",
                                "a-b",
                                "",
                                "a..b",
                                "x.7.z",
                                "é",
                                "gke.1200")
                : "";
        String build = dice.percent(15) ? "+" + dice.of("b", "1", "k3s1", "a.b", "", "001", "a_b") : "";
        return dice.of("", "", "", "v", "V", " ") + numbers + before + build + dice.of("", "", "", "", " ");
    }

    private static String constraint(Dice dice) {
        return IntStream.range(0, dice.of(1, 1, 1, 2, 3))
                .mapToObj(i -> IntStream.range(0, dice.of(1, 1, 2, 3))
                        .mapToObj(j -> dice.percent(8)
                                ? version(dice) + dice.of(" - ", "-", " -") + version(dice)
                                : dice.of(OPERATORS) + partial(dice))
                        .collect(Collectors.joining(dice.of(", ", ",", " ", " , ", "  "))))
                .collect(Collectors.joining(dice.of(" || ", "||", " | ")));
    }

    private static String partial(Dice dice) {
        return dice.percent(50)
                ? version(dice).strip()
                : dice.of(
                        "1.x", "1.2.x", "*", "x", "1", "1.2", "0.x", "0", "0.0", "1.*", "1.2.X", "1.x.3", "*.1", "",
                        "1.2.3-0", "v1", "0.0.0-0", "1.2-a");
    }

    private static String layout(Dice dice) {
        return IntStream.range(0, 1 + dice.below(7))
                .mapToObj(i -> dice.of(LAYOUT))
                .collect(Collectors.joining());
    }

    private static String moment(Dice dice) {
        return dice.percent(60)
                ? "(int64 " + dice.of(TIMES) + ")"
                : "(mustToDate \"2006-01-02T15:04:05.999999999Z07:00\" \""
                        + dice.of(
                                "2024-02-29T23:59:59.123456789Z",
                                "0001-01-01T00:00:00Z",
                                "1969-12-31T12:00:00.5-03:30",
                                "9999-12-31T23:59:59.9+14:00")
                        + "\")";
    }

    private static String date(Dice dice) {
        return dice.make(
                () -> "date " + string(dice, layout(dice)) + " " + moment(dice) + " | quote",
                () -> "dateInZone " + string(dice, layout(dice)) + " " + moment(dice) + " "
                        + string(dice, dice.of(Pools.ZONES)) + " | quote",
                () -> "htmlDateInZone " + moment(dice) + " " + string(dice, dice.of(Pools.ZONES)),
                () -> "dateModify " + string(dice, dice.of(Pools.DURATIONS))
                        + " (toDate \"2006-01-02\" \"2024-03-31\") | toJson",
                () -> "(toDate \"2006-01-02\" \"2024-02-29\")."
                        + dice.of(
                                "YearDay",
                                "Weekday",
                                "ISOWeek",
                                "IsZero",
                                "Unix",
                                "UnixNano",
                                "UTC",
                                "Zone",
                                "Month",
                                "String",
                                "GoString",
                                "AddDate 0 1 31",
                                "Truncate 5",
                                "Format \"Jan\"",
                                "Clock",
                                "Date",
                                "Local",
                                "MarshalJSON",
                                "Nanosecond",
                                "Nope",
                                "Add 5"));
    }

    private static String parse(Dice dice) {
        String layout = string(dice, layout(dice));
        String name = dice.percent(70) ? "mustToDate" : "toDate";
        if (dice.percent(50)) {
            // a text that the layout itself made
            return name + " " + layout + " (date " + layout + " " + moment(dice) + ") | toJson";
        }
        return name + " " + layout + " " + string(dice, dice.of(layout(dice), dice.of(Pools.DATES))) + " | toJson";
    }

    private static String duration(Dice dice) {
        String random = IntStream.range(0, 1 + dice.below(3))
                .mapToObj(i -> dice.of("1", "0", "1.5", ".5", "99", "-1", "")
                        + dice.of("h", "m", "s", "ms", "us", "µs", "ns", "d", ""))
                .collect(Collectors.joining());
        return dice.make(
                () -> "mustDateModify " + string(dice, dice.of("", "-", "+") + random)
                        + " (toDate \"2006-01-02\" \"2024-03-31\") | toJson",
                () -> "duration " + dice.of("\"", "")
                        + dice.of("0", "1", "59", "3600", "-90", "1e3", "99999999999", "1.5") + dice.of("\"", ""),
                () -> "durationRound "
                        + dice.of(
                                string(dice, random),
                                "\"2h3m\"",
                                "\"8760h\"",
                                "(duration 100)",
                                "3600000000000",
                                "nil"));
    }

    private static String url(Dice dice) {
        String text = dice.of("http:", "https:", "", "a1+.-:", "1a:", "HTTP:", ":", "mailto:")
                + dice.of("//", "//", "", "/", "///")
                + dice.of("", "u@", "u:p@", "u:p:q@", "%41@", "ü@", "@", "u%zz@")
                + dice.of(
                        "h",
                        "h:80",
                        "h:",
                        "h:x",
                        "[::1]",
                        "[::1%25en0]",
                        "[::1",
                        "a b",
                        "é.com",
                        "",
                        "%41",
                        "h%zz",
                        "1.2.3.4:65536")
                + dice.of("", "/", "/p", "/a b", "/%41", "/%zz", "/a;b", "/ü", "/a//b/../c", "/a:b", "*")
                + dice.of("", "?", "?q=1", "?q=a b&c", "?%zz", "?a?b", "?ü")
                + dice.of("", "#", "#f", "#a#b", "#%41", "#%zz", "#ü");
        return dice.of(
                "urlParse " + string(dice, text) + " | toJson",
                "urlParse " + string(dice, text) + " | urlJoin",
                "urlJoin (dict \"scheme\" \"http\" \"host\" " + string(dice, dice.of("h", "a b", "", "[::1]"))
                        + " \"path\" "
                        + string(dice, dice.of("", "p", "/p q", "/%41")) + " \"query\" "
                        + string(dice, dice.of("", "a=b c", "%zz")) + " \"fragment\" "
                        + string(dice, dice.of("", "f g")) + " \"userinfo\" " + string(dice, dice.of("", "u:p", "u@"))
                        + ")",
                "urlquery " + string(dice, text));
    }
}
