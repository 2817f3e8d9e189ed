/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/**
 * Writes single numbers and strings under the flags, width and precision of one directive, by the rules of Go's
 * {@code fmt/format.go}. Mutable: the flags are those of the directive at hand.
 */
final class FieldWriter {

    static final String LOWER = "0123456789abcdefx";
    static final String UPPER = "0123456789ABCDEFX";

    private static final int MAX_RUNE = 0x10FFFF;
    private static final int REPLACEMENT = 0xFFFD;

    final StringBuilder out;
    boolean widthPresent;
    boolean precisionPresent;
    boolean minus;
    boolean plus;
    boolean sharp;
    boolean space;
    boolean zero;
    /** The {@code +} of {@code %+v}, which means something else than that of {@code %+d}. */
    boolean plusV;
    /** The {@code #} of {@code %#v}. */
    boolean sharpV;

    int width;
    int precision;

    FieldWriter(StringBuilder out) {
        this.out = out;
    }

    void clearFlags() {
        widthPresent = false;
        precisionPresent = false;
        minus = false;
        plus = false;
        sharp = false;
        space = false;
        zero = false;
        plusV = false;
        sharpV = false;
        width = 0;
        precision = 0;
    }

    void padding(int count) {
        char fill = zero && !minus ? '0' : ' ';
        for (int i = 0; i < count; i++) {
            out.append(fill);
        }
    }

    void pad(String s) {
        if (!widthPresent || width == 0) {
            out.append(s);
            return;
        }
        int missing = width - s.codePointCount(0, s.length());
        if (minus) {
            out.append(s);
            padding(missing);
        } else {
            padding(missing);
            out.append(s);
        }
    }

    void bool(boolean value) {
        pad(value ? "true" : "false");
    }

    void string(String s) {
        pad(truncated(s));
    }

    /** Writes a string between quotes: backquotes if {@code #} is set and the string allows. */
    void quoted(String s) {
        String text = truncated(s);
        if (sharp && GoQuote.canBackquote(text)) {
            pad('`' + text + '`');
        } else {
            pad(plus ? GoQuote.quoteToAscii(text) : GoQuote.quote(text));
        }
    }

    void rune(long value) {
        pad(Character.toString(valid(value)));
    }

    void quotedRune(long value) {
        int rune = valid(value);
        pad(plus ? GoQuote.quoteRuneToAscii(rune) : GoQuote.quoteRune(rune));
    }

    void unicode(long value) {
        StringBuilder text = new StringBuilder("U+");
        String digits = Long.toUnsignedString(value, 16).toUpperCase(java.util.Locale.ROOT);
        zeros(text, (precisionPresent ? Math.max(precision, 4) : 4) - digits.length());
        text.append(digits);
        if (sharp && Long.compareUnsigned(value, MAX_RUNE) <= 0 && GoQuote.isPrint((int) value)) {
            text.append(" '").appendCodePoint((int) value).append('\'');
        }
        padWithSpaces(text.toString());
    }

    /** Writes an integer, given as its bit pattern. */
    void integer(long bits, int base, boolean signed, int verb, String digits) {
        boolean negative = signed && bits < 0;
        int least = 0;
        if (precisionPresent) {
            least = precision;
            if (precision == 0 && bits == 0) {
                padWithSpaces("");
                return;
            }
        } else if (zero && !minus && widthPresent) {
            least = negative || plus || space ? width - 1 : width;
        }
        String number = magnitude(negative ? -bits : bits, base, digits);
        StringBuilder text = new StringBuilder(number.length() + 4);
        if (negative) {
            text.append('-');
        } else if (plus || space) {
            text.append(plus ? '+' : ' ');
        }
        if (verb == 'O') {
            text.append("0o");
        }
        boolean padded = least > number.length();
        if (sharp) {
            text.append(basePrefix(base, digits, padded || number.charAt(0) == '0'));
        }
        zeros(text, least - number.length());
        padWithSpaces(text.append(number).toString());
    }

