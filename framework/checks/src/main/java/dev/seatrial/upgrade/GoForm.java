/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type of the API server, whose values errors print with the names of Go: {@code {"Kind":"Role","Name":"a"}}.
 *
 * @param fields the fields of Go with the fields of a manifest, in the order of Go
 */
record GoForm(List<Field> fields) {

    /** Stands for a value that would fill more than a screen, such as a whole pod template. */
    static final String LONG_VALUE = "{…}";

    /**
     * A field.
     *
     * @param type the type of its value, or of the elements of its list; null if the value is printed as JSON
     */
    record Field(String goName, String name, @Nullable GoForm type) {}

    static final GoForm ROLE_REFERENCE =
            new GoForm(List.of(json("APIGroup", "apiGroup"), json("Kind", "kind"), json("Name", "name")));

    static final GoForm POD_FAILURE_POLICY = new GoForm(List.of(new Field(
            "Rules",
            "rules",
            new GoForm(List.of(
                    json("Action", "action"),
                    new Field(
                            "OnExitCodes",
                            "onExitCodes",
                            new GoForm(List.of(
                                    json("ContainerName", "containerName"),
                                    json("Operator", "operator"),
                                    json("Values", "values")))),
                    new Field(
                            "OnPodConditions",
                            "onPodConditions",
                            new GoForm(List.of(json("Type", "type"), json("Status", "status")))))))));

    static final GoForm VOLUME_NODE_AFFINITY = new GoForm(List.of(new Field(
            "Required",
            "required",
            new GoForm(List.of(new Field(
                    "NodeSelectorTerms",
                    "nodeSelectorTerms",
                    new GoForm(List.of(
                            new Field("MatchExpressions", "matchExpressions", requirement()),
                            new Field("MatchFields", "matchFields", requirement())))))))));

    static final GoForm SUCCESS_POLICY = new GoForm(List.of(new Field(
            "Rules",
            "rules",
            new GoForm(
                    List.of(json("SucceededIndexes", "succeededIndexes"), json("SucceededCount", "succeededCount"))))));

    private static GoForm requirement() {
        return new GoForm(List.of(json("Key", "key"), json("Operator", "operator"), json("Values", "values")));
    }

    /** Returns the text of a label selector, which Go prints with the names of a manifest and without empty fields. */
    static String selector(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? ordered(map, List.of("matchLabels", "matchExpressions")) : "null";
    }

    private static String ordered(Map<?, ?> map, List<String> names) {
        List<String> entries = new ArrayList<>();
        for (String name : names) {
            if (map.get(name) instanceof List<?> list && name.equals("matchExpressions") && !list.isEmpty()) {
                List<String> expressions = new ArrayList<>();
                list.forEach(expression -> expressions.add(
                        expression instanceof Map<?, ?> requirement
                                ? ordered(requirement, List.of("key", "operator", "values"))
                                : "null"));
                entries.add("\"matchExpressions\":[" + String.join(",", expressions) + "]");
            } else if (map.get(name) != null) {
                entries.add("\"" + name + "\":" + Json.encodeRaw(map.get(name)));
            }
        }
        return "{" + String.join(",", entries) + "}";
    }

    private static Field json(String goName, String name) {
        return new Field(goName, name, null);
    }

    /** Returns the text of a value; {@code null} if it is missing. */
    String print(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<String> elements = new ArrayList<>();
            list.forEach(element -> elements.add(print(element)));
            return "[" + String.join(",", elements) + "]";
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value == null ? "null" : Json.encodeRaw(value);
        }
        List<String> entries = new ArrayList<>();
        for (Field field : fields) {
            Object inner = map.get(field.name());
            String text =
                    field.type() != null ? field.type().print(inner) : inner == null ? "null" : Json.encodeRaw(inner);
            entries.add("\"" + field.goName() + "\":" + text);
        }
        return "{" + String.join(",", entries) + "}";
    }
}
