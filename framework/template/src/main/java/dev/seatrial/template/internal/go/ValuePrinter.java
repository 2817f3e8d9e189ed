/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import dev.seatrial.template.internal.limit.Budget;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints values by verb, by the rules of Go's {@code fmt/print.go}. */
final class ValuePrinter {

    private static final String NIL = "<nil>";

    /** Printed for addresses, which differ between runs of Go anyway. */
    private static final long ADDRESS = 0xc000012345L;

    /** The address of {@code time.Local} in Helm 4.1.4 for linux/amd64, the same in every run. */
    private static final long LOCAL_ADDRESS = 0x3ffc320L;

    final StringBuilder out = new StringBuilder();
    final FieldWriter field = new FieldWriter(out);
    private final Budget budget;

    /** Set while a bad verb is reported, when Go leaves methods alone. */
    private boolean erroring;

    ValuePrinter(Budget budget) {
        this.budget = budget;
    }

    /** Returns what was printed; bytes that meet to form a character have become one. */
    String text() {
        String text = out.toString();
        return GoStrings.isValid(text) ? text : GoStrings.string(GoStrings.bytes(text));
    }

    void print(@Nullable Object value, int verb) {
        if (value == null) {
            if (verb == 'v' || verb == 'T') {
                field.pad(NIL);
            } else {
                badVerb(null, verb);
            }
        } else if (verb == 'T') {
            field.string(typeName(value));
        } else if (verb == 'p') {
            pointer(value, verb);
        } else {
            printValue(value, verb, 0);
        }
    }

    static String typeName(Object value) {
        return String.valueOf(GoType.of(value));
    }

    private void printValue(Object value, int verb, int depth) {
        budget.step(out.length());
        if (value instanceof String s) {
            string(s, verb);
        } else if (value instanceof Boolean b) {
            bool(b, verb);
        } else if (value instanceof GoObject object) {
            object(object, verb, depth);
        } else if (verb == 'w' && !(depth == 0 && isBytes(value))) {
            badVerb(value, verb); // for errors alone; fmt takes a []byte apart first
        } else if (GoNumbers.isInteger(value)) {
            integer(value, verb);
        } else if (GoNumbers.isFloat(value)) {
            floating(value, verb);
        } else if (value instanceof GoComplex complex) {
            complex(complex, verb);
        } else if (value instanceof Map<?, ?> map) {
            map(map, verb, depth);
        } else if (value instanceof List<?> list) {
            list(list, verb, depth);
        } else {
            pointer(value, verb);
        }
    }

    private void object(GoObject object, int verb, int depth) {
        if (object instanceof NilPointer) {
            nilPointer(object, verb);
            return;
        }
        if (!erroring && verb == 'w') {
            badVerb(object, verb);
            return;
        }
        String text = erroring || (!field.sharpV && "vsxXq".indexOf(verb) < 0) ? null : stringOf(object);
        if (text != null) {
            if (field.sharpV) {
                field.string(text);
            } else {
                string(text, verb);
            }
        } else if (object instanceof GoScalar scalar) {
            integer(scalar, verb);
        } else if (object.goType().kind() == GoKind.POINTER && depth > 0) {
            pointer(object, verb);
        } else {
            struct(object, verb, depth);
        }
    }

    private @Nullable String stringOf(GoObject object) {
        return field.sharpV ? object.goString() : object.string();
    }

    private void struct(GoObject object, int verb, int depth) {
        String name = object.goType().name();
        boolean pointer = object.goType().kind() == GoKind.POINTER;
        if (pointer) {
            out.append('&');
        }
        if (field.sharpV) {
            out.append(pointer ? name.substring(1) : name);
        }
        out.append('{');
        String separator = "";
        for (GoStruct.Field member : object.fields()) {
            out.append(separator);
            separator = field.sharpV ? ", " : " ";
            if (field.plusV || field.sharpV) {
                out.append(member.name()).append(':');
            }
            element(member.value(), GoType.ANY, verb, depth + 1);
        }
        out.append('}');
    }

