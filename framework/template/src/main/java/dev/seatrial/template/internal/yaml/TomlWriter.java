/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoObject;
import dev.seatrial.template.internal.go.GoScalar;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.go.GoTime;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes TOML as BurntSushi/toml does: plain values first, then tables, each sorted by key. */
final class TomlWriter {

    /** Values nested deeper end in an error, where Go would run out of stack sooner or later. */
    private static final int MAX_DEPTH = 500;

    private final TomlRelease release;
    private final Budget budget;
    private final StringBuilder out = new StringBuilder(256);
    private int depth;

    TomlWriter(TomlRelease release, Budget budget) {
        this.budget = budget;
        this.release = release;
    }

    String write(@Nullable Object value) {
        if (value == null) {
            throw new GoPanic("reflect: call of reflect.Value.Type on zero Value");
        }
        encode(TomlKey.EMPTY, value);
        return out.toString();
    }

    /** An entry of a table; one whose value is nil keeps its place, which decides where commas go. */
    /**
     * What is written under a name.
     *
     * @param index the place of the field in its struct, -1 in a map
     */
    private record Field(String name, @Nullable Object value, int index) {}

    /** What a value is in TOML. */
    private enum Shape {
        PLAIN,
        TABLE,
        ARRAY_OF_TABLES
    }

