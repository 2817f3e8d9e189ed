/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.chart.internal.schema.SchemaException;
import dev.seatrial.chart.internal.schema.SchemaViolation;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The violations of one value, in the validator's order, and a score: of alternatives none of which fits, the violations of
 * the one with the highest score are told.
 */
final class Validation {

    /** Beyond any schema that is meant; the validator itself dies of endless references. */
    private static final int MAX_DEPTH = 1_500;

    final List<SchemaViolation> errors = new ArrayList<>();
    private int score;

    final Budget budget;

    Validation(Budget budget) {
        this.budget = budget;
    }

    static List<SchemaViolation> of(SubSchema schema, @Nullable Object value, Budget budget) {
        Validation validation = new Validation(budget);
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

    void add(Path path, String keyword, String message) {
        add(path, keyword, List.of(), message);
    }

    void add(Path path, String keyword, List<String> names, String message) {
        errors.add(new SchemaViolation(path.keys(), keyword, names, message));
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
    record Path(List<String> keys) {

        static final Path ROOT = new Path(List.of());

        Path child(String key) {
            List<String> longer = new ArrayList<>(keys);
            longer.add(key);
            return new Path(Collections.unmodifiableList(longer));
        }

        String field() {
            return field(keys);
        }

        static String field(List<String> keys) {
            return keys.isEmpty() ? "(root)" : String.join(".", keys);
        }
    }
}
