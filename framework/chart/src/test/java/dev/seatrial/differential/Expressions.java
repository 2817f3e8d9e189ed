/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import dev.seatrial.template.internal.go.GoType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes operands: literals, values, variables, calls in brackets. What they yield fits a type, mostly. */
final class Expressions {

    private static final int DEEPEST = 3;
    private final Calls calls;

    Expressions(Calls calls) {
        this.calls = calls;
    }

    /** Writes an operand for a parameter. */
    String of(GoType type, boolean small, Dice dice, int depth) {
        if (dice.percent(8)) {
            return small ? dice.of("\"x\"", "nil", ".Values.map", "1.5", "true") : anything(dice, depth + 1);
        }
        if (depth < DEEPEST && !small && dice.percent(12)) {
            return "(" + calls.any(dice, this, depth + 1) + ")";
        }
        return switch (type.kind()) {
            case STRING -> string(dice);
            case BOOL -> dice.of("true", "false", ".Values.isTrue", "(eq 1 1)");
            case INT, INT32, INT64, UINT8, UINT64 ->
                small ? dice.of("0", "1", "2", "3", "5", "8", "13", "20", "-1", "-3", "'a'", "0x1F") : integer(dice);
            case FLOAT32, FLOAT64 -> dice.percent(70) ? dice.of(Literals.FLOATS) : dice.of(Literals.INTEGERS);
            case MAP -> map(dice, depth);
            case SLICE -> list(dice, depth);
            default ->
                small
                        ? dice.of("3", "7", ".Values.ints", ".Values.strings", "\"5\"", ".Values.one")
                        : anything(dice, depth);
        };
    }

    String anything(Dice dice, int depth) {
        if (depth < DEEPEST && dice.percent(20)) {
            return "(" + calls.any(dice, this, depth + 1) + ")";
        }
        return dice.make(
                () -> string(dice),
                () -> integer(dice),
                () -> dice.of(Literals.FLOATS),
                () -> dice.of("true", "false", "nil", "(list)", "(dict)"),
                () -> value(dice),
                () -> value(dice),
                () -> list(dice, depth),
                () -> map(dice, depth),
                () -> exotic(dice));
    }

    String string(Dice dice) {
        return dice.percent(80) ? Literals.string(dice, dice.of(Literals.STRINGS)) : value(dice);
    }

    private static String integer(Dice dice) {
        return dice.percent(88) ? dice.of(Literals.INTEGERS) : dice.of(Literals.EXTREMES);
    }

    String value(Dice dice) {
        return (dice.percent(10) ? "$.Values." : ".Values.") + dice.of(Literals.PATHS);
    }

    String list(Dice dice, int depth) {
        if (depth >= DEEPEST || dice.percent(50)) {
            return dice.of(
                    ".Values.ints",
                    ".Values.strings",
                    ".Values.mixed",
                    ".Values.nestedLists",
                    ".Values.maps",
                    ".Values.emptyList",
                    "(list 1 2 3)",
                    "(list \"b\" \"a\" nil)",
                    "(until 4)",
                    "(splitList \",\" \"a,b,,a\")",
                    "(list nil)",
                    "(list)",
                    "(list 1 1.0 \"1\" true)",
                    "(list (list 1) (dict \"a\" 1))",
                    "(tuple \"x\" 2)");
        }
        return "(list " + many(dice, depth, 1 + dice.below(4)) + ")";
    }

    String map(Dice dice, int depth) {
        if (depth >= DEEPEST || dice.percent(60)) {
            return dice.of(
                    ".Values.map",
                    ".Values.deep",
                    ".Values.override",
                    ".Values.emptyMap",
                    "(dict)",
                    "(dict \"a\" 1 \"b\" nil)",
                    "(dict \"a\" (dict \"b\" (dict \"c\" 1)))",
                    ".Values",
                    "(dict \"k\")",
                    "(dict 1 2 nil 3)",
                    ".Chart",
                    "(dict \"a\" (list 1) \"x\" \"\")",
                    "(fromYaml \"a: {b: null, c: [1]}\")",
                    "(deepCopy .Values.deep)",
                    "(splitn \"-\" 2 \"a-b-c\")",
                    "(dict \"z\" 0 \"a\" false \"m\" (dict))");
        }
        String entries = IntStream.range(0, 1 + dice.below(3))
                .mapToObj(i -> Literals.string(dice, dice.of("a", "b", "c", "key", "x y", "1", "", "ü")) + " "
                        + anything(dice, depth + 1))
                .collect(Collectors.joining(" "));
        return "(dict " + entries + ")";
    }