    private void map(Map<?, ?> map, int verb, int depth) {
        GoType type = typeOf(map);
        if (field.sharpV && map instanceof GoMap typed && typed.isNil()) {
            out.append(type.name()).append("(nil)");
            return;
        }
        out.append(field.sharpV ? type.name() + "{" : "map[");
        @Nullable Object[] keys = map.keySet().toArray();
        Arrays.sort(keys, (a, b) -> GoStrings.compare((String) a, (String) b));
        String separator = "";
        for (Object key : keys) {
            out.append(separator);
            separator = field.sharpV ? ", " : " ";
            printValue(key, verb, depth + 1);
            out.append(':');
            element(map.get(key), type.element(), verb, depth + 1);
        }
        out.append(field.sharpV ? '}' : ']');
    }

    private void list(List<?> list, int verb, int depth) {
        GoType type = typeOf(list);
        boolean bytes = type.element() != null && type.element().kind() == GoKind.UINT8;
        if (bytes && "sqxX".indexOf(verb) >= 0) {
            bytes(list, verb);
            return;
        }
        // fmt has a case of its own for []byte, which it also names so
        boolean plainBytes = depth == 0 && isBytes(list) && (verb == 'v' || verb == 'd');
        if (field.sharpV) {
            out.append(plainBytes ? "[]byte" : type.name());
            if (list instanceof GoSlice slice && slice.isNil()) {
                out.append("(nil)");
                return;
            }
        }
        out.append(field.sharpV ? '{' : '[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            separator = field.sharpV ? ", " : " ";
            if (plainBytes && !field.sharpV) {
                field.integer(
                        GoNumbers.bits(java.util.Objects.requireNonNull(element)), 10, false, verb, FieldWriter.LOWER);
            } else {
                element(element, type.element(), verb, depth + 1);
            }
        }
        out.append(field.sharpV ? '}' : ']');
    }

    /** Prints what a map, a slice or a struct holds, whose declared type only shows when it is nil. */
    private void element(@Nullable Object value, @Nullable GoType declared, int verb, int depth) {
        if (value != null) {
            printValue(value, verb, depth);
        } else if (!field.sharpV) {
            out.append(NIL);
        } else {
            out.append(declared == null ? GoType.ANY.name() : declared.name()).append("(nil)");
        }
    }

    private void bytes(List<?> list, int verb) {
        String text = GoStrings.string(GoSlice.bytes(list));
        if (verb == 's') {
            field.string(text);
        } else {
            string(text, verb);
        }
    }

    private void string(String value, int verb) {
        switch (verb) {
            case 'v' -> {
                if (field.sharpV) {
                    field.quoted(value);
                } else {
                    field.string(value);
                }
            }
            case 's' -> field.string(value);
            case 'x' -> field.hexadecimal(GoStrings.bytes(value), FieldWriter.LOWER);
            case 'X' -> field.hexadecimal(GoStrings.bytes(value), FieldWriter.UPPER);
            case 'q' -> field.quoted(value);
            default -> badVerb(value, verb);
        }
    }

    private void bool(boolean value, int verb) {
        if (verb == 't' || verb == 'v') {
            field.bool(value);
        } else {
            badVerb(value, verb);
        }
    }

    private void integer(Object value, int verb) {
        long bits = GoNumbers.bits(value);
        boolean signed = !GoNumbers.isUnsigned(value);
        switch (verb) {
            case 'v' -> {
                if (field.sharpV && !signed) {
                    hexadecimal(bits, true);
                } else {
                    field.integer(bits, 10, signed, verb, FieldWriter.LOWER);
                }
            }
            case 'd' -> field.integer(bits, 10, signed, verb, FieldWriter.LOWER);
            case 'b' -> field.integer(bits, 2, signed, verb, FieldWriter.LOWER);
            case 'o', 'O' -> field.integer(bits, 8, signed, verb, FieldWriter.LOWER);
            case 'x' -> field.integer(bits, 16, signed, verb, FieldWriter.LOWER);
            case 'X' -> field.integer(bits, 16, signed, verb, FieldWriter.UPPER);
            case 'c' -> field.rune(bits);
            case 'q' -> field.quotedRune(bits);
            case 'U' -> field.unicode(bits);
            default -> badVerb(value, verb);
        }
    }