    private static String basePrefix(int base, String digits, boolean leadingZero) {
        return switch (base) {
            case 2 -> "0b";
            case 8 -> leadingZero ? "" : "0";
            case 16 -> "0" + digits.charAt(16);
            default -> "";
        };
    }

    private static String magnitude(long bits, int base, String digits) {
        String number = Long.toUnsignedString(bits, base);
        return digits.equals(UPPER) ? number.toUpperCase(java.util.Locale.ROOT) : number;
    }

    /** Writes the bytes of a string or a byte slice in hexadecimal. */
    void hexadecimal(byte[] bytes, String digits) {
        int length = precisionPresent ? Math.min(precision, bytes.length) : bytes.length;
        StringBuilder text = new StringBuilder(2 * length + 2);
        String prefix = sharp ? "0" + digits.charAt(16) : "";
        for (int i = 0; i < length; i++) {
            if (i > 0 && space) {
                text.append(' ');
            }
            if (i == 0 || space) {
                text.append(prefix);
            }
            text.append(digits.charAt((bytes[i] >> 4) & 0xf)).append(digits.charAt(bytes[i] & 0xf));
        }
        pad(text.toString());
    }

    /** Writes a float; the precision is that of the verb unless the directive has its own. */
    void floating(double value, int bits, char verb, int verbPrecision) {
        int digits = precisionPresent ? precision : verbPrecision;
        String number = GoNumbers.formatFloat(value, verb, digits, bits);
        char sign = number.charAt(0) == '-' || number.charAt(0) == '+' ? number.charAt(0) : '+';
        String magnitude = number.charAt(0) == sign ? number.substring(1) : number;
        char shown = space && sign == '+' && !plus ? ' ' : sign;
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            boolean signed = !Double.isNaN(value) || space || plus;
            padWithSpaces(signed ? shown + magnitude : magnitude);
            return;
        }
        if (sharp && verb != 'b') {
            magnitude = withPoint(magnitude, verb, digits);
        }
        if (!plus && shown == '+') {
            pad(magnitude);
        } else if (zero && !minus && widthPresent && width > magnitude.length() + 1) {
            out.append(shown);
            padding(width - magnitude.length() - 1);
            out.append(magnitude);
        } else {
            pad(shown + magnitude);
        }
    }

    /** Adds the decimal point that {@code #} asks for, and the zeros after it that {@code %g} took away. */
    private static String withPoint(String number, char verb, int precision) {
        int missing = 0;
        if (verb == 'g' || verb == 'G' || verb == 'x') {
            missing = precision == -1 ? 6 : precision;
        }
        boolean hexadecimal = verb == 'x' || verb == 'X';
        int end = number.length();
        boolean point = false;
        boolean nonZero = false;
        for (int i = 0; i < end; i++) {
            char c = number.charAt(i);
            if (c == '.') {
                point = true;
            } else if (c == 'p' || c == 'P' || (!hexadecimal && (c == 'e' || c == 'E'))) {
                end = i;
            } else {
                nonZero |= c != '0';
                missing -= nonZero ? 1 : 0;
            }
        }
        StringBuilder text = new StringBuilder(number.substring(0, end));
        if (!point) {
            missing -= end == 1 && number.charAt(0) == '0' ? 1 : 0;
            text.append('.');
        }
        zeros(text, missing);
        return text.append(number.substring(end)).toString();
    }

    private String truncated(String s) {
        if (!precisionPresent || s.length() <= precision || s.codePointCount(0, s.length()) <= precision) {
            return s;
        }
        return s.substring(0, s.offsetByCodePoints(0, precision));
    }

    private void padWithSpaces(String s) {
        boolean before = zero;
        zero = false;
        pad(s);
        zero = before;
    }

    private static void zeros(StringBuilder text, int count) {
        for (int i = 0; i < count; i++) {
            text.append('0');
        }
    }

    private static int valid(long value) {
        boolean surrogate = value >= 0xD800 && value <= 0xDFFF;
        return Long.compareUnsigned(value, MAX_RUNE) > 0 || surrogate ? REPLACEMENT : (int) value;
    }
}
