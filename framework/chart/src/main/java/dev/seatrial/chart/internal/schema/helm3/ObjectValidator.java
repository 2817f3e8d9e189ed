/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.chart.internal.schema.helm3.Validation.Path;
import dev.seatrial.template.internal.go.GoRegexp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keywords for objects, but for {@code properties}, which come after all others. */
record ObjectValidator(NodeValidator nodes, Validation result) {

    void validate(SubSchema schema, Map<String, @Nullable Object> object, Path path) {
        if (schema.minProperties != null && object.size() < schema.minProperties) {
            result.add(path, "minProperties", "Must have at least " + schema.minProperties + " properties");
        }
        if (schema.maxProperties != null && object.size() > schema.maxProperties) {
            result.add(path, "maxProperties", "Must have at most " + schema.maxProperties + " properties");
        }
        for (String required : schema.required) {
            if (object.containsKey(required)) {
                result.increment();
            } else {
                result.add(path, "required", List.of(required), required + " is required");
            }
        }
        object.forEach((name, value) -> property(schema, name, value, path));
        if (schema.propertyNames != null) {
            for (String name : object.keySet()) {
                Validation attempt = nodes.tryOut(schema.propertyNames, name, path);
                if (!attempt.isValid()) {
                    result.add(path, "propertyNames", "Property name of \"" + name + "\" does not match");
                    result.merge(attempt);
                }
            }
        }
        result.increment();
    }

    private void property(SubSchema schema, String name, @Nullable Object value, Path path) {
        result.budget.check(); // there may be any number of patterns
        boolean matched = false;
        for (Map.Entry<GoRegexp, SubSchema> entry : schema.patternProperties.entrySet()) {
            if (entry.getKey().matches(name)) {
                matched = true;
                result.merge(nodes.tryOut(entry.getValue(), value, path.child(name)));
            }
        }
        if (matched) {
            result.increment();
        } else if (!schema.properties.containsKey(name)) {
            if (Boolean.FALSE.equals(schema.additionalPropertiesAllowed)) {
                result.add(
                        path, "additionalProperties", List.of(name), "Additional property " + name + " is not allowed");
            } else if (schema.additionalProperties != null) {
                result.merge(nodes.tryOut(schema.additionalProperties, value, path.child(name)));
            }
        }
    }
}
