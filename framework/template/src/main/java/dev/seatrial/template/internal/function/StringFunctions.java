/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.BOOL;
import static dev.seatrial.template.internal.go.GoType.INT;
import static dev.seatrial.template.internal.go.GoType.STRING;
import static dev.seatrial.template.internal.go.GoType.STRING_MAP;
import static dev.seatrial.template.internal.go.GoType.STRING_SLICE;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Sprig's functions that cut, search, join and indent text (sprig v3.3.0, strings.go). */
final class StringFunctions {

    private static final GoSignature TEXT = takes(STRING).returns(STRING);
    private static final GoSignature TEXTS = takes().variadic(ANY).returns(STRING);
    private static final GoSignature TWO_TEXTS = takes(STRING, STRING).returns(STRING);
    private static final GoSignature TEST = takes(STRING, STRING).returns(BOOL);

    private StringFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add("hello", takes().returns(STRING), a -> "Hello!")
                .add("trim", TEXT, a -> trim(a.string(0), Runes::isSpace))
                .add("trimAll", TWO_TEXTS, a -> trimAll(a.string(1), a.string(0)))
                .alias("trimall", "trimAll")
                .add("trimPrefix", TWO_TEXTS, a -> Bytes.trimPrefix(a.string(1), a.string(0)))
                .add("trimSuffix", TWO_TEXTS, a -> Bytes.trimSuffix(a.string(1), a.string(0)))
                .add("contains", TEST, a -> Bytes.contains(a.string(1), a.string(0)))
                .add("hasPrefix", TEST, a -> Bytes.hasPrefix(a.string(1), a.string(0)))
                .add("hasSuffix", TEST, a -> Bytes.hasSuffix(a.string(1), a.string(0)))
                .add("trunc", takes(INT, STRING).returns(STRING), a -> truncate(a.integer(0), a.string(1)))
                .add(
                        "substr",
                        takes(INT, INT, STRING).returns(STRING),
                        a -> substring(a.integer(0), a.integer(1), a.string(2)))
                .addBounded(
                        "repeat",
                        takes(INT, STRING).returns(STRING),
                        (a, budget) -> repeat(a.string(1), a.integer(0), budget))
                .addBounded(
                        "replace",
                        takes(STRING, STRING, STRING).returns(STRING),
                        (a, budget) -> Bytes.replace(a.string(2), a.string(0), a.string(1), budget))
                .add("plural", takes(STRING, STRING, INT).returns(STRING), a -> a.string(a.integer(2) == 1 ? 0 : 1))
                .addBounded(
                        "indent",
                        takes(INT, STRING).returns(STRING),
                        (a, budget) -> indent(a.integer(0), a.string(1), budget))
                .addBounded(
                        "nindent",
                        takes(INT, STRING).returns(STRING),
                        (a, budget) -> "\n" + indent(a.integer(0), a.string(1), budget))
                .addBounded("quote", TEXTS, (a, budget) -> Text.quote(a.from(0), budget))
                .addBounded("squote", TEXTS, (a, budget) -> Text.squote(a.from(0), budget))
                .addBounded("cat", TEXTS, (a, budget) -> Text.cat(a.from(0), budget))
                .addBounded("toString", takes(ANY).returns(STRING), (a, budget) -> Text.of(a.any(0), budget))
                .addBounded(
                        "toStrings", takes(ANY).returns(STRING_SLICE), (a, budget) -> Text.strings(a.any(0), budget))
                .addBounded(
                        "join",
                        takes(STRING, ANY).returns(STRING),
                        (a, budget) -> joined(a.string(0), Text.strings(a.any(1), budget), budget))
                .add(
                        "split",
                        takes(STRING, STRING).returns(STRING_MAP),
                        a -> numbered(Bytes.split(a.string(1), a.string(0), -1)))
                .add(
                        "splitn",
                        takes(STRING, INT, STRING).returns(STRING_MAP),
                        a -> numbered(Bytes.split(a.string(2), a.string(0), a.integer(1))))
                .add(
                        "splitList",
                        takes(STRING, STRING).returns(STRING_SLICE),
                        a -> GoSlice.ofStrings(Bytes.split(a.string(1), a.string(0), -1)))
                .addBounded("sortAlpha", takes(ANY).returns(STRING_SLICE), (a, budget) -> sort(a.any(0), budget))
                .build();
    }

    private static String trimAll(String s, String characters) {
        String unwanted = Runes.map(characters, c -> c);
        return trim(s, c -> unwanted.indexOf(Runes.valid(c)) >= 0);
    }

    private static String trim(String s, IntPredicate unwanted) {
        int from = 0;
        int to = s.length();
        while (from < to && unwanted.test(s.codePointAt(from))) {
            from += Character.charCount(s.codePointAt(from));
        }
        while (to > from && unwanted.test(s.codePointBefore(to))) {
            to -= Character.charCount(s.codePointBefore(to));
        }
        return s.substring(from, to);
    }

    /** Counts bytes, and cuts characters in two without mercy, as Go does. */
    private static String truncate(long count, String s) {
        int length = GoStrings.length(s);
        if (count < 0 && length + count > 0) {
            return GoStrings.slice(s, (int) (length + count), length);
        }
        return count >= 0 && length > count ? GoStrings.slice(s, 0, (int) count) : s;
    }

    private static String substring(long start, long end, String s) {
        int length = GoStrings.length(s);
        if (start < 0) {
            return cut(s, 0, end, length);
        }
        return cut(s, start, end < 0 || end > length ? length : end, length);
    }

    private static String cut(String s, long start, long end, int length) {
        if (end < 0 || end > length) {
            throw Panics.endOutOfRange(end, length);
        }
        if (start > end) {
            throw Panics.startOutOfRange(start, end);
        }
        return GoStrings.slice(s, (int) start, (int) end);
    }

    private static String repeat(String s, long count, Budget budget) {
        if (count < 0) {
            throw new GoError("strings: negative Repeat count");
        }
        if (count > 0 && s.length() > Integer.MAX_VALUE / count) {
            throw new GoError("strings: Repeat output length overflow");
        }
        budget.textOf(s.length() * count);
        return s.repeat(s.isEmpty() ? 0 : (int) count);
    }

    private static String indent(long spaces, String s, Budget budget) {
        String pad = repeat(" ", spaces, budget);
        budget.textOf(s.length() + (1 + s.chars().filter(c -> c == '\n').count()) * pad.length());
        StringBuilder out = new StringBuilder(s.length() + 16 * pad.length()).append(pad);
        int from = 0;
        for (int at = s.indexOf('\n'); at >= 0; at = s.indexOf('\n', from)) {
            out.append(s, from, at + 1).append(pad);
            from = at + 1;
        }
        return out.append(s, from, s.length()).toString();
    }

    private static String joined(String separator, List<@Nullable Object> strings, Budget budget) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < strings.size(); i++) {
            budget.step(out.length());
            out.append(i == 0 ? "" : separator).append(strings.get(i));
        }
        return GoStrings.concat(out.toString(), "");
    }

    private static GoMap numbered(List<String> parts) {
        Map<String, @Nullable Object> map = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            map.put("_" + i, parts.get(i));
        }
        return GoMap.of(STRING_MAP, map);
    }

    /** Sorts a {@code []string} in place, as Go does; of anything else it sorts a copy. */
    private static GoSlice sort(@Nullable Object list, Budget budget) {
        GoSlice strings =
                list instanceof List ? Text.strings(list, budget) : GoSlice.ofStrings(List.of(Text.of(list, budget)));
        strings.sortStrings(budget);
        return strings;
    }
}
