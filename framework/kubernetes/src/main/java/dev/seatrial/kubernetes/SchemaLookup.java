/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** What a schema says about a path. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface SchemaLookup {

    /**
     * The path may exist.
     *
     * @param type what it may hold
     * @param field the field that the path ends with; empty if it ends with a key of a map or an element of a list
     */
    record Found(FieldType type, Optional<FieldSchema> field) implements SchemaLookup {}

    /**
     * The path leads into something that the schema does not describe, so anything may stand there.
     *
     * @param at where that begins
     */
    record Undescribed(SchemaPath at) implements SchemaLookup {}

    /**
     * The path names a field that the object does not have, so it never exists.
     *
     * @param at the object that lacks the field; {@link SchemaPath#ROOT} for the whole
     * @param field the name of the unknown field
     * @param schema the schema of the object
     */
    record UnknownField(SchemaPath at, String field, ObjectSchema schema) implements SchemaLookup {

        /** Returns the known fields that may be meant, the closest first; at most three. */
        public List<String> suggestions() {
            return schema.suggestions(field);
        }
    }

    /**
     * The path takes a step that does not fit what is there: an element of something that is not a list, or a field of a list or a
     * scalar. It never exists.
     *
     * @param at what the step is taken from
     * @param type what is there
     * @param step the step
     */
    record Misstep(SchemaPath at, FieldType type, SchemaPath.Step step) implements SchemaLookup {}
}
