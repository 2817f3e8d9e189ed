/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the notation for values in the golden files, which their README explains. */
public final class GoLiteral {

    private final String text;
    private int at;

    private GoLiteral(String text) {
        this.text = text;
    }

    /** Returns a value. */
    public static @Nullable Object value(String text) {
        return new GoLiteral(text).value();
    }

    /** Returns the values of a bracketed list. */
    @SuppressWarnings("unchecked")
    public static @Nullable Object[] values(String text) {
        return ((List<@Nullable Object>) new GoLiteral(text).list()).toArray();
    }

    /** Returns the string of a quoted text. */
    public static String string(String text) {
        return new GoLiteral(text).quoted();
    }

    private @Nullable Object value() {
        char c = text.charAt(at);
        if (c == '"') {
            return quoted();
        }
        if (c == '[') {
            return list();
        }
        if (c == '{') {
            return map();
        }
        if (text.startsWith("true", at) || text.startsWith("false", at)) {
            String word = word();
            return word.equals("true");
        }
        if (text.startsWith("int", at) || text.startsWith("uint", at)) {
            return typedInteger();
        }
        at++;
        return switch (c) {
            case 'n' -> null;
            case 'i' -> Long.parseLong(word());
            case 'd' -> Double.longBitsToDouble(Long.parseUnsignedLong(word(), 16));
            case 'e' -> GoNumber.float32(Float.intBitsToFloat(Integer.parseUnsignedInt(word(), 16)));
            case 'D' -> new GoDuration(Long.parseLong(word()));
            case 'O' -> NamedInteger.month(Integer.parseInt(word()));
            case 'N' -> GoSlice.nil(GoType.STRING_SLICE);
            case 'B' -> GoSlice.ofBytes(GoStrings.bytes(quoted()));
            case 'C' -> complex(word());
            case 'S' -> GoSlice.of(GoType.STRING_SLICE, list());
            case 'J' -> GoSlice.of(GoType.INT_SLICE, list());
            case 'P' -> GoMap.of(GoType.STRING_MAP, map());
            default -> throw new IllegalArgumentException(text + " at " + at);
        };
    }

    private static GoComplex complex(String digits) {
        return new GoComplex(
                Double.longBitsToDouble(Long.parseUnsignedLong(digits.substring(0, 16), 16)),
                Double.longBitsToDouble(Long.parseUnsignedLong(digits.substring(16), 16)));
    }

    private GoNumber typedInteger() {
        int colon = text.indexOf(':', at);
        String name = text.substring(at, colon);
        at = colon + 1;
        GoKind kind = GoKind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
        return new GoNumber(GoType.simple(name, kind), Long.parseLong(word()));
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        while (text.charAt(at) != ']') {
            list.add(value());
            at += text.charAt(at) == ',' ? 1 : 0;
        }
        at++;
        return list;
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new HashMap<>();
        at++;
        while (text.charAt(at) != '}') {
            String key = quoted();
            at++;
            map.put(key, value());
            at += text.charAt(at) == ',' ? 1 : 0;
        }
        at++;
        return map;
    }

    private String word() {
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char e = text.charAt(at++);
            switch (e) {
                case 'x' -> {
                    int code = hex(2);
                    out.append((char) (code < 0x80 ? code : 0xDC00 + code));
                }
                case 'u' -> out.appendCodePoint(hex(4));
                case 'U' -> out.appendCodePoint(hex(8));
                case '"', '\\' -> out.append(e);
                default -> out.append("\u0007\b\f\n\r\t\u000B".charAt("abfnrtv".indexOf(e)));
            }
        }
        at++;
        return GoStrings.string(GoStrings.bytes(out.toString()));
    }

    private int hex(int digits) {
        at += digits;
        return Integer.parseUnsignedInt(text, at - digits, at, 16);
    }
}
