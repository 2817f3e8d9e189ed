/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Go struct, or a pointer to one when its type is of kind {@link GoKind#POINTER}: fields in their order, and methods.
 *
 * @param goType the type, whose name {@code %T} prints
 * @param fields the fields in declared order, unexported and embedded ones too
 * @param methods the method set
 * @param addressedString what the {@code String()} method of a pointer receiver returns, null if there is none: templates
 *     print it for a field they reached through a pointer, {@code fmt} does not
 */
public record GoStruct(
        GoType goType,
        List<Field> fields,
        GoMethods methods,
        @Nullable String addressedString) implements GoObject {

    /**
     * A field.
     *
     * @param name the Go name; lower-case first for one that only {@code fmt} sees
     * @param jsonName the name in JSON
     * @param omitEmpty whether JSON leaves it out when it is empty
     * @param embedded whether its own fields are reached without naming it, in templates and in JSON
     */
    public record Field(String name, @Nullable Object value, String jsonName, boolean omitEmpty, boolean embedded) {

        /** Returns a field that JSON knows by its Go name. */
        public static Field of(String name, @Nullable Object value) {
            return new Field(name, value, name, false, false);
        }

        /** Returns a field that JSON knows by another name and leaves out when empty. */
        public static Field omitEmpty(String name, @Nullable Object value, String jsonName) {
            return new Field(name, value, jsonName, true, false);
        }

        /** Returns an embedded field. */
        public static Field embedded(String name, GoStruct value) {
            return new Field(name, value, "", false, true);
        }

        /** Returns whether templates and JSON see the field. */
        public boolean exported() {
            return Character.isUpperCase(name.charAt(0));
        }
    }

    public GoStruct {
        fields = List.copyOf(fields);
    }

    /** Returns a struct that has no methods. */
    public static GoStruct of(GoType type, Field... fields) {
        return new GoStruct(type, List.of(fields), GoMethods.NONE, null);
    }

    /**
     * Returns the struct that a pointer points to, this itself if it is none. Go's templates print that, so that Go's
     * {@code &} does not show.
     */
    public GoStruct pointee() {
        GoType element = goType.element();
        return goType.kind() == GoKind.POINTER && element != null
                ? new GoStruct(element, fields, methods, addressedString)
                : this;
    }

    @Override
    public @Nullable GoMember member(String name) {
        GoFunction method = methods.find(this, name);
        if (method != null) {
            return new GoMember.Method(method);
        }
        for (Field field : fields) {
            if (field.exported() && field.name().equals(name)) {
                return new GoMember.Field(field.value());
            }
        }
        for (Field field : fields) {
            GoMember promoted = field.embedded() && field.value() instanceof GoStruct inner ? inner.member(name) : null;
            if (promoted != null) {
                return promoted;
            }
        }
        return null;
    }
}
