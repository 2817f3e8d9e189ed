/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes formats over typed values, which Go prints by reflection: times, structs, pointers, maps of them, bytes, numbers. */
final class TypedFormats {

    private static final List<String> VALUES = List.of(
            "(toDate \"2006-01-02\" \"2024-02-29\")",
            "(mustToDate \"2006-01-02T15:04:05.999999999Z07:00\" \"2024-02-29T01:02:03.5+05:30\")",
            "(mustToDate \"2006-01-02T15:04:05Z07:00\" \"1815-02-28T01:02:03Z\")",
            "(fromToml \"d = 2024-01-01\").d",
            "(fromToml \"d = 2024-01-01T01:02:03\")",
            "(fromToml \"d = 01:02:03\")",
            "(fromToml \"d = 2024-01-01T00:00:00-01:00\")",
            "(toDate \"2006-01-02\" \"2024-02-29\").Month",
            "(toDate \"2006-01-02\" \"2024-02-29\").Weekday",
            "(fromToml \"d = 2024-01-01T00:00:00-01:00\").d.Location",
            "(mustDateModify \"36h\" (toDate \"2006-01-02\" \"2024-02-29\"))",
            "(toDate \"x\" \"y\")",
            "(semver \"1.2.3-a+b\")",
            "(list (semver \"1.2.3\"))",
            "(dict \"v\" (semver \"1.2.3\"))",
            ".Capabilities.KubeVersion",
            ".Capabilities.HelmVersion",
            ".Capabilities.APIVersions.Has",
            "(list .Capabilities.KubeVersion)",
            "(.Files.GetBytes \"files/binary\")",
            "(list (.Files.GetBytes \"files/binary\"))",
            "(.Files.GetBytes \"none\")",
            "(.Files.Glob \"files/*\")",
            ".Files",
            "(until 3)",
            "(splitList \",\" \"a,b\")",
            "(list)",
            "(dict)",
            "(fromYaml \"\")",
            "(rest (list))",
            "(toStrings nil)",
            "1i",
            "2.5",
            "(float64 \"NaN\")",
            "(float64 \"-Inf\")",
            "-0.0",
            "1e308",
            "5e-324",
            "(int64 -5)",
            "(len \"abc\")",
            "'\\U0001F600'",
            "-1",
            "1114112",
            "9223372036854775807",
            "-9223372036854775808",
            "\"\"",
            "\"héllo\"",
            "\"\\xff\\x00\"",
            "\"a`b\"",
            "\"\\u2028\\U0010ffff\"",
            "nil",
            "true",
            ".Values.mixed",
            ".Values.deep",
            ".Values.maps",
            ".Values.huge",
            "(list nil true 1 2.5 \"s\")",
            "(list (list 1 nil) (dict \"a\" nil))",
            "(urlParse \"http://u@h/p\")",
            ".Template",
            ".Chart",
            ".Chart.Maintainers",
            ".Chart.Annotations",
            "(regexFindAll \"a\" \"aXa\" -1)",
            "(add 1 2)",
            "(index (list 1.5) 0)",
            "(mustToDate \"2006\" \"2024\").Unix",
            "(adler32sum \"x\")",
            "(deepCopy .Capabilities.KubeVersion)",
            "(deepCopy (toDate \"2006-01-02\" \"2024-02-29\"))");
    private static final String VERBS = "vvvvTdsqxXtbcoOUeEfFgGpw!yz";

    private TypedFormats() {}

    static String snippet(Dice dice) {
        int count = 1 + dice.below(3);
        StringBuilder format = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        for (int i = 0; i < count; i++) {
            format.append(dice.of("", "|", " ", "é"))
                    .append(verb(dice, arguments, count))
                    .append(dice.of("", "|"));
            arguments.append(' ').append(dice.of(VALUES));
        }
        if (dice.percent(10)) {
            arguments.append(' ').append(dice.of(VALUES));
        }
        String tail = dice.percent(5) ? dice.of("%", "%!", "%-", "%[", "%5", "%.") : "";
        return "{{ printf " + Literals.string(dice, format + tail) + arguments + " }}";
    }

    private static String verb(Dice dice, StringBuilder arguments, int count) {
        String flags = IntStream.range(0, dice.of(0, 0, 0, 1, 1, 2))
                .mapToObj(i -> dice.of("+", "-", "#", "0", " "))
                .collect(Collectors.joining());
        String index = dice.percent(8) ? "[" + (1 + dice.below(count + 1)) + "]" : "";
        String width = dice.percent(25) ? dice.of("1", "8", "20", "40") : "";
        if (dice.percent(5)) {
            width = "*";
            arguments.append(' ').append(dice.of("6", "-9", "\"x\"", "1.5", "(int64 4)", "nil"));
        }
        String precision = dice.percent(25) ? "." + dice.of("", "0", "1", "4", "12", "60") : "";
        return "%" + flags + width + precision + index + VERBS.charAt(dice.below(VERBS.length()));
    }
}
