/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoLocation;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoTime;
import java.time.ZoneOffset;
import java.util.List;

/** Makes values of the items for strings, numbers, booleans and times. */
final class TomlScalars {

    /** Go keeps the sign of a NaN, and writes it. */
    private static final double NEGATIVE_NAN = Double.longBitsToDouble(0xfff8000000000001L);

    private static final GoLocation LOCAL = GoLocation.local(ZoneOffset.UTC);
    static final GoLocation LOCAL_DATETIME = GoLocation.fixed("datetime-local", 0);
    static final GoLocation LOCAL_DATE = GoLocation.fixed("date-local", 0);
    static final GoLocation LOCAL_TIME = GoLocation.fixed("time-local", 0);

    private static final List<Layout> LAYOUTS = List.of(
            new Layout(GoTime.RFC3339_NANO, LOCAL),
            new Layout("2006-01-02T15:04:05.999999999", LOCAL_DATETIME),
            new Layout("2006-01-02", LOCAL_DATE),
            new Layout("15:04:05.999999999", LOCAL_TIME),
            new Layout("2006-01-02T15:04Z07:00", LOCAL),
            new Layout("2006-01-02T15:04", LOCAL_DATETIME),
            new Layout("15:04", LOCAL_TIME));
    /** So many of them have seconds, and come first. */
    private static final int WITH_SECONDS = 4;

    private final List<Layout> layouts;
    private final Errors errors;

    TomlScalars(TomlRelease release, Errors errors) {
        this.layouts = release == TomlRelease.V1_4 ? LAYOUTS.subList(0, WITH_SECONDS) : LAYOUTS;
        this.errors = errors;
    }

    /** Makes errors that name a line. */
    @FunctionalInterface
    interface Errors {

        GoError at(int line, String message);
    }

    private record Layout(String text, GoLocation location) {}

    /** Returns the text of a part of a key. */
    Object text(TomlItem item) {
        return item.type() == TomlItemType.TEXT ? item.text() : value(item);
    }

    Object value(TomlItem item) {
        String text = item.text();
        return switch (item.type()) {
            case STRING, RAW_STRING -> text;
            case STRING_ESC -> unescaped(item, text);
            case MULTILINE_STRING -> unescaped(item, withoutEscapedBreaks(withoutFirstBreak(text)));
            case RAW_MULTILINE_STRING -> withoutFirstBreak(text);
            case INTEGER -> integer(item);
            case FLOAT -> floating(item);
            case BOOL -> text.equals("true");
            case DATETIME -> time(item);
            default -> throw new GoPanic("BUG: Unexpected value type: " + item.type() + "\n\n");
        };
    }

    private Object integer(TomlItem item) {
        String text = item.text();
        if (!underscoresAllowed(text)) {
            throw invalid(item, "integer", "underscores must be surrounded by digits");
        }
        if (hasLeadingZero(text)) {
            throw invalid(item, "integer", "cannot have leading zeroes");
        }
        try {
            return GoNumber.int64(GoNumbers.parseInt(text, 0, 64));
        } catch (GoError e) {
            throw outOfRangeOr(
                    e, item, "int64", new GoPanic("BUG: Expected integer value, but got '" + text + "'.\n\n"));
        }
    }

    private Object floating(TomlItem item) {
        String text = item.text();
        String[] parts = text.split("[.eE]+", -1);
        String first = "";
        for (String part : parts) {
            if (!part.isEmpty() && !underscoresAllowed(part)) {
                throw invalid(item, "float", "underscores must be surrounded by digits");
            }
            first = first.isEmpty() ? part : first;
        }
        if (hasLeadingZero(first)) {
            throw invalid(item, "float", "cannot have leading zeroes");
        }
        if (!pointsAllowed(text)) {
            throw invalid(item, "float", "'.' must be followed by one or more digits");
        }
        String plain = text.replace("_", "");
        if (plain.equals("+nan") || plain.equals("-nan")) {
            return plain.equals("-nan") ? NEGATIVE_NAN : Double.NaN;
        }
        try {
            return GoNumbers.parseFloat(plain, 64);
        } catch (GoError e) {
            GoError other = errors.at(item.line(), "Invalid float value: " + GoQuote.quote(text));
            throw outOfRangeOr(e, item, "float64", other);
        }
    }

