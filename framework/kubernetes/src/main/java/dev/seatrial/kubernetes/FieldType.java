/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/** The type of a field, a list element or a map value. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface FieldType {

    /**
     * A value that is neither an object nor a list.
     *
     * @param format the format of the value
     * @param values the values that Kubernetes declares for it, in alphabetical order; empty if it declares none, which does not
     *     mean that every value is valid
     */
    record Scalar(Format format, List<String> values) implements FieldType {
        public Scalar {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return format.text();
        }
    }

    /**
     * A list.
     *
     * @param element the type of its elements
     * @param kind how server-side apply merges it
     * @param keys the fields that identify the elements of a {@link ListKind#MAP}
     */
    record ListOf(FieldType element, ListKind kind, List<String> keys) implements FieldType {
        public ListOf {
            keys = List.copyOf(keys);
        }

        @Override
        public String toString() {
            return "list of " + element;
        }
    }

    /**
     * A map with keys of the user's choice, such as labels.
     *
     * @param value the type of its values
     * @param isAtomic whether server-side apply replaces it as a whole
     */
    record MapOf(FieldType value, boolean isAtomic) implements FieldType {
        @Override
        public String toString() {
            return "map of " + value;
        }
    }

    /** An object with known fields. Its schema is decoded on demand, since definitions refer to each other. */
    final class Nested implements FieldType {

        private final KubernetesSchemas schemas;
        private final String name;
        private final boolean isAtomic;

        Nested(KubernetesSchemas schemas, String name, boolean isAtomic) {
            this.schemas = schemas;
            this.name = name;
            this.isAtomic = isAtomic;
        }

        /** Returns the schema of the object. */
        public ObjectSchema schema() {
            return schemas.definition(name);
        }

        /** Returns whether server-side apply replaces the object in this place as a whole. */
        public boolean isAtomic() {
            return isAtomic || schema().isAtomic();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Nested nested
                    && nested.schemas == schemas
                    && nested.name.equals(name)
                    && nested.isAtomic == isAtomic;
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, isAtomic);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A value that the schema does not describe: any object, or any value at all, such as the schema of a custom resource. */
    enum Free implements FieldType {
        OBJECT("object"),
        ANY("any value");

        private final String text;

        Free(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** How server-side apply merges a list ({@code x-kubernetes-list-type}). */
    enum ListKind {
        /** Not specified: the list is replaced as a whole. */
        UNSPECIFIED,
        /** The list is replaced as a whole. */
        ATOMIC,
        /** Every element may occur once. */
        SET,
        /** Every combination of the keys may occur once. */
        MAP
    }

    /** The formats of scalars. */
    enum Format {
        STRING('s', "string"),
        INT32('i', "integer of 32 bits"),
        INT64('l', "integer of 64 bits"),
        NUMBER('n', "number"),
        BOOLEAN('b', "boolean"),
        BASE64('y', "text in Base64"),
        TIME('t', "time"),
        MICRO_TIME('u', "time with microseconds"),
        DURATION('d', "duration"),
        QUANTITY('q', "quantity"),
        INT_OR_STRING('p', "integer or string");

        private final char code;
        private final String text;

        Format(char code, String text) {
            this.code = code;
            this.text = text;
        }

        /** Returns the name of the format for messages. */
        public String text() {
            return text;
        }

        static Format ofCode(char code) {
            for (Format format : values()) {
                if (format.code == code) {
                    return format;
                }
            }
            throw new IllegalArgumentException("Unknown format `" + code + "`.");
        }
    }
}
