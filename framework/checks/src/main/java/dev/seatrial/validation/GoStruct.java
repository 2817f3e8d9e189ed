/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value as the API server prints it in errors: with the fields that a type of Go has, in their order.
 *
 * @param text such as {@code {"Type":"Rolling","RollingUpdate":null}}
 */
record GoStruct(String text) {

    /** Returns a struct with fields, each as a name followed by its value. */
    static GoStruct of(@Nullable Object... fields) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            Object value = fields[i + 1];
            texts.add("\"" + fields[i] + "\":"
                    + (value instanceof GoStruct struct ? struct.text : Json.encodeRaw(value)));
        }
        return new GoStruct("{" + String.join(",", texts) + "}");
    }

    /** Returns a label selector, which has the names of a manifest in Go too. */
    static GoStruct selector(Node selector) {
        List<String> fields = new ArrayList<>();
        if (!selector.get("matchLabels").isEmpty()) {
            fields.add("\"matchLabels\":"
                    + Json.encodeRaw(selector.get("matchLabels").value()));
        }
        List<String> expressions = new ArrayList<>();
        for (Node expression : selector.get("matchExpressions").items()) {
            Map<?, ?> map = expression.map();
            expressions.add(
                    expression.get("values").isEmpty()
                            ? of("key", map.get("key"), "operator", map.get("operator")).text
                            : of("key", map.get("key"), "operator", map.get("operator"), "values", map.get("values"))
                                    .text);
        }
        if (!expressions.isEmpty()) {
            fields.add("\"matchExpressions\":[" + String.join(",", expressions) + "]");
        }
        return new GoStruct("{" + String.join(",", fields) + "}");
    }
}
