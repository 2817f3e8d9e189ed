/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoTime;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares and prints values as Go does. */
public final class GoValues {

    private GoValues() {}

    /** Go's {@code reflect.DeepEqual}: types must be the same, so 1 is not 1.0. */
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x.doubleValue() == y.doubleValue();
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return equalLists(x, y);
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return a instanceof GoMap == b instanceof GoMap && equalMaps(x, y);
        }
        if (a instanceof GoTime x && b instanceof GoTime y) {
            return x.format(GoTime.RFC3339_NANO).equals(y.format(GoTime.RFC3339_NANO));
        }
        return a.equals(b);
    }

    private static boolean equalLists(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!equal(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalMaps(Map<?, ?> a, Map<?, ?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            if (!b.containsKey(entry.getKey()) || !equal(entry.getValue(), b.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the name of the Go type of a value, {@code <nil>} for null. */
    static String type(@Nullable Object value) {
        return value == null ? "<nil>" : String.valueOf(GoType.of(value));
    }

    /** Returns a value as YAML, without a line feed at the end. */
    static String yaml(@Nullable Object value) {
        String text = Yaml.encodePretty(value);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** Tells whether a value is null, empty, or the zero of its type. */
    static boolean isEmpty(@Nullable Object value) {
        if (value == null) {
            return true;
        }
        if (value instanceof List<?> list) {
            return list.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        if (value instanceof GoNumber number) {
            return number.bits() == 0;
        }
        return value.equals("") || value.equals(0L) || value.equals(0.0) || value.equals(-0.0) || value.equals(false);
    }
}
