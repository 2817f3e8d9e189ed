/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.kubernetes.FieldSchema;
import dev.seatrial.kubernetes.FieldType;
import dev.seatrial.kubernetes.ObjectSchema;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path as server-side apply prints it: elements of lists by their keys, {@code .spec.containers[name="web"].env}. */
final class AppliedPath {

    private final StringBuilder text = new StringBuilder();
    private @Nullable Object value;
    private @Nullable FieldType type;

    private AppliedPath(Object root) {
        this.value = root;
    }

    /** Returns the path of the list that an element is in. */
    static String ofList(ManifestPath element, Map<?, ?> root, ObjectSchema schema) {
        AppliedPath path = new AppliedPath(root);
        List<PathSegment> steps = element.segments();
        ObjectSchema owner = schema;
        for (PathSegment step : steps.subList(0, steps.size() - 1)) {
            if (step instanceof PathSegment.Key key) {
                owner = path.key(key.name(), owner);
            } else if (step instanceof PathSegment.Index index) {
                owner = path.index(index.position(), owner);
            }
        }
        return path.text.toString();
    }

    private @Nullable ObjectSchema key(String name, @Nullable ObjectSchema owner) {
        text.append('.').append(name);
        value = value instanceof Map<?, ?> map ? map.get(name) : null;
        type = owner == null ? null : owner.field(name).map(FieldSchema::type).orElse(null);
        return type instanceof FieldType.Nested nested ? nested.schema() : null;
    }

    private @Nullable ObjectSchema index(int position, @Nullable ObjectSchema owner) {
        value = value instanceof List<?> list ? list.get(position) : null;
        String key = "";
        ObjectSchema inner = owner;
        if (type instanceof FieldType.ListOf list) {
            if (list.kind() == FieldType.ListKind.MAP && value instanceof Map<?, ?> map) {
                key = MapLists.key(map, list.keys(), list.element());
            }
            inner = list.element() instanceof FieldType.Nested nested ? nested.schema() : null;
        }
        text.append('[').append(key.isEmpty() ? position : key).append(']');
        return inner;
    }
}
