/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.limit.Budget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Validates one value against one schema; a new one is made for each pair. The order of checks is the order of messages. */
final class SchemaValidator {

    private final Schema schema;
    private final @Nullable Object value;
    private final List<String> at;
    private final Scope scope;
    private final Unevaluated unevaluated;
    private final List<SchemaError> errors = new ArrayList<>();

    private SchemaValidator(
            Schema schema, @Nullable Object value, List<String> at, Scope scope, Unevaluated unevaluated) {
        this.schema = schema;
        this.value = value;
        this.at = at;
        this.scope = scope;
        this.unevaluated = unevaluated;
    }

    /** Returns the violations, empty if the value is valid. */
    static List<SchemaError> validate(Schema schema, @Nullable Object value, Budget budget) {
        SchemaError error = new SchemaValidator(
                        schema,
                        value,
                        List.of(),
                        new Scope(schema, 0, null, budget),
                        Unevaluated.of(value, schema, false))
                .run();
        if (error == null) {
            return List.of();
        }
        return error.role() == SchemaError.Role.GROUP ? error.causes() : List.of(error);
    }

    Budget budget() {
        return scope.budget();
    }

    private @Nullable SchemaError run() {
        scope.budget().step();
        if (schema.bool != null) {
            return schema.bool ? null : violation("", "false schema");
        }
        if (scope.isCycle()) {
            return violation("", "reference cycle at " + GoFormat.sprintf("%q", schema.location));
        }
        SchemaError first = decisive();
        if (first != null) {
            return first;
        }
        if (schema.ref != null) {
            SchemaError error = reference(schema.ref);
            if (schema.draft.version < 2019) {
                return error;
            }
            add(error);
        }
        if (value instanceof Map<?, ?> map) {
            new ObjectValidator(this, schema, unevaluated, map).run();
        } else if (value instanceof List<?> list) {
            new ArrayValidator(this, schema, unevaluated, list).run();
        } else if (value instanceof String s) {
            string(s);
        } else if (JsonNumber.isNumber(value)) {
            number();
        }
        if (schema.draft.version >= 2019) {
            dynamicReferences();
        }
        combinations();
        if (schema.draft.version >= 2019) {
            leftOver();
        }
        return switch (errors.size()) {
            case 0 -> null;
            case 1 -> errors.get(0);
            default -> SchemaError.holding(SchemaError.Role.GROUP, at, List.copyOf(errors));
        };
    }

    /** The checks after which nothing else is looked at. */
    private @Nullable SchemaError decisive() {
        int type = JsonTypes.ofValue(value);
        if (type == 0) {
            return violation("", "invalid jsonType " + GoFormat.sprintf("%T", value));
        }
        if (schema.types != 0) {
            boolean matches = (schema.types & type) != 0
                    || ((schema.types & JsonTypes.INTEGER) != 0
                            && type == JsonTypes.NUMBER
                            && JsonNumber.isInteger(value));
            if (!matches) {
                List<String> wanted = JsonTypes.names(schema.types);
                return violation(
                        "type",
                        wanted,
                        "got " + JsonTypes.names(type).get(0) + ", want " + String.join(" or ", wanted));
            }
        }
        if (schema.hasConst && !SchemaValues.equal(value, schema.constant)) {
            return violation("const", SchemaValues.mustBe(schema.constant));
        }
        if (schema.enumeration != null && schema.enumeration.stream().noneMatch(v -> SchemaValues.equal(value, v))) {
            return violation("enum", SchemaValues.mustBeOneOf(schema.enumeration));
        }
        if (schema.format != null) {
            String problem = SchemaFormats.problem(schema.format, value, schema.go);
            if (problem != null) {
                return violation(
                        "format", SchemaValues.display(value) + " is not valid " + schema.format + ": " + problem);
            }
        }
        return null;
    }

    private void string(String s) {
        int length = s.codePointCount(0, s.length());
        if (schema.minLength != null && length < schema.minLength) {
            add(limit("minLength", length, schema.minLength));
        }
        if (schema.maxLength != null && length > schema.maxLength) {
            add(limit("maxLength", length, schema.maxLength));
        }
        if (schema.pattern != null && !schema.pattern.matches(s)) {
            add(violation(
                    "pattern",
                    Pointer.quote(s) + " does not match pattern " + Pointer.quote(schema.pattern.expression())));
        }
    }

    private void number() {
        BigDecimal number = JsonNumber.valueOf(value);
        if (number == null) {
            if (schema.comparesNumbers()) {
                // the validator panics, and Helm catches that
                throw new SchemaException(
                        "unable to validate schema: runtime error: invalid memory address or nil pointer dereference");
            }
            return;
        }
        bound("minimum", number, schema.minimum, schema.minimum != null && number.compareTo(schema.minimum) < 0);
        bound("maximum", number, schema.maximum, schema.maximum != null && number.compareTo(schema.maximum) > 0);
        bound(
                "exclusiveMinimum",
                number,
                schema.exclusiveMinimum,
                schema.exclusiveMinimum != null && number.compareTo(schema.exclusiveMinimum) <= 0);
        bound(
                "exclusiveMaximum",
                number,
                schema.exclusiveMaximum,
                schema.exclusiveMaximum != null && number.compareTo(schema.exclusiveMaximum) >= 0);
        bound(
                "multipleOf",
                number,
                schema.multipleOf,
                schema.multipleOf != null
                        && schema.multipleOf.signum() != 0
                        && number.remainder(schema.multipleOf).signum() != 0);
    }

