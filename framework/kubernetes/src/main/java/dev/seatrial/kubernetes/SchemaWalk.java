/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.Optional;

/** Follows a path through a schema. */
final class SchemaWalk {

    private SchemaWalk() {}

    static SchemaLookup from(FieldType root, SchemaPath path) {
        FieldType type = root;
        Optional<FieldSchema> field = Optional.empty();
        SchemaPath at = SchemaPath.ROOT;
        for (SchemaPath.Step step : path.steps()) {
            if (type instanceof FieldType.Free) {
                return new SchemaLookup.Undescribed(at);
            }
            field = Optional.empty();
            if (step instanceof SchemaPath.Key key && type instanceof FieldType.Nested nested) {
                field = nested.schema().field(key.name());
                if (field.isEmpty()) {
                    return new SchemaLookup.UnknownField(at, key.name(), nested.schema());
                }
                type = field.get().type();
            } else if (step instanceof SchemaPath.Key && type instanceof FieldType.MapOf map) {
                type = map.value();
            } else if (step instanceof SchemaPath.Element && type instanceof FieldType.ListOf list) {
                type = list.element();
            } else {
                return new SchemaLookup.Misstep(at, type, step);
            }
            at = at.then(step);
        }
        return new SchemaLookup.Found(type, field);
    }
}
