/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** The result of looking up a path in a schema. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface SchemaLookup {

    /**
     * The path may exist.
     *
     * @param type the type of its value
     * @param field the field that the path ends with; empty if it ends with a key of a map or an element of a list
     */
    record Found(FieldType type, Optional<FieldSchema> field) implements SchemaLookup {}

    /**
     * The path leads into a value that the schema does not describe, so it may exist.
     *
     * @param at the path of that value
     */
    record Undescribed(SchemaPath at) implements SchemaLookup {}

    /**
     * The path names a field that the object does not have, so it never exists.
     *
     * @param at the object that lacks the field; {@link SchemaPath#ROOT} for the root
     * @param field the name of the unknown field
     * @param schema the schema of the object
     */
    record UnknownField(SchemaPath at, String field, ObjectSchema schema) implements SchemaLookup {

        /** Returns up to three known fields with similar names, the most similar first. */
        public List<String> suggestions() {
            return schema.suggestions(field);
        }
    }

    /**
     * The path has a step that does not match the type: an element of something that is not a list, or a field of a list or a scalar. It
     * never exists.
     *
     * @param at the path before the step
     * @param type the type at that path
     * @param step the step
     */
    record Misstep(SchemaPath at, FieldType type, SchemaPath.Step step) implements SchemaLookup {}
}
