/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import dev.seatrial.diagnostic.Suggestions;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** The fields that an object may have. Field names that are not listed are unknown to the API server. Immutable. */
@API(status = API.Status.EXPERIMENTAL)
public final class ObjectSchema {

    private final FieldType.Nested type;
    private final boolean isAtomic;
    private final Map<String, FieldSchema> fields;

    ObjectSchema(FieldType.Nested type, boolean isAtomic, Map<String, FieldSchema> fields) {
        this.type = type;
        this.isAtomic = isAtomic;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns the name of the definition, such as {@code apps.v1.DeploymentSpec}. */
    public String name() {
        return type.toString();
    }

    /** Returns the type of fields that hold such an object. */
    public FieldType.Nested type() {
        return type;
    }

    /** Returns whether server-side apply replaces the object as a whole ({@code x-kubernetes-map-type: atomic}). */
    public boolean isAtomic() {
        return isAtomic;
    }

    /** Returns the fields by name, in alphabetical order. */
    public Map<String, FieldSchema> fields() {
        return fields;
    }

    /** Returns a field, or nothing if the API server does not know it. */
    public Optional<FieldSchema> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** Returns the required fields that are not among the given ones, in alphabetical order. */
    public List<String> missing(Collection<?> present) {
        return fields.values().stream()
                .filter(field -> field.isRequired() && !present.contains(field.name()))
                .map(FieldSchema::name)
                .toList();
    }

    /** Returns up to three known fields that are similar to an unknown one, the most similar first. */
    public List<String> suggestions(String unknown) {
        return Suggestions.closeTo(unknown, fields.keySet());
    }

    /** Looks up a path in the schema; see {@link SchemaPath} and {@link SchemaLookup}. */
    public SchemaLookup find(SchemaPath path) {
        return SchemaWalk.from(type, path);
    }

    /** Returns the name of the definition. */
    @Override
    public String toString() {
        return name();
    }
}