    /** Writes a date that does not depend on the present. */
    String date(Dice dice) {
        return dice.make(
                () -> "(toDate \"2006-01-02\" \""
                        + dice.of("2017-12-31", "2024-02-29", "1969-07-20", "0001-01-01", "nope") + "\")",
                () -> "(toDate \"2006-01-02T15:04:05Z07:00\" \""
                        + dice.of(
                                "2024-03-10T02:30:00-05:00",
                                "2024-07-04T23:59:59.123456789Z",
                                "2021-11-07T01:30:00+05:30")
                        + "\")",
                () -> dice.of(
                        "0", "1700000000", "(int64 1700000000)", "-1", "86399", "(int 951827696)", "253402300800"),
                () -> "(mustDateModify \"" + dice.of("1h", "-36h", "1.5s")
                        + "\" (toDate \"2006-01-02\" \"2024-02-29\"))");
    }

    private static String exotic(Dice dice) {
        return dice.make(
                () -> dice.of(Literals.ROOTS),
                () -> dice.of(
                        "(semver \"1.2.3-a+b\")",
                        "(semver \"1.2.3\").Major",
                        "(urlParse \"http://a/b?c\")",
                        "(int64 5)",
                        "(float64 \"1.5\")",
                        "(toDate \"2006-01-02\" \"2024-02-29\")",
                        "(toDate \"2006-01-02\" \"2024-02-29\").Year",
                        "(toDate \"2006-01-02\" \"2024-02-29\").Weekday",
                        "(toDate \"2006-01-02\" \"2024-02-29\").Month",
                        "(regexFindAll \"a\" \"aXa\" -1)",
                        "(b64dec \"gA==\")",
                        "(b64dec \"4pyT\")",
                        "(fromJson \"[1,{}]\")",
                        "(toYaml .Values.deep)",
                        "(until 3)",
                        "(len \"abc\")",
                        "(index .Values.mixed 6)",
                        "(first .Values.ints)",
                        "(splitList \",\" \"a,b\")",
                        "(split \".\" \"a.b\")",
                        "(mustToDate \"2006\" \"2024\")",
                        "(printf \"%c\" 228)",
                        "(html \"<a>\")",
                        "(not 1)",
                        "(duration \"95\")",
                        "(unixEpoch (toDate \"2006-01-02\" \"2024-02-29\"))",
                        "(adler32sum \"x\")",
                        "(fromToml \"d = 2024-01-01\")",
                        "(toDate \"2006-01-02\" \"2024-02-29\").Unix",
                        "(add 1 2)",
                        "(div 7 2)",
                        "(ceil 1.2)",
                        "(round 2.345 2)"));
    }

    String many(Dice dice, int depth, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> anything(dice, depth + 1))
                .collect(Collectors.joining(" "));
    }

    /** Writes what can stand in an action: a call, a pipeline or an operand. */
    String pipeline(Dice dice, int depth) {
        String start = dice.percent(75) ? calls.any(dice, this, depth) : anything(dice, depth);
        StringBuilder out = new StringBuilder(start);
        while (dice.percent(25)) {
            out.append(" | ").append(dice.of(FILTERS));
        }
        return out.toString();
    }

    private static final List<String> FILTERS = List.of(
            "quote",
            "squote",
            "upper",
            "len",
            "toString",
            "toJson",
            "toYaml",
            "toPrettyJson",
            "toRawJson",
            "nindent 2",
            "indent 4",
            "kindOf",
            "typeOf",
            "default \"d\"",
            "trim",
            "b64enc",
            "printf \"%v\"",
            "printf \"%T\"",
            "printf \"%#v\"",
            "printf \"%+v\"",
            "printf \"%q\"",
            "printf \"%s\"",
            "printf \"%d\"",
            "sha256sum",
            "first",
            "last",
            "rest",
            "reverse",
            "join \",\"",
            "int",
            "float64",
            "int64",
            "not",
            "empty",
            "toStrings",
            "sortAlpha",
            "uniq",
            "compact",
            "html",
            "js",
            "urlquery",
            "title",
            "print",
            "println",
            "toToml",
            "toYamlPretty",
            "mustToJson",
            "fromYaml",
            "fromJson",
            "b64dec",
            "trunc 5",
            "abbrev 8",
            "replace \"a\" \"b\"",
            "index 0",
            "hasKey \"a\"",
            "has 1",
            "eq 1",
            "ternary 1 2",
            "repeat 2",
            "wrap 5",
            "initials",
            "snakecase",
            "camelcase",
            "kebabcase",
            "swapcase",
            "untitle",
            "nospace",
            "atoi",
            "toDecimal",
            "ceil",
            "floor",
            "add 1",
            "mul 2",
            "max 3",
            "lower",
            "cat \"x\"",
            "list",
            "dict \"k\"",
            "coalesce nil",
            "all",
            "any",
            "deepCopy",
            "slice 1",
            "without \"a\"",
            "append 9",
            "prepend 9",
            "chunk 2",
            "contains \"a\"",
            "hasPrefix \"a\"",
            "splitList \",\"",
            "split \".\"",
            "regexMatch \"a\"",
            "plural \"one\" \"many\"",
            "seq",
            "until",
            "base",
            "dir",
            "clean",
            "ext",
            "isAbs",
            "pluck \"a\"",
            "get \"a\"",
            "dig \"a\" \"d\"",
            "tuple",
            "initial",
            "concat",
            "keys | sortAlpha");
}
