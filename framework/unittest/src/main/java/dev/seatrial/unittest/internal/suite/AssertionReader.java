/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * Reads an assertion: one key that names its type, and what it is about. What has the wrong type besides that is ignored, as the
 * original does.
 */
final class AssertionReader {

    private static final Set<String> SCOPE = Set.of("template", "documentIndex", "documentSelector", "not");

    private final int line;
    private final Map<String, NodeTuple> entries;

    AssertionReader(int line, Map<String, NodeTuple> entries) {
        this.line = line;
        this.entries = entries;
    }

    AssertionFields read(int lineOfFile, String text) {
        String type = "";
        String other = "";
        List<String> ignored = new ArrayList<>();
        for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
            String name = entry.getKey();
            if (AssertionTypes.isKnown(name)) {
                if (!type.isEmpty()) {
                    throw new SuiteYaml.Fault(
                            line, "assertion type `" + type + "` and `" + name + "` is declared duplicately");
                }
                type = name;
            } else if (!SCOPE.contains(name)) {
                other = name;
                ignored.add(name);
            } else if (!hasRightType(name)) {
                ignored.add(name);
            }
        }
        if (type.isEmpty()) {
            throw new SuiteYaml.Fault(
                    line, other.isEmpty() ? "no assertion type defined" : "Assertion type `" + other + "` is invalid");
        }
        Map<String, @Nullable Object> parameters = parameters(type);
        return new AssertionFields(
                type,
                parameters,
                Boolean.TRUE.equals(value("not")),
                value("template") instanceof String template ? template : "",
                value("documentIndex") instanceof Long index ? Integer.valueOf((int) (long) index) : null,
                selector(),
                List.copyOf(ignored),
                lineOfFile,
                text);
    }

    private boolean hasRightType(String name) {
        Object value = value(name);
        return switch (name) {
            case "not" -> value == null || value instanceof Boolean;
            case "template" -> value == null || value instanceof String;
            case "documentIndex" -> value == null || value instanceof Long;
            default -> value == null || value instanceof Map;
        };
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> parameters(String type) {
        Object value = value(type);
        if (value == null) {
            // the original compares with null when it is given nothing at all
            return type.equals("equal") || type.equals("notEqual")
                    ? java.util.Collections.singletonMap("value", null)
                    : Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new SuiteYaml.Fault(line, "`" + type + "` expects a mapping");
        }
        Map<String, @Nullable Object> parameters = (Map<String, @Nullable Object>) map;
        String problem = AssertionTypes.problem(type, parameters);
        if (problem != null) {
            throw new SuiteYaml.Fault(line, problem);
        }
        return parameters;
    }

    private @Nullable DocumentSelector selector() {
        if (!(value("documentSelector") instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        map.forEach((key, value) -> fields.put(String.valueOf(key), value));
        Object path = fields.get("path");
        if (!(path instanceof String text) || text.isEmpty()) {
            throw new SuiteYaml.Fault(line, "empty 'documentSelector.path' not supported");
        }
        return new DocumentSelector(
                text,
                fields.get("value") != null,
                fields.get("value"),
                Boolean.TRUE.equals(fields.get("matchMany")),
                Boolean.TRUE.equals(fields.get("skipEmptyTemplates")));
    }

    private @Nullable Object value(String name) {
        NodeTuple tuple = entries.get(name);
        if (tuple == null) {
            return null;
        }
        Node node = tuple.getValueNode();
        return SuiteYaml.value(node);
    }
}
