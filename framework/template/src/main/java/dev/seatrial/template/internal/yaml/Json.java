/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON as Go's {@code encoding/json} does. Errors are {@link GoError}s with its texts. */
public final class Json {

    private Json() {}

    /** Returns the JSON of a value as {@code Marshal} writes it: sorted keys, no white space, HTML escaped. */
    public static String encode(@Nullable Object value) {
        return encode(value, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static String encode(@Nullable Object value, Budget budget) {
        return write(value, new JsonWriter(true, null), budget);
    }

    /** Returns the JSON of a value as {@code MarshalIndent} writes it. */
    public static String encodeIndent(@Nullable Object value, String indent) {
        return encodeIndent(value, indent, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static String encodeIndent(@Nullable Object value, String indent, Budget budget) {
        return write(value, new JsonWriter(true, indent), budget);
    }

    /** Returns the JSON of a value as an encoder writes it that does not escape HTML, without a line feed at the end. */
    public static String encodeRaw(@Nullable Object value) {
        return encodeRaw(value, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static String encodeRaw(@Nullable Object value, Budget budget) {
        return write(value, new JsonWriter(false, null), budget);
    }

    /** Returns the value of a text as {@code Unmarshal} stores it in an {@code interface{}}. */
    public static @Nullable Object decode(String text) {
        return decode(text, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static @Nullable Object decode(String text, Budget budget) {
        Decoded decoded = read(text, budget);
        if (decoded.problem() != null) {
            throw decoded.problem();
        }
        return decoded.value();
    }

    /** Returns what {@code Unmarshal} stores of a text even if it returns an error, unless that is one of syntax. */
    public static Decoded read(String text) {
        return read(text, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static Decoded read(String text, Budget budget) {
        JsonReader reader = new JsonReader(text, budget);
        return new Decoded(reader.read(), reader.problem());
    }

    /**
     * A value, and what was wrong with some part of it.
     *
     * @param problem the error of a part that could not be stored
     */
    public record Decoded(@Nullable Object value, @Nullable GoError problem) {}

    /**
     * Reads the first value of a stream, as {@code json.Decoder} does.
     *
     * @param text the rest of the stream, which must hold more than white space
     */
    public static First first(String text) {
        JsonReader reader = new JsonReader(text, Budget.unlimited());
        try {
            Object value = reader.readFirst();
            return new First(value, GoStrings.string(reader.rest()), null, 0);
        } catch (GoError e) {
            return new First(null, text, e, reader.offset());
        }
    }

    /**
     * The first value of a stream.
     *
     * @param value the value, null if there is an error
     * @param rest the text behind the value
     * @param problem the error of syntax; null if there is none
     * @param offset how many bytes were read before the error
     */
    public record First(
            @Nullable Object value, String rest, @Nullable GoError problem, int offset) {}

    /**
     * Returns the error of storing a value that {@link #decode} gave in a variable of another type.
     *
     * @param goType the type of the variable
     */
    public static GoError mismatch(Object value, String goType) {
        return new GoError("json: cannot unmarshal " + JsonTree.kind(value) + " into Go value of type " + goType);
    }

    private static String write(@Nullable Object value, JsonWriter writer, Budget budget) {
        new ValueWalker(writer, ValueWalker.Dialect.JSON, GoStrings.ORDER, budget).walk(value);
        return writer.text();
    }
}