    private void bound(String keyword, BigDecimal got, @Nullable BigDecimal want, boolean violated) {
        if (violated && want != null) {
            add(violation(
                    keyword,
                    keyword + ": got " + MessageNumbers.decimal(got) + ", want " + MessageNumbers.decimal(want)));
        }
    }

    private void dynamicReferences() {
        Schema recursive = schema.recursiveRef;
        if (recursive != null) {
            for (Scope s = recursive.recursiveAnchor ? scope : null; s != null; s = s.outer()) {
                Schema resource = s.schema().resource;
                if (resource != null && resource.recursiveAnchor) {
                    recursive = s.schema();
                }
            }
            add(reference(recursive));
        }
        Schema dynamic = schema.dynamicRef;
        if (dynamic != null) {
            String anchor = schema.dynamicRefAnchor;
            boolean isDynamic = !anchor.isEmpty() && dynamic.dynamicAnchor.equals(anchor);
            for (Scope s = isDynamic ? scope : null; s != null; s = s.outer()) {
                Schema resource = s.schema().resource;
                Schema target = resource == null ? null : resource.dynamicAnchors.get(anchor);
                dynamic = target == null ? dynamic : target;
            }
            add(reference(dynamic));
        }
    }

    private void combinations() {
        if (schema.not != null && self(schema.not) == null) {
            add(violation("not", "'not' failed"));
        }
        List<SchemaError> causes = new ArrayList<>();
        for (Schema part : schema.allOf) {
            SchemaError error = self(part);
            if (error != null) {
                causes.add(error);
            }
        }
        if (!causes.isEmpty()) {
            add(violation("allOf", "'allOf' failed", causes));
        }
        anyOf();
        oneOf();
        if (schema.condition != null) {
            Schema branch = self(schema.condition) == null ? schema.then : schema.otherwise;
            if (branch != null) {
                add(self(branch));
            }
        }
    }

    private void anyOf() {
        boolean matched = schema.anyOf.isEmpty();
        List<SchemaError> causes = new ArrayList<>();
        for (Schema alternative : schema.anyOf) {
            SchemaError error = self(alternative);
            if (error != null) {
                causes.add(error);
            } else {
                matched = true;
                if (unevaluated.isEmpty()) {
                    break;
                }
            }
        }
        if (!matched) {
            add(violation("anyOf", "'anyOf' failed", causes));
        }
    }

    private void oneOf() {
        int matched = -1;
        List<SchemaError> causes = new ArrayList<>();
        for (int i = 0; i < schema.oneOf.size(); i++) {
            SchemaError error = self(schema.oneOf.get(i));
            if (error != null) {
                causes.add(error);
            } else if (matched < 0) {
                matched = i;
            } else {
                add(violation("oneOf", "'oneOf' failed, subschemas " + matched + ", " + i + " matched"));
                return;
            }
        }
        if (matched < 0 && !schema.oneOf.isEmpty()) {
            add(violation("oneOf", "'oneOf' failed, none matched", causes));
        }
    }

    private void leftOver() {
        if (value instanceof Map<?, ?> map && schema.unevaluatedProperties != null) {
            for (String name : unevaluated.properties) {
                add(child(schema.unevaluatedProperties, map.get(name), name));
            }
            unevaluated.properties.clear();
        }
        if (value instanceof List<?> list && schema.unevaluatedItems != null) {
            for (int i : unevaluated.items) {
                add(child(schema.unevaluatedItems, list.get(i), String.valueOf(i)));
            }
            unevaluated.items.clear();
        }
    }

    /** Applies another schema to the same value. */
    @Nullable
    SchemaError self(Schema other) {
        Unevaluated inner = Unevaluated.of(value, other, !unevaluated.isEmpty());
        SchemaError error = new SchemaValidator(
                        other, value, at, new Scope(other, scope.value(), scope, scope.budget()), inner)
                .run();
        if (error == null) {
            unevaluated.retain(inner);
        }
        return error;
    }

    /** Applies another schema to a part of the value. */
    @Nullable
    SchemaError child(Schema other, @Nullable Object part, String token) {
        List<String> path = new ArrayList<>(at);
        path.add(token);
        return new SchemaValidator(
                        other,
                        part,
                        Collections.unmodifiableList(path),
                        new Scope(other, scope.value() + 1, scope, scope.budget()),
                        Unevaluated.of(part, other, false))
                .run();
    }

    private @Nullable SchemaError reference(Schema target) {
        SchemaError error = self(target);
        if (error == null) {
            return null;
        }
        List<SchemaError> causes = error.role() == SchemaError.Role.GROUP ? error.causes() : List.of(error);
        return SchemaError.holding(SchemaError.Role.REFERENCE, at, causes);
    }

    void add(@Nullable SchemaError error) {
        if (error != null) {
            errors.add(error);
        }
    }

    SchemaError violation(String keyword, String message) {
        return violation(keyword, message, List.of());
    }

    SchemaError violation(String keyword, String message, List<SchemaError> causes) {
        return new SchemaError(
                SchemaError.Role.VIOLATION, new SchemaViolation(at, keyword, List.of(), message), causes);
    }

    /** Returns a violation that is about some names. */
    SchemaError violation(String keyword, List<String> names, String message) {
        return new SchemaError(SchemaError.Role.VIOLATION, new SchemaViolation(at, keyword, names, message), List.of());
    }

    SchemaError limit(String keyword, int got, int want) {
        return violation(
                keyword, keyword + ": got " + MessageNumbers.integer(got) + ", want " + MessageNumbers.integer(want));
    }

    static String quoted(List<String> names) {
        return names.stream().map(Pointer::quote).collect(Collectors.joining(", "));
    }
}
