/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.kubernetes.FieldType;
import dev.seatrial.kubernetes.ObjectSchema;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares a scalar with the type of its field: what the API server's JSON decoder accepts, and the values of enumerations. */
final class ScalarTypes {

    /** Go's layout RFC3339 takes neither a lower-case t nor a missing offset. */
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}([.,]\\d+)?(Z|[+-]\\d{2}:\\d{2})");

    private static final Pattern DURATION =
            Pattern.compile("[+-]?(0|((\\d+(\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))+)");

    private ScalarTypes() {}

    static void check(Node node, FieldType.Scalar type, ObjectSchema owner) {
        switch (type.format()) {
            case STRING -> {
                if (!(node.value() instanceof String)) {
                    mismatch(node, owner, "string");
                } else if (!type.values().isEmpty() && !node.text().isEmpty()) {
                    enumeration(node, type.values(), owner);
                }
            }
            case BOOLEAN -> require(node.value() instanceof Boolean, node, owner, "bool");
            case INT32 -> require(isInteger(node.value(), Integer.MIN_VALUE, Integer.MAX_VALUE), node, owner, "int32");
            case INT64 -> require(isInteger(node.value(), Long.MIN_VALUE, Long.MAX_VALUE), node, owner, "int64");
            case NUMBER -> require(node.value() instanceof Number, node, owner, "float64");
            case INT_OR_STRING ->
                require(
                        node.value() instanceof String || isInteger(node.value(), Integer.MIN_VALUE, Integer.MAX_VALUE),
                        node,
                        owner,
                        "int32");
            case QUANTITY -> quantity(node);
            case BASE64 -> base64(node, owner);
            case TIME, MICRO_TIME -> time(node, owner);
            case DURATION ->
                require(
                        node.value() instanceof String text
                                && DURATION.matcher(text).matches(),
                        node,
                        owner,
                        "time.Duration");
        }
    }

    private static void require(boolean fits, Node node, ObjectSchema owner, String goType) {
        if (!fits) {
            mismatch(node, owner, goType);
        }
    }

    private static boolean isInteger(@Nullable Object value, long least, long most) {
        return value instanceof Long number && number >= least && number <= most;
    }

    private static void enumeration(Node node, List<String> values, ObjectSchema owner) {
        String field = node.at().lastField();
        List<String> supported = OwnTexts.supported(owner.name(), field, values);
        if (!supported.contains(node.text()) && !OwnTexts.enumerates(owner.name(), field)) {
            String meant = Suggestions.didYouMean(node.text(), supported);
            node.problems().unsupported(node.at(), node.text(), supported, meant.isEmpty() ? null : meant);
        }
    }

    private static void quantity(Node node) {
        Object value = node.value();
        String text =
                value instanceof Number ? number(value) : value instanceof String given ? given : String.valueOf(value);
        Optional<String> fault = value instanceof Map || value instanceof List
                ? Optional.of(Quantity.FORMAT_FAULT)
                : Quantity.fault(text);
        fault.ifPresent(problem -> node.problems()
                .undecodable(
                        node.at(),
                        problem,
                        "`%s` is not a quantity such as `500m`, `0.5`, `128Mi` or `1Gi`.".formatted(text)));
    }

    private static String number(Object value) {
        return value.toString();
    }

    private static void base64(Node node, ObjectSchema owner) {
        if (!(node.value() instanceof String text)) {
            mismatch(node, owner, "[]uint8");
            return;
        }
        int fault = Base64Text.faultIn(text);
        if (fault >= 0) {
            node.problems()
                    .undecodable(
                            node.at(),
                            "illegal base64 data at input byte " + fault,
                            "Encode the value with `b64enc`, or write it below `stringData`.");
        }
    }

    private static void time(Node node, ObjectSchema owner) {
        if (!(node.value() instanceof String text)) {
            mismatch(node, owner, "string");
        } else if (!isTime(text)) {
            node.problems()
                    .undecodable(
                            node.at(),
                            "parsing time \"%s\" as \"2006-01-02T15:04:05Z07:00\": cannot parse".formatted(text),
                            "Write a time as in RFC 3339, such as `2026-01-31T08:00:00Z`.");
        }
    }

    static boolean isTime(String text) {
        if (!TIME.matcher(text).matches()) {
            return false;
        }
        try {
            OffsetDateTime.parse(text.replace(',', '.'));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Reports a value of another type, with the text of Go's JSON decoder. */
    static void mismatch(Node node, ObjectSchema owner, String goType) {
        String struct = owner.name().substring(owner.name().lastIndexOf('.') + 1);
        Object value = node.value();
        String found = value instanceof Number && goType.startsWith("int") ? "number " + value : jsonType(value);
        node.problems()
                .undecodable(
                        node.at(),
                        "json: cannot unmarshal %s into Go struct field %s.%s of type %s"
                                .formatted(found, struct, node.at().withoutPositions(), goType),
                        hint(value, goType));
    }

    private static @Nullable String hint(@Nullable Object value, String goType) {
        if (goType.equals("string") && (value instanceof Number || value instanceof Boolean)) {
            return "The field is a string. Quote the value: `| quote`.";
        }
        if (value instanceof String text && (goType.startsWith("int") || goType.equals("bool"))) {
            return "The field is %s. Remove the quotes around `%s`."
                    .formatted(goType.equals("bool") ? "a boolean" : "an integer", text);
        }
        return null;
    }

    static String jsonType(@Nullable Object value) {
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof List) {
            return "array";
        }
        return value instanceof Boolean ? "bool" : value instanceof Number ? "number" : "string";
    }

    static String goType(FieldType.Format format) {
        return switch (format) {
            case BOOLEAN -> "bool";
            case INT32, INT_OR_STRING -> "int32";
            case INT64 -> "int64";
            case NUMBER -> "float64";
            default -> "string";
        };
    }
}
