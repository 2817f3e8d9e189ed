/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keywords for objects. */
final class ObjectValidator {

    private final SchemaValidator nodes;
    private final Schema schema;
    private final Unevaluated unevaluated;
    private final Map<?, ?> object;

    ObjectValidator(SchemaValidator nodes, Schema schema, Unevaluated unevaluated, Map<?, ?> object) {
        this.nodes = nodes;
        this.schema = schema;
        this.unevaluated = unevaluated;
        this.object = object;
    }

    void run() {
        int size = object.size();
        if (schema.minProperties != null && size < schema.minProperties) {
            nodes.add(nodes.limit("minProperties", size, schema.minProperties));
        }
        if (schema.maxProperties != null && size > schema.maxProperties) {
            nodes.add(nodes.limit("maxProperties", size, schema.maxProperties));
        }
        List<String> missing = missing(schema.required);
        if (missing.size() == 1) {
            nodes.add(nodes.violation("required", missing, "missing property " + Pointer.quote(missing.get(0))));
        } else if (!missing.isEmpty()) {
            nodes.add(nodes.violation("required", missing, "missing properties " + SchemaValidator.quoted(missing)));
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
                nodes.add(nodes.violation(
                        "dependentRequired",
                        "properties " + SchemaValidator.quoted(missing) + " required, if " + Pointer.quote(name)
                                + " exists"));
            }
        });
    }

    private void schemas(Map<String, Schema> byProperty) {
        byProperty.forEach((name, dependent) -> {
            if (object.containsKey(name)) {
                nodes.add(nodes.self(dependent));
            }
        });
    }

    private void properties() {
        List<String> notAllowed = new ArrayList<>();
        for (String name : sortedNames()) {
            nodes.budget().check(); // there may be any number of patterns
            Object part = object.get(name);
            boolean evaluated = false;
            Schema property = schema.properties.get(name);
            if (property != null) {
                evaluated = true;
                nodes.add(nodes.child(property, part, name));
            }
            for (Map.Entry<GoRegexp, Schema> entry : schema.patternProperties.entrySet()) {
                if (entry.getKey().matches(name)) {
                    evaluated = true;
                    nodes.add(nodes.child(entry.getValue(), part, name));
                }
            }
            if (!evaluated && schema.additionalProperties != null) {
                evaluated = true;
                nodes.add(nodes.child(schema.additionalProperties, part, name));
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
            nodes.add(nodes.violation(
                    "additionalProperties",
                    notAllowed,
                    "additional properties " + SchemaValidator.quoted(notAllowed) + " not allowed"));
        }
    }

    private void propertyNames(Schema names) {
        for (String name : sortedNames()) {
            List<SchemaError> causes = SchemaValidator.validate(names, name, nodes.budget());
            if (!causes.isEmpty()) {
                // the name is a document of its own, so its error stands at the root
                nodes.add(new SchemaError(
                        SchemaError.Role.VIOLATION,
                        new SchemaViolation(
                                List.of(), "propertyNames", List.of(), "invalid propertyName " + Pointer.quote(name)),
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
