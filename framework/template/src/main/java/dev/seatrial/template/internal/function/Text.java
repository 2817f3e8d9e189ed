/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values as text, the way Sprig turns them into strings. */
final class Text {

    private Text() {}

    /** Returns a value as {@code toString} does: {@code %v}, but bytes are text. */
    static String of(@Nullable Object value, Budget budget) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof GoSlice slice && slice.goType().equals(GoType.BYTES)) {
            return bytes(slice);
        }
        return GoFormat.print(value, budget);
    }

    /** Returns a list as a {@code []string}, without its nils; anything else is a list of one. A {@code []string} is itself. */
    static GoSlice strings(@Nullable Object value, Budget budget) {
        if (value instanceof GoSlice slice && slice.goType().equals(GoType.STRING_SLICE)) {
            return slice;
        }
        if (value instanceof List<?> list) {
            List<String> strings = new ArrayList<>(list.size());
            for (Object element : list) {
                budget.step();
                if (element != null) {
                    strings.add(of(element, budget));
                }
            }
            return GoSlice.ofStrings(strings);
        }
        return GoSlice.ofStrings(value == null ? List.of() : List.of(of(value, budget)));
    }

    static String quote(List<@Nullable Object> values, Budget budget) {
        return joined(values, v -> GoQuote.quote(of(v, budget)));
    }

    static String squote(List<@Nullable Object> values, Budget budget) {
        return joined(values, v -> "'" + GoFormat.print(v, budget) + "'");
    }

    static String cat(List<@Nullable Object> values, Budget budget) {
        return GoStrings.concat(joined(values, v -> GoFormat.print(v, budget)), "");
    }

    private static String bytes(GoSlice slice) {
        byte[] bytes = new byte[slice.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((GoNumber) Objects.requireNonNull(slice.get(i))).bits();
        }
        return GoStrings.string(bytes);
    }

    /** Joins the texts of what is not nil; nearly always that is one value. */
    private static String joined(List<@Nullable Object> values, Function<Object, String> text) {
        String joined = null;
        for (Object value : values) {
            if (value != null) {
                joined = joined == null ? text.apply(value) : joined + " " + text.apply(value);
            }
        }
        return joined == null ? "" : joined;
    }
}
