/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Equality and text of JSON values: numbers are equal by value and print as they are written. */
final class SchemaValues {

    private SchemaValues() {}

    static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.size() == y.size()
                    && x.entrySet().stream()
                            .allMatch(e -> y.containsKey(e.getKey()) && equal(e.getValue(), y.get(e.getKey())));
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            if (x.size() != y.size()) {
                return false;
            }
            for (int i = 0; i < x.size(); i++) {
                if (!equal(x.get(i), y.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (JsonNumber.isNumber(a) && JsonNumber.isNumber(b)) {
            BigDecimal x = JsonNumber.valueOf(a);
            BigDecimal y = JsonNumber.valueOf(b);
            return x != null && y != null && x.compareTo(y) == 0;
        }
        return Objects.equals(a, b);
    }

    static String mustBe(@Nullable Object wanted) {
        return isCollection(wanted) ? "'const' failed" : "value must be " + display(wanted);
    }

    static String mustBeOneOf(List<@Nullable Object> wanted) {
        if (wanted.stream().anyMatch(SchemaValues::isCollection)) {
            return "'enum' failed";
        }
        return (wanted.size() == 1 ? "value must be " : "value must be one of ")
                + wanted.stream().map(SchemaValues::display).collect(Collectors.joining(", "));
    }

    static String display(@Nullable Object value) {
        if (value instanceof String s) {
            return Pointer.quote(s);
        }
        if (isCollection(value)) {
            return "value";
        }
        return value instanceof JsonNumber number ? number.text() : GoFormat.sprintf("%v", value);
    }

    private static boolean isCollection(@Nullable Object value) {
        return value instanceof List || value instanceof Map;
    }
}
