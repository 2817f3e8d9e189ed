/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keywords of a structural schema that restrict values, with the errors of kube-openapi. */
final class CustomValues {

    private CustomValues() {}

    static void check(Node node, Map<?, ?> schema, Patterns patterns) {
        Object value = node.value();
        if (value == null) {
            return;
        }
        if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
            node.problems()
                    .unsupported(
                            node.at(),
                            value,
                            values.stream().map(String::valueOf).toList(),
                            null);
        }
        if (value instanceof String text) {
            text(node, text, schema, patterns);
        } else if (value instanceof Number number) {
            number(node, new BigDecimal(number.toString()), schema);
        } else if (value instanceof List<?> list) {
            size(
                    node,
                    list.size(),
                    schema,
                    "minItems",
                    "maxItems",
                    "items",
                    "should have at least",
                    "should have at most");
        } else if (value instanceof Map<?, ?> map) {
            size(
                    node,
                    map.size(),
                    schema,
                    "minProperties",
                    "maxProperties",
                    "properties",
                    "should have at least",
                    "should have at most");
        }
    }

    private static void text(Node node, String text, Map<?, ?> schema, Patterns patterns) {
        size(
                node,
                text.codePointCount(0, text.length()),
                schema,
                "minLength",
                "maxLength",
                "chars long",
                "should be at least",
                "should be at most");
        if (schema.get("pattern") instanceof String pattern && !patterns.matches(pattern, text)) {
            body(node, "should match '%s'".formatted(pattern));
        }
        if ("date-time".equals(schema.get("format")) && !ScalarTypes.isTime(text)) {
            body(node, "must be of type date-time: %s".formatted(quoted(text)));
        }
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static void number(Node node, BigDecimal number, Map<?, ?> schema) {
        BigDecimal least = decimal(schema.get("minimum"));
        BigDecimal most = decimal(schema.get("maximum"));
        boolean aboveLeast = Boolean.TRUE.equals(schema.get("exclusiveMinimum"));
        boolean belowMost = Boolean.TRUE.equals(schema.get("exclusiveMaximum"));
        if (least != null && (number.compareTo(least) < 0 || (aboveLeast && number.compareTo(least) == 0))) {
            body(
                    node,
                    "should be greater than %s%s".formatted(aboveLeast ? "" : "or equal to ", least.toPlainString()));
        }
        if (most != null && (number.compareTo(most) > 0 || (belowMost && number.compareTo(most) == 0))) {
            body(node, "should be less than %s%s".formatted(belowMost ? "" : "or equal to ", most.toPlainString()));
        }
        BigDecimal step = decimal(schema.get("multipleOf"));
        if (step != null && step.signum() != 0 && number.remainder(step).signum() != 0) {
            body(node, "should be a multiple of " + step.toPlainString());
        }
    }

    private static void size(
            Node node,
            int size,
            Map<?, ?> schema,
            String least,
            String most,
            String unit,
            String tooSmall,
            String tooLarge) {
        BigDecimal lower = decimal(schema.get(least));
        BigDecimal upper = decimal(schema.get(most));
        if (lower != null && size < lower.intValue()) {
            body(node, "%s %s %s".formatted(tooSmall, lower.toPlainString(), unit));
        }
        if (upper != null && size > upper.intValue()) {
            body(node, "%s %s %s".formatted(tooLarge, upper.toPlainString(), unit));
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    private static void body(Node node, String problem) {
        node.problems().invalid(node.at(), node.value(), "%s in body %s".formatted(node.at(), problem));
    }
}
