/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.ANY_MAP;
import static dev.seatrial.template.internal.go.GoType.ANY_SLICE;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.yaml.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The functions over JSON: Helm's own ({@code pkg/engine/funcs.go}), which report errors as their {@link YamlFunctions}
 * counterparts do, and those of Sprig ({@code defaults.go}) that Helm does not replace.
 */
final class JsonFunctions {

    private static final String INDENT = "  ";

    private JsonFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .addBounded(
                        "toJson",
                        takes(ANY).returns(STRING),
                        (a, budget) -> orEmpty(value -> Json.encode(value, budget), a.any(0)))
                .addBounded("mustToJson", takes(ANY).returns(STRING), (a, budget) -> Json.encode(a.any(0), budget))
                .addBounded(
                        "toPrettyJson",
                        takes(ANY).returns(STRING),
                        (a, budget) -> orEmpty(value -> Json.encodeIndent(value, INDENT, budget), a.any(0)))
                .addBounded(
                        "mustToPrettyJson",
                        takes(ANY).returns(STRING),
                        (a, budget) -> Json.encodeIndent(a.any(0), INDENT, budget))
                .addBounded("toRawJson", takes(ANY).returns(STRING), (a, budget) -> Json.encodeRaw(a.any(0), budget))
                .alias("mustToRawJson", "toRawJson")
                .addBounded("fromJson", takes(STRING).returns(ANY_MAP), (a, budget) -> fromJson(a.string(0), budget))
                .addBounded("mustFromJson", takes(STRING).returns(ANY), (a, budget) -> Json.decode(a.string(0), budget))
                .addBounded(
                        "fromJsonArray",
                        takes(STRING).returns(ANY_SLICE),
                        (a, budget) -> fromJsonArray(a.string(0), budget))
                .build();
    }

    /** An encoder. */
    @FunctionalInterface
    private interface Encoder {

        String encode(@Nullable Object value);
    }

    private static String orEmpty(Encoder encoder, @Nullable Object value) {
        try {
            return encoder.encode(value);
        } catch (GoError e) {
            return "";
        }
    }

    private static Object fromJson(String text, Budget budget) {
        try {
            Json.Decoded decoded = Json.read(text, budget);
            Object value = decoded.value();
            if (value != null && !(value instanceof Map)) {
                throw Json.mismatch(value, ANY_MAP.name());
            }
            if (decoded.problem() != null && value == null) {
                throw Json.mismatch(0.0, ANY_MAP.name()); // the text is nothing but a number, too large a one
            }
            if (decoded.problem() != null) {
                withError(Objects.requireNonNull(value), decoded.problem());
            }
            return value == null ? GoMap.nil(ANY_MAP) : value;
        } catch (GoError e) {
            return YamlFunctions.error(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void withError(Object map, GoError problem) {
        ((Map<String, @Nullable Object>) map).put("Error", problem.getMessage());
    }

    private static Object fromJsonArray(String text, Budget budget) {
        try {
            Json.Decoded decoded = Json.read(text, budget);
            Object value = decoded.value();
            if (value != null && !(value instanceof List)) {
                throw Json.mismatch(value, ANY_SLICE.name());
            }
            if (decoded.problem() != null && value == null) {
                throw Json.mismatch(0.0, ANY_SLICE.name());
            }
            if (decoded.problem() != null) {
                throw decoded.problem();
            }
            return value == null ? GoSlice.nil(ANY_SLICE) : value;
        } catch (GoError e) {
            return YamlFunctions.errorList(e);
        }
    }
}
