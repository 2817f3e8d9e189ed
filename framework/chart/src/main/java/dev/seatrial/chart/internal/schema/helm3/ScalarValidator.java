/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.chart.internal.schema.helm3.Validation.Path;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The keywords for strings and numbers. */
final class ScalarValidator {

    private ScalarValidator() {}

    static void string(Validation result, SubSchema schema, String value, Path path) {
        int length = value.codePointCount(0, value.length());
        if (schema.minLength != null && length < schema.minLength) {
            result.add(path, "minLength", "String length must be greater than or equal to " + schema.minLength);
        }
        if (schema.maxLength != null && length > schema.maxLength) {
            result.add(path, "maxLength", "String length must be less than or equal to " + schema.maxLength);
        }
        if (schema.pattern != null && !schema.pattern.matches(value)) {
            result.add(path, "pattern", "Does not match pattern '" + schema.pattern.expression() + "'");
        }
        if (schema.format != null && !Formats.accept(schema.format, value)) {
            result.add(path, "format", "Does not match format '" + schema.format + "'");
        }
        result.increment();
    }

    static void number(Validation result, SubSchema schema, BigDecimal value, Path path) {
        if (schema.multipleOf != null && value.remainder(schema.multipleOf).signum() != 0) {
            result.add(path, "multipleOf", "Must be a multiple of " + BigFloatText.of(schema.multipleOf));
        }
        limit(result, path, "maximum", "less than or equal to", schema.maximum, value, 1);
        limit(result, path, "exclusiveMaximum", "less than", schema.exclusiveMaximum, value, 0);
        limit(result, path, "minimum", "greater than or equal to", schema.minimum, value, -1);
        limit(result, path, "exclusiveMinimum", "greater than", schema.exclusiveMinimum, value, 0);
        if (schema.format != null && Formats.isKnown(schema.format)) {
            // every format wants a string
            result.add(path, "format", "Does not match format '" + schema.format + "'");
        }
        result.increment();
    }

    /** Adds a violation if the value lies beyond the limit, or on it where {@code beyond} is 0. */
    private static void limit(
            Validation result,
            Path path,
            String keyword,
            String relation,
            @Nullable BigDecimal limit,
            BigDecimal value,
            int beyond) {
        if (limit == null) {
            return;
        }
        int compared = value.compareTo(limit);
        boolean violated = beyond == 0
                ? compared == 0 || (relation.startsWith("less") ? compared > 0 : compared < 0)
                : compared == beyond;
        if (violated) {
            result.add(path, keyword, "Must be " + relation + " " + BigFloatText.of(limit));
        }
    }
}
