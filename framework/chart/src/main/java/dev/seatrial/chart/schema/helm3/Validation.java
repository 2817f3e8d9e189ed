/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.schema.helm3;

import dev.seatrial.chart.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The violations of one value, in the validator's order, and a score: of alternatives none of which fits, the violations of
 * the one with the highest score are told.
 */
final class Validation {

    /** Beyond any schema that is meant; the validator itself dies of endless references. */
    private static final int MAX_DEPTH = 1_500;

    final List<String> errors = new ArrayList<>();
    private int score;

    Validation() {}

    static List<String> of(SubSchema schema, @Nullable Object value) {
        Validation validation = new Validation();
        new NodeValidator(validation, 0).validate(schema, value, Path.ROOT);
        return validation.errors;
    }

    static void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new SchemaException("the references of the schema lead in a circle");
        }
    }

    boolean isValid() {
        return errors.isEmpty();
    }

    void add(Path path, String description) {
        errors.add(path.field() + ": " + description);
        score -= 2;
    }

    void merge(Validation other) {
        errors.addAll(other.errors);
        score += other.score;
    }

    void increment() {
        score++;
    }

    boolean isBetterThan(@Nullable Validation other) {
        return other == null || score > other.score;
    }

    /** Where in the values, as keys and indices. */
    record Path(String text) {

        private static final String PREFIX = "(root).";
        static final Path ROOT = new Path("(root)");

        Path child(String key) {
            return new Path(text + "." + key);
        }

        String field() {
            return text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        }
    }
}