    private GoError outOfRangeOr(GoError e, TomlItem item, String type, GoError other) {
        boolean range = e.getMessage().endsWith("value out of range");
        return range ? errors.at(item.line(), item.text() + " is out of range for " + type) : other;
    }

    private GoError invalid(TomlItem item, String what, String rule) {
        return errors.at(item.line(), "Invalid " + what + " " + GoQuote.quote(item.text()) + ": " + rule);
    }

    private Object time(TomlItem item) {
        String text = item.text().replace('z', 'Z').replace('t', 'T').replace(' ', 'T');
        for (Layout layout : layouts) {
            GoTime time = parsed(text, layout);
            if (time != null) {
                if (lacksLeadingZero(text, layout.text())) {
                    break;
                }
                return time;
            }
        }
        throw errors.at(item.line(), "invalid datetime: " + GoQuote.quote(text));
    }

    private static @org.jspecify.annotations.Nullable GoTime parsed(String text, Layout layout) {
        try {
            return GoTime.parse(layout.text(), text, layout.location());
        } catch (GoError e) {
            return null;
        }
    }

    private static boolean lacksLeadingZero(String text, String layout) {
        for (int i = 0; i < layout.length(); i++) {
            char c = layout.charAt(i);
            if (c == '.' || c == 'Z') {
                return false;
            }
            if ((c < '0' || c > '9') && text.charAt(i) != c) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLeadingZero(String s) {
        if (s.length() > 1 && s.charAt(0) == '0' && "box".indexOf(s.charAt(1)) < 0) {
            return true;
        }
        return s.length() > 2 && (s.charAt(0) == '-' || s.charAt(0) == '+') && s.charAt(1) == '0';
    }

    private static boolean underscoresAllowed(String s) {
        if (s.endsWith("nan") || s.endsWith("inf")) {
            return true;
        }
        boolean accept = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '_' && !accept) {
                return false;
            }
            accept = TomlNumberLexer.isHex(c);
        }
        return accept;
    }

    private static boolean pointsAllowed(String s) {
        boolean point = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (point && (c < '0' || c > '9')) {
                return false;
            }
            point = c == '.';
        }
        return !point;
    }

    private static String withoutFirstBreak(String s) {
        return s.startsWith("\n") ? s.substring(1) : s.startsWith("\r\n") ? s.substring(2) : s;
    }

    /** Takes out each backslash at the end of a line, with all white space up to the next text. */
    private static String withoutEscapedBreaks(String s) {
        StringBuilder out = new StringBuilder(s.length());
        int i = 0;
        while (i < s.length()) {
            char c = s.charAt(i);
            if (c != '\\') {
                out.append(c);
                i++;
                continue;
            }
            if (i + 1 < s.length() && s.charAt(i + 1) == '\\') {
                out.append("\\\\");
                i += 2;
                continue;
            }
            int j = i + 1;
            while (j < s.length() && " \t\r\n".indexOf(s.charAt(j)) >= 0) {
                j++;
            }
            if (s.substring(i, j).indexOf('\n') >= 0) {
                i = j;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private String unescaped(TomlItem item, String s) {
        StringBuilder out = new StringBuilder(s.length());
        int i = 0;
        while (i < s.length()) {
            char c = s.charAt(i++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char letter = s.charAt(i++);
            int simple = "btnfre\"\\".indexOf(letter);
            if (simple >= 0) {
                out.append("\b\t\n\f\r\u001B\"\\".charAt(simple));
            } else if (letter == ' ' || letter == '\t') {
                throw errors.at(item.line(), "invalid escape: '\\" + letter + "'");
            } else {
                int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
                out.appendCodePoint(codePoint(item, s.substring(i, i + digits)));
                i += digits;
            }
        }
        return out.toString();
    }

    private int codePoint(TomlItem item, String hex) {
        long value = Long.parseLong(hex, 16);
        if (value > Character.MAX_CODE_POINT || (value >= 0xD800 && value <= 0xDFFF)) {
            throw errors.at(item.line(), "Escaped character '\\u" + hex + "' is not valid UTF-8.");
        }
        return (int) value;
    }
}