    private void encode(TomlKey key, Object value) {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new GoError("toml: values are nested too deeply");
        }
        if (value instanceof List<?> list && shape(value) == Shape.ARRAY_OF_TABLES) {
            arrayOfTables(key, list);
        } else if (isTable(value)) {
            table(key, value);
        } else {
            requireKnown(value, "unsupported type for key '" + key + "': ");
            keyValue(key, value, false);
        }
        depth--;
    }

    private static boolean isTable(Object value) {
        return value instanceof Map
                || (value instanceof GoObject object
                        && object.marshalText() == null
                        && !(object instanceof GoScalar)
                        && isStruct(object.goType()));
    }

    private static boolean isStruct(GoType type) {
        return type.kind() == GoKind.STRUCT
                || (type.kind() == GoKind.POINTER
                        && type.element() != null
                        && type.element().kind() == GoKind.STRUCT);
    }

    private static void requireKnown(Object value, String message) {
        boolean known = value instanceof String
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof List
                || (value instanceof GoNumber)
                || (value instanceof GoObject object && (object.marshalText() != null || object instanceof GoScalar));
        if (!known) {
            throw new GoError(message + GoType.kindOf(value).text());
        }
    }

    private Shape shape(@Nullable Object value) {
        budget.step(out.length());
        if (value == null) {
            return Shape.PLAIN;
        }
        if (value instanceof List<?> list) {
            boolean tables = !list.isEmpty();
            for (Object element : list) {
                if (isNil(element)) {
                    throw new GoError("toml: cannot encode array with nil element");
                }
                tables &= shape(element) == Shape.TABLE;
            }
            return tables ? Shape.ARRAY_OF_TABLES : Shape.PLAIN;
        }
        if (isTable(value)) {
            return isNil(value) ? Shape.PLAIN : Shape.TABLE;
        }
        requireKnown(value, "unsupported type: ");
        return Shape.PLAIN;
    }

    private static boolean isNil(@Nullable Object value) {
        return value == null
                || (value instanceof GoMap map && map.isNil())
                || (value instanceof GoSlice slice && slice.isNil());
    }

    private void arrayOfTables(TomlKey key, List<?> list) {
        if (key.isEmpty()) {
            throw new GoError("toml: top-level values must be Go maps or structs");
        }
        for (Object element : list) {
            newLine();
            out.append(indent(key)).append("[[").append(key).append("]]");
            newLine();
            fields(key, java.util.Objects.requireNonNull(element), false);
        }
    }

    private void table(TomlKey key, Object value) {
        if (isNil(value)) {
            return;
        }
        if (key.size() == 1) {
            newLine();
        }
        if (!key.isEmpty()) {
            out.append(indent(key)).append('[').append(key).append(']');
            newLine();
        }
        fields(key, value, false);
    }

    private void fields(TomlKey key, Object value, boolean inline) {
        List<Field> plain = new ArrayList<>();
        List<Field> tables = new ArrayList<>();
        List<Field> all = all(value);
        for (Field field : all) {
            (shape(field.value()) == Shape.PLAIN ? plain : tables).add(field);
        }
        out.append(inline ? "{" : "");
        fields(key, plain, inline, tables.isEmpty(), all.size());
        fields(key, tables, inline, true, all.size());
        out.append(inline ? "}" : "");
    }

    private void fields(TomlKey key, List<Field> fields, boolean inline, boolean last, int total) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Object value = field.value();
            if (value == null || isNil(value)) {
                continue;
            }
            if (inline) {
                keyValue(new TomlKey(List.of(field.name())), value, true);
                // of a struct, the library takes the last one for the one whose place is the number of fields
                boolean more = field.index() < 0 ? !last || i < fields.size() - 1 : field.index() != total - 1;
                out.append(more ? ", " : "");
            } else {
                encode(key.add(field.name()), value);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Field> all(Object value) {
        List<Field> fields = new ArrayList<>();
        if (value instanceof Map) {
            Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) value;
            List<String> keys = new ArrayList<>(map.keySet());
            keys.sort(GoStrings.ORDER);
            keys.forEach(k -> fields.add(new Field(k, map.get(k), -1)));
        } else {
            List<GoStruct.Field> declared = ((GoObject) value).fields();
            for (int i = 0; i < declared.size(); i++) {
                GoStruct.Field field = declared.get(i);
                int index = i;
                if (field.embedded() && field.value() instanceof GoObject inner) {
                    all(inner).forEach(f -> fields.add(new Field(f.name(), f.value(), index)));
                } else if (field.exported()) {
                    fields.add(new Field(field.name(), field.value(), index));
                }
            }
        }
        return fields;
    }

    private void keyValue(TomlKey key, Object value, boolean inline) {
        if (key.isEmpty()) {
            element(value);
            return;
        }
        out.append(indent(key)).append(TomlKey.quoted(key.last())).append(" = ");
        element(value);
        if (!inline) {
            newLine();
        }
    }

    private void element(Object value) {
        budget.step(out.length());
        if (value instanceof GoTime time) {
            out.append(timeText(time));
        } else if (value instanceof GoObject object && object.marshalText() != null) {
            out.append(TomlKey.quotedText(String.valueOf(object.marshalText())));
        } else if (value instanceof GoScalar scalar) {
            boolean duration = scalar.goType().name().equals("time.Duration");
            out.append(duration ? TomlKey.quotedText(String.valueOf(scalar.string())) : Long.toString(scalar.bits()));
        } else if (value instanceof String s) {
            out.append(TomlKey.quotedText(s));
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (isTable(value)) {
            depth++;
            if (depth > MAX_DEPTH) {
                throw new GoError("toml: values are nested too deeply");
            }
            fields(TomlKey.EMPTY, value, true);
            depth--;
        } else {
            out.append(value instanceof Boolean ? value : number(value));
        }
    }

    private void array(List<?> list) {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new GoError("toml: values are nested too deeply");
        }
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            element(java.util.Objects.requireNonNull(list.get(i)));
            out.append(i < list.size() - 1 ? ", " : "");
        }
        out.append(']');
        depth--;
    }

    private static String timeText(GoTime time) {
        return switch (time.location().name()) {
            case "datetime-local" -> time.format("2006-01-02T15:04:05.999999999");
            case "date-local" -> time.format("2006-01-02");
            case "time-local" -> time.format("15:04:05.999999999");
            default -> time.format(GoTime.RFC3339_NANO);
        };
    }

    private String number(Object value) {
        boolean floating = value instanceof Double
                || (value instanceof GoNumber typed && typed.goType().kind().isFloat());
        if (!floating) {
            return JsonNumbers.format(value);
        }
        double d = GoNumbers.floating(value);
        if (Double.isNaN(d)) {
            return Double.doubleToRawLongBits(d) < 0 ? "-nan" : "nan";
        }
        if (Double.isInfinite(d)) {
            return d > 0 ? "inf" : "-inf";
        }
        int bits = value instanceof GoNumber typed && typed.goType().kind() == GoKind.FLOAT32 ? 32 : 64;
        String text = GoNumbers.formatFloat(d, release == TomlRelease.V1_4 ? 'f' : 'g', -1, bits);
        return text.indexOf('e') >= 0 || text.indexOf('.') >= 0 ? text : text + ".0";
    }

    private void newLine() {
        if (out.length() > 0) {
            out.append('\n');
        }
    }

    private static String indent(TomlKey key) {
        return "  ".repeat(key.size() - 1);
    }
}
