/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.kubernetes.FieldSchema;
import dev.seatrial.kubernetes.FieldType;
import dev.seatrial.kubernetes.ObjectSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares an object of a built-in kind with the schema of that kind, and calls the checks of each definition on the way. */
final class SchemaWalk {

    private final Problems problems;

    SchemaWalk(Problems problems) {
        this.problems = problems;
    }

    void object(Node node, ObjectSchema schema) {
        Map<?, ?> map = node.map();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            FieldSchema field = schema.fields().get(name);
            Node value = node.get(name);
            if (field == null) {
                problems.unknownField(value.at(), node.at(), meant(name, schema));
            } else if (value.isSet()) {
                check(value, field, schema);
            } else {
                noValue(value.at(), field.type());
            }
        }
        for (FieldSchema field : schema.fields().values()) {
            if (field.isRequired()
                    && map.get(field.name()) == null
                    && !OwnTexts.requires(schema.name(), field.name())) {
                problems.required(node.at().child(field.name()), "");
            }
        }
        SemanticChecks.check(schema.name(), node);
    }

    private static @Nullable String meant(String unknown, ObjectSchema schema) {
        String text = Suggestions.didYouMean(unknown, schema.fields().keySet());
        return text.isEmpty() ? null : text;
    }

    private void check(Node node, FieldSchema field, ObjectSchema owner) {
        value(node, field.type(), owner);
        if (field.type() instanceof FieldType.ListOf list) {
            MapLists.check(node, list, field.patch());
        }
    }

    private void value(Node node, FieldType type, ObjectSchema owner) {
        Object value = node.value();
        if (type instanceof FieldType.Scalar scalar) {
            ScalarTypes.check(node, scalar, owner);
        } else if (type instanceof FieldType.Nested nested) {
            if (value instanceof Map) {
                object(node, nested.schema());
            } else {
                mismatch(node, owner, goType(nested));
            }
        } else if (type instanceof FieldType.ListOf list) {
            if (value instanceof List) {
                node.items().forEach(item -> element(item, list.element(), owner));
            } else {
                mismatch(node, owner, "[]" + goType(list.element()));
            }
        } else if (type instanceof FieldType.MapOf map) {
            if (value instanceof Map) {
                node.entries((key, entry) -> {
                    if (entry.isSet()) {
                        value(entry, map.value(), owner);
                    } else {
                        noValue(entry.at(), map.value());
                    }
                });
            } else {
                mismatch(node, owner, "map[string]" + goType(map.value()));
            }
        } else if (type == FieldType.Free.OBJECT && !(value instanceof Map)) {
            mismatch(node, owner, "map[string]interface {}");
        }
    }

    /** Most published schemas allow null for fields that are not required, but not for those with two types. */
    private void noValue(FieldPath at, FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            switch (scalar.format()) {
                case INT_OR_STRING -> problems.nullValue(at, "an integer or a text");
                case QUANTITY -> problems.nullValue(at, "a quantity");
                default -> {}
            }
        }
    }

    /** A null in a list is an empty object for the decoder of the API server. */
    private void element(Node item, FieldType type, ObjectSchema owner) {
        if (item.isSet()) {
            value(item, type, owner);
        } else if (type instanceof FieldType.Nested nested) {
            object(new Node(item.at(), Map.of(), problems), nested.schema());
        }
    }

    private static void mismatch(Node node, ObjectSchema owner, String goType) {
        ScalarTypes.mismatch(node, owner, goType);
    }

    private static String goType(FieldType type) {
        if (type instanceof FieldType.Nested nested) {
            String name = nested.toString();
            return name.substring(name.indexOf('.') + 1);
        }
        if (type instanceof FieldType.Scalar scalar) {
            return ScalarTypes.goType(scalar.format());
        }
        return type instanceof FieldType.ListOf list ? "[]" + goType(list.element()) : "map[string]string";
    }
}
