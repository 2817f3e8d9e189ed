/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON as Go's {@code encoding/json} does. Errors are {@link GoError}s with its texts. */
public final class Json {

    private Json() {}

    /** Returns the JSON of a value as {@code Marshal} writes it: sorted keys, no white space, HTML escaped. */
    public static String encode(@Nullable Object value) {
        return write(value, new JsonWriter(true, null));
    }

    /** Returns the JSON of a value as {@code MarshalIndent} writes it. */
    public static String encodeIndent(@Nullable Object value, String indent) {
        return write(value, new JsonWriter(true, indent));
    }

    /** Returns the JSON of a value as an encoder writes it that does not escape HTML, without a line feed at the end. */
    public static String encodeRaw(@Nullable Object value) {
        return write(value, new JsonWriter(false, null));
    }

    /** Returns the value of a text as {@code Unmarshal} stores it in an {@code interface{}}. */
    public static @Nullable Object decode(String text) {
        Decoded decoded = read(text);
        if (decoded.problem() != null) {
            throw decoded.problem();
        }
        return decoded.value();
    }

    /** Returns what {@code Unmarshal} stores of a text even if it returns an error, unless that is one of syntax. */
    public static Decoded read(String text) {
        JsonReader reader = new JsonReader(text);
        return new Decoded(reader.read(), reader.problem());
    }

    /**
     * A value, and what was wrong with some part of it.
     *
     * @param problem the error of a part that could not be stored
     */
    public record Decoded(@Nullable Object value, @Nullable GoError problem) {}

    /**
     * Returns the error of storing a value that {@link #decode} gave in a variable of another type.
     *
     * @param goType the type of the variable
     */
    public static GoError mismatch(Object value, String goType) {
        return new GoError("json: cannot unmarshal " + JsonTree.kind(value) + " into Go value of type " + goType);
    }

    private static String write(@Nullable Object value, JsonWriter writer) {
        new ValueWalker(writer, ValueWalker.Dialect.JSON, GoStrings.ORDER).walk(value);
        return writer.text();
    }
}
