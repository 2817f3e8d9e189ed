/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Writes the definitions of an OpenAPI document in the form that {@code schemas.txt} describes at its top. */
final class SchemaLines {

    /** Definitions that are no objects; what they may be is told by one letter. */
    private static final Map<String, String> SPECIAL = Map.ofEntries(
            Map.entry("io.k8s.apimachinery.pkg.api.resource.Quantity", "q"),
            Map.entry("io.k8s.apimachinery.pkg.util.intstr.IntOrString", "p"),
            Map.entry("io.k8s.apimachinery.pkg.apis.meta.v1.Time", "t"),
            Map.entry("io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime", "u"),
            Map.entry("io.k8s.apimachinery.pkg.apis.meta.v1.Duration", "d"),
            Map.entry("io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1", "o"),
            Map.entry("io.k8s.apimachinery.pkg.apis.meta.v1.Patch", "o"),
            Map.entry("io.k8s.apimachinery.pkg.runtime.RawExtension", "o"));

    /** Go types that read JSON in a way of their own; the OpenAPI document says nothing about them. */
    private static final Set<String> ANYTHING =
            Set.of("JSON", "JSONSchemaPropsOrArray", "JSONSchemaPropsOrBool", "JSONSchemaPropsOrStringArray");

    private final JsonNode definitions;
    private final GoSchemas go;
    private final Set<String> used = new HashSet<>();

    SchemaLines(JsonNode swagger, GoSchemas go) {
        this.definitions = swagger.path("definitions");
        this.go = go;
    }

    /** Adds what is an object of a cluster, and all that such objects are made of. */
    void addTo(Minors lines, int minor) {
        definitions.properties().forEach(entry -> {
            if (!kind(entry.getValue()).equals("-")) {
                use(entry.getKey());
            }
        });
        for (String name : used) {
            JsonNode definition = definitions.path(name);
            lines.add(shortName(name), kind(definition) + atomic(definition) + fields(name, definition), minor);
        }
    }

    private void use(String name) {
        if (!SPECIAL.containsKey(name) && used.add(name)) {
            // JSONSchemaProps has a field that is called `$ref`, too
            definitions.path(name).findValues("$ref").stream()
                    .filter(JsonNode::isTextual)
                    .forEach(ref -> use(target(ref.asText())));
        }
    }

    /** Returns the kind, if objects of it have a type of their own; of {@code DeleteOptions}, each group has one. */
    private static String kind(JsonNode definition) {
        JsonNode kinds = definition.path("x-kubernetes-group-version-kind");
        if (kinds.size() != 1) {
            return "-";
        }
        JsonNode kind = kinds.path(0);
        String group = kind.path("group").asText();
        return (group.isEmpty() ? "" : group + "/") + kind.path("version").asText() + "/"
                + kind.path("kind").asText();
    }

    private String fields(String name, JsonNode definition) {
        Set<String> required = new HashSet<>();
        definition.path("required").forEach(field -> required.add(field.asText()));
        StringBuilder text = new StringBuilder();
        definition.path("properties").properties().forEach(entry -> {
            JsonNode field = entry.getValue();
            text.append('\t').append(entry.getKey());
            text.append(required.remove(entry.getKey()) ? "!" : "");
            text.append(isDeprecated(field) ? "~" : "");
            text.append(':').append(type(field, go.values(name, entry.getKey())));
            text.append(field.path("type").asText().equals("array") ? merging(field) : atomic(field));
            text.append(patching(field));
            String otherwise = go.defaultText(name, entry.getKey());
            text.append(otherwise.isEmpty() ? "" : "=" + otherwise);
        });
        if (!required.isEmpty()) {
            throw new IllegalStateException(name + " requires unknown fields: " + required);
        }
        return text.toString();
    }

    private String type(JsonNode field, List<String> values) {
        if (field.has("$ref")) {
            String target = target(field.path("$ref").asText());
            return ANYTHING.contains(target.substring(target.lastIndexOf('.') + 1))
                    ? "x"
                    : SPECIAL.getOrDefault(target, "@" + shortName(target));
        }
        String format = field.path("format").asText();
        return switch (field.path("type").asText()) {
            case "string" -> format.equals("byte") ? "y" : format.equals("date-time") ? "t" : "s" + choice(values);
            case "integer" -> format.equals("int32") ? "i" : "l";
            case "number" -> "n";
            case "boolean" -> "b";
            case "array" -> "[" + type(field.path("items"), values) + "]";
            case "object" ->
                field.has("additionalProperties") ? "{" + type(field.path("additionalProperties"), values) + "}" : "o";
            default -> throw new IllegalStateException("Unknown type: " + field);
        };
    }

    private static String choice(List<String> values) {
        if (values.stream().anyMatch(value -> value.matches(".*[|()\t].*"))) {
            throw new IllegalStateException("Values hold a delimiter: " + values);
        }
        return values.isEmpty() ? "" : "(" + String.join("|", values) + ")";
    }

    private static String merging(JsonNode field) {
        return switch (field.path("x-kubernetes-list-type").asText()) {
            case "" -> "";
            case "atomic" -> "*a";
            case "set" -> "*s";
            case "map" -> "*m(" + String.join(",", texts(field.path("x-kubernetes-list-map-keys"))) + ")";
            default -> throw new IllegalStateException("Unknown list type: " + field);
        };
    }

    private static String atomic(JsonNode node) {
        return node.path("x-kubernetes-map-type").asText().equals("atomic") ? "*a" : "";
    }

    private static String patching(JsonNode field) {
        String strategy = field.path("x-kubernetes-patch-strategy").asText();
        String key = field.path("x-kubernetes-patch-merge-key").asText();
        return (strategy.isEmpty() ? "" : "^" + strategy) + (key.isEmpty() ? "" : "(" + key + ")");
    }

    private static boolean isDeprecated(JsonNode field) {
        return field.path("description").asText().matches("(?s)(.*[.:;]\\s+|.*\n)?(DEPRECATED|Deprecated)[.:] .*");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        StreamSupport.stream(array.spliterator(), false).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String target(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    /** Returns {@code core.v1.Pod} of {@code io.k8s.api.core.v1.Pod}; the last three words tell definitions apart. */
    private static String shortName(String name) {
        String[] words = name.split("\\.", -1);
        return String.join(".", List.of(words).subList(words.length - 3, words.length));
    }
}
