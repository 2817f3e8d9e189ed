/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of JSON as bits, in the order in which messages list them. */
final class JsonTypes {

    static final int NUMBER = 4;
    static final int INTEGER = 8;
    static final int ARRAY = 32;
    static final int OBJECT = 64;

    private static final List<String> NAMES =
            List.of("null", "boolean", "number", "integer", "string", "array", "object");

    private JsonTypes() {}

    /** Returns the bits of the keyword {@code type}. */
    static int of(@Nullable Object keyword) {
        if (keyword instanceof List<?> list) {
            return list.stream().mapToInt(JsonTypes::bit).reduce(0, (a, b) -> a | b);
        }
        return bit(keyword);
    }

    private static int bit(@Nullable Object name) {
        int index = name instanceof String s ? NAMES.indexOf(s) : -1;
        return index < 0 ? 0 : 1 << index;
    }

    /** Returns the bit of a value's type, 0 if JSON has no such type. */
    static int ofValue(@Nullable Object value) {
        if (value == null) {
            return 1;
        }
        if (value instanceof Boolean) {
            return 2;
        }
        if (JsonNumber.isNumber(value)) {
            return NUMBER;
        }
        if (value instanceof String) {
            return 16;
        }
        if (value instanceof List && !(value instanceof GoSlice)) {
            return ARRAY;
        }
        return value instanceof Map && !(value instanceof GoMap) ? OBJECT : 0;
    }

    /** Returns the names of some bits. */
    static List<String> names(int bits) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            if ((bits & 1 << i) != 0) {
                names.add(NAMES.get(i));
            }
        }
        return names;
    }
}