    private void hexadecimal(long bits, boolean prefix) {
        boolean before = field.sharp;
        field.sharp = prefix;
        field.integer(bits, 16, false, 'v', FieldWriter.LOWER);
        field.sharp = before;
    }

    private void floating(Object value, int verb) {
        int bits = value instanceof Double ? 64 : 32;
        if (!floating(GoNumbers.floating(value), bits, verb)) {
            badVerb(value, verb);
        }
    }

    private boolean floating(double value, int bits, int verb) {
        switch (verb) {
            case 'v' -> field.floating(value, bits, 'g', -1);
            case 'b', 'g', 'G', 'x', 'X' -> field.floating(value, bits, (char) verb, -1);
            case 'f', 'e', 'E' -> field.floating(value, bits, (char) verb, 6);
            case 'F' -> field.floating(value, bits, 'f', 6);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void complex(GoComplex value, int verb) {
        if ("vbgGxXfFeE".indexOf(verb) < 0) {
            badVerb(value, verb);
            return;
        }
        boolean before = field.plus;
        out.append('(');
        floating(value.real(), 64, verb);
        field.plus = true;
        floating(value.imaginary(), 64, verb);
        out.append("i)");
        field.plus = before;
    }

    private void pointer(Object value, int verb) {
        GoType type = typeOf(value);
        boolean nil = (value instanceof GoSlice slice && slice.isNil()) || (value instanceof GoMap map && map.isNil());
        if (nil) {
            nilPointer(value, verb);
            return;
        }
        boolean hasAddress = type.kind().canBeNil() && type.kind() != GoKind.INTERFACE;
        if (!hasAddress) {
            badVerb(value, verb);
        } else if (verb == 'v' && field.sharpV) {
            out.append('(').append(type.name()).append(")(");
            hexadecimal(addressOf(value), true);
            out.append(')');
        } else if (verb == 'v' || verb == 'p') {
            hexadecimal(addressOf(value), !field.sharp);
        } else if ("bodxX".indexOf(verb) >= 0) {
            integer(GoNumber.uint64(addressOf(value)), verb);
        } else {
            badVerb(value, verb);
        }
    }

    private void nilPointer(Object value, int verb) {
        if (verb == 'v' && field.sharpV) {
            out.append('(').append(typeOf(value).name()).append(")(nil)");
        } else if (verb == 'v') {
            field.pad(NIL);
        } else if (verb == 'p') {
            hexadecimal(0, !field.sharp);
        } else if ("bodxX".indexOf(verb) >= 0) {
            integer(GoNumber.uint64(0), verb);
        } else {
            badVerb(value, verb);
        }
    }

    private static long addressOf(Object value) {
        return value instanceof GoLocation location && location.isLocal() ? LOCAL_ADDRESS : ADDRESS;
    }

    private void badVerb(@Nullable Object value, int verb) {
        erroring = true;
        out.append("%!").appendCodePoint(verb).append('(');
        if (value == null) {
            out.append(NIL);
        } else {
            out.append(typeName(value)).append('=');
            print(value, 'v');
        }
        out.append(')');
        erroring = false;
    }

    private static boolean isBytes(Object value) {
        return value instanceof GoSlice slice && slice.goType().equals(GoType.BYTES);
    }

    private static GoType typeOf(Object value) {
        return java.util.Objects.requireNonNull(GoType.of(value));
    }
}
