/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.schema;

import dev.seatrial.go.GoFormat;
import dev.seatrial.go.GoStrings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /** The schemas that are being applied, innermost first; {@code value} numbers the values they are applied to. */
    private record Scope(Schema schema, int value, @Nullable Scope outer) {

        boolean isCycle() {
            for (Scope s = outer; s != null && s.value == value; s = s.outer) {
                if (s.schema == schema) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What no keyword has looked at yet, as far as somebody wants to know. */
    private static final class Unevaluated {

        private final Set<String> properties = new TreeSet<>(GoStrings.ORDER);
        private final Set<Integer> items = new TreeSet<>();

        static Unevaluated of(@Nullable Object value, Schema schema, boolean wanted) {
            Unevaluated unevaluated = new Unevaluated();
            if (value instanceof Map<?, ?> map) {
                if (!schema.allPropertiesEvaluated() && (wanted || schema.unevaluatedProperties != null)) {
                    map.keySet().forEach(key -> unevaluated.properties.add(String.valueOf(key)));
                }
            } else if (value instanceof List<?> list
                    && !schema.allItemsEvaluated()
                    && (wanted || schema.unevaluatedItems != null)) {
                for (int i = schema.itemsEvaluated(); i < list.size(); i++) {
                    unevaluated.items.add(i);
                }
            }
            return unevaluated;
        }

        void retain(Unevaluated other) {
            properties.retainAll(other.properties);
            items.retainAll(other.items);
        }

        boolean isEmpty() {
            return properties.isEmpty() && items.isEmpty();
        }
    }

    /** Returns the violations, empty if the value is valid. */
    static List<SchemaError> validate(Schema schema, @Nullable Object value) {
        SchemaError error = new SchemaValidator(
                        schema, value, List.of(), new Scope(schema, 0, null), Unevaluated.of(value, schema, false))
                .run();
        if (error == null) {
            return List.of();
        }
        return error.role() == SchemaError.Role.GROUP ? error.causes() : List.of(error);
    }

    private @Nullable SchemaError run() {
        if (schema.bool != null) {
            return schema.bool ? null : violation("false schema");
        }
        if (scope.isCycle()) {
            return violation("reference cycle at " + GoFormat.sprintf("%q", schema.location));
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
            new ObjectChecks(map).run();
        } else if (value instanceof List<?> list) {
            new ArrayChecks(list).run();
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
            default -> new SchemaError(SchemaError.Role.GROUP, at, "validation failed", List.copyOf(errors));
        };
    }

    /** The checks after which nothing else is looked at. */
    private @Nullable SchemaError decisive() {
        int type = JsonTypes.ofValue(value);
        if (type == 0) {
            return violation("invalid jsonType " + GoFormat.sprintf("%T", value));
        }
        if (schema.types != 0) {
            boolean matches = (schema.types & type) != 0
                    || ((schema.types & JsonTypes.INTEGER) != 0
                            && type == JsonTypes.NUMBER
                            && JsonNumber.isInteger(value));
            if (!matches) {
                return violation("got " + JsonTypes.names(type).get(0) + ", want "
                        + String.join(" or ", JsonTypes.names(schema.types)));
            }
        }
        if (schema.hasConst && !SchemaValues.equal(value, schema.constant)) {
            return violation(SchemaValues.mustBe(schema.constant));
        }
        if (schema.enumeration != null && schema.enumeration.stream().noneMatch(v -> SchemaValues.equal(value, v))) {
            return violation(SchemaValues.mustBeOneOf(schema.enumeration));
        }
        if (schema.format != null) {
            String problem = SchemaFormats.problem(schema.format, value);
            if (problem != null) {
                return violation(SchemaValues.display(value) + " is not valid " + schema.format + ": " + problem);
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
        if (schema.pattern != null && !schema.pattern.matcher(s).find()) {
            add(violation(Pointer.quote(s) + " does not match pattern " + Pointer.quote(schema.pattern.pattern())));
        }
    }

    private void number() {
        BigDecimal number = JsonNumber.valueOf(value);
        if (number == null) {
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
            add(violation(keyword + ": got " + MessageNumbers.decimal(got) + ", want " + MessageNumbers.decimal(want)));
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
            add(violation("'not' failed"));
        }
        List<SchemaError> causes = new ArrayList<>();
        for (Schema part : schema.allOf) {
            SchemaError error = self(part);
            if (error != null) {
                causes.add(error);
            }
        }
        if (!causes.isEmpty()) {
            add(violation("'allOf' failed", causes));
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
            add(violation("'anyOf' failed", causes));
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
                add(violation("'oneOf' failed, subschemas " + matched + ", " + i + " matched"));
                return;
            }
        }
        if (matched < 0 && !schema.oneOf.isEmpty()) {
            add(violation("'oneOf' failed, none matched", causes));
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
    private @Nullable SchemaError self(Schema other) {
        Unevaluated inner = Unevaluated.of(value, other, !unevaluated.isEmpty());
        SchemaError error = new SchemaValidator(other, value, at, new Scope(other, scope.value(), scope), inner).run();
        if (error == null) {
            unevaluated.retain(inner);
        }
        return error;
    }

    /** Applies another schema to a part of the value. */
    private @Nullable SchemaError child(Schema other, @Nullable Object part, String token) {
        List<String> path = new ArrayList<>(at);
        path.add(token);
        return new SchemaValidator(
                        other,
                        part,
                        Collections.unmodifiableList(path),
                        new Scope(other, scope.value() + 1, scope),
                        Unevaluated.of(part, other, false))
                .run();
    }

    private @Nullable SchemaError reference(Schema target) {
        SchemaError error = self(target);
        if (error == null) {
            return null;
        }
        List<SchemaError> causes = error.role() == SchemaError.Role.GROUP ? error.causes() : List.of(error);
        return new SchemaError(SchemaError.Role.REFERENCE, at, "validation failed", causes);
    }

    private void add(@Nullable SchemaError error) {
        if (error != null) {
            errors.add(error);
        }
    }

    private SchemaError violation(String message) {
        return violation(message, List.of());
    }

    private SchemaError violation(String message, List<SchemaError> causes) {
        return new SchemaError(SchemaError.Role.VIOLATION, at, message, causes);
    }

    private SchemaError limit(String keyword, int got, int want) {
        return violation(keyword + ": got " + MessageNumbers.integer(got) + ", want " + MessageNumbers.integer(want));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(Pointer::quote).collect(Collectors.joining(", "));
    }

    /** The keywords for objects. */
    private final class ObjectChecks {

        private final Map<?, ?> object;

        ObjectChecks(Map<?, ?> object) {
            this.object = object;
        }

        void run() {
            int size = object.size();
            if (schema.minProperties != null && size < schema.minProperties) {
                add(limit("minProperties", size, schema.minProperties));
            }
            if (schema.maxProperties != null && size > schema.maxProperties) {
                add(limit("maxProperties", size, schema.maxProperties));
            }
            List<String> missing = missing(schema.required);
            if (missing.size() == 1) {
                add(violation("missing property " + Pointer.quote(missing.get(0))));
            } else if (!missing.isEmpty()) {
                add(violation("missing properties " + quoted(missing)));
            }
            required(schema.requiredBy);
            schemas(schema.schemasBy);
            properties();
            if (schema.propertyNames != null) {
                propertyNames(schema.propertyNames);
            }
            schemas(schema.dependentSchemas);
            required(schema.dependentRequired);
        }

        private List<String> missing(List<String> names) {
            return names.stream().filter(name -> !object.containsKey(name)).toList();
        }

        private void required(Map<String, List<String>> byProperty) {
            byProperty.forEach((name, names) -> {
                List<String> missing = object.containsKey(name) ? missing(names) : List.of();
                if (!missing.isEmpty()) {
                    add(violation(
                            "properties " + quoted(missing) + " required, if " + Pointer.quote(name) + " exists"));
                }
            });
        }

        private void schemas(Map<String, Schema> byProperty) {
            byProperty.forEach((name, dependent) -> {
                if (object.containsKey(name)) {
                    add(self(dependent));
                }
            });
        }

        private void properties() {
            List<String> notAllowed = new ArrayList<>();
            for (String name : sortedNames()) {
                Object part = object.get(name);
                boolean evaluated = false;
                Schema property = schema.properties.get(name);
                if (property != null) {
                    evaluated = true;
                    add(child(property, part, name));
                }
                for (Map.Entry<com.google.re2j.Pattern, Schema> entry : schema.patternProperties.entrySet()) {
                    if (entry.getKey().matcher(name).find()) {
                        evaluated = true;
                        add(child(entry.getValue(), part, name));
                    }
                }
                if (!evaluated && schema.additionalProperties != null) {
                    evaluated = true;
                    add(child(schema.additionalProperties, part, name));
                } else if (!evaluated && schema.additionalPropertiesAllowed != null) {
                    evaluated = true;
                    if (!schema.additionalPropertiesAllowed) {
                        notAllowed.add(name);
                    }
                }
                if (evaluated) {
                    unevaluated.properties.remove(name);
                }
            }
            if (!notAllowed.isEmpty()) {
                add(violation("additional properties " + quoted(notAllowed) + " not allowed"));
            }
        }

        private void propertyNames(Schema names) {
            for (String name : sortedNames()) {
                List<SchemaError> causes = validate(names, name);
                if (!causes.isEmpty()) {
                    // the name is a document of its own, so its error stands at the root
                    add(new SchemaError(
                            SchemaError.Role.VIOLATION,
                            List.of(),
                            "invalid propertyName " + Pointer.quote(name),
                            causes));
                }
            }
        }

        private List<String> sortedNames() {
            return object.keySet().stream()
                    .map(String::valueOf)
                    .sorted(GoStrings.ORDER)
                    .toList();
        }
    }

    /** The keywords for arrays. */
    private final class ArrayChecks {

        private final List<?> array;

        ArrayChecks(List<?> array) {
            this.array = array;
        }

        void run() {
            int size = array.size();
            if (schema.minItems != null && size < schema.minItems) {
                add(limit("minItems", size, schema.minItems));
            }
            if (schema.maxItems != null && size > schema.maxItems) {
                add(limit("maxItems", size, schema.maxItems));
            }
            if (schema.uniqueItems) {
                unique();
            }
            items();
            if (schema.contains != null) {
                contains(schema.contains);
            }
        }

        private void unique() {
            for (int i = 1; i < array.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (SchemaValues.equal(array.get(i), array.get(j))) {
                        add(violation("items at " + MessageNumbers.integer(j) + " and " + MessageNumbers.integer(i)
                                + " are equal"));
                        return;
                    }
                }
            }
        }

        private void items() {
            List<Schema> byIndex = schema.itemList == null ? List.of() : schema.itemList;
            int evaluated = Math.min(byIndex.size(), array.size());
            for (int i = 0; i < evaluated; i++) {
                add(child(byIndex.get(i), array.get(i), String.valueOf(i)));
            }
            // the validator numbers the items behind those that have their own schema from 0 again
            if (schema.items != null) {
                all(schema.items, evaluated);
            } else if (schema.additionalItems != null) {
                all(schema.additionalItems, evaluated);
            } else if (Boolean.FALSE.equals(schema.additionalItemsAllowed) && evaluated != array.size()) {
                add(violation(
                        "last " + MessageNumbers.integer(array.size() - evaluated) + " additionalItem(s) not allowed"));
            }
        }

        private void all(Schema items, int from) {
            for (int i = from; i < array.size(); i++) {
                add(child(items, array.get(i), String.valueOf(i - from)));
            }
        }

        private void contains(Schema wanted) {
            List<SchemaError> causes = new ArrayList<>();
            List<Integer> matched = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                SchemaError error = child(wanted, array.get(i), String.valueOf(i));
                if (error != null) {
                    causes.add(error);
                } else {
                    matched.add(i);
                    if (schema.draft.version >= 2020) {
                        unevaluated.items.remove((Integer) i);
                    }
                }
            }
            String where = matched.stream().map(String::valueOf).collect(Collectors.joining(" "));
            if (schema.minContains != null) {
                if (matched.size() < schema.minContains) {
                    String found = matched.isEmpty()
                            ? "none matched"
                            : "matched " + MessageNumbers.integer(matched.size()) + " items at " + where;
                    add(violation(
                            "min " + MessageNumbers.integer(schema.minContains)
                                    + " items required to match contains schema, but " + found,
                            causes));
                }
            } else if (matched.isEmpty()) {
                add(violation("no items match contains schema", causes));
            }
            if (schema.maxContains != null && matched.size() > schema.maxContains) {
                add(violation("max " + MessageNumbers.integer(schema.maxContains)
                        + " items required to match contains schema, but matched "
                        + MessageNumbers.integer(matched.size()) + " items at " + where));
            }
        }
    }
}
