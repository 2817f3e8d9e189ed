/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/** Writes floating-point numbers as Go's {@code strconv.FormatFloat} does. */
final class FloatFormat {

    private FloatFormat() {}

    /**
     * Formats a number.
     *
     * @param format one of {@code b e E f g G x X}
     * @param precision as in Go; -1 for the fewest digits that read back as the same number
     * @param bits 64, or 32 to treat the value as a {@code float32}
     */
    static String format(double number, char format, int precision, int bits) {
        double value = bits == 32 ? (float) number : number;
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
        return sign + magnitude(Math.abs(value), format, precision, bits);
    }

    private static String magnitude(double value, char format, int precision, int bits) {
        return switch (format) {
            case 'b' -> binary(value, bits);
            case 'x', 'X' -> hexadecimal(value, format, precision);
            default -> decimal(value, format, precision, bits);
        };
    }

    private static String decimal(double value, char format, int precision, int bits) {
        boolean shortest = precision < 0;
        DecimalDigits digits = shortest
                ? bits == 32 ? DecimalDigits.shortest((float) value) : DecimalDigits.shortest(value)
                : rounded(value, format, precision);
        return switch (format) {
            case 'e', 'E' -> exponent(digits, shortest ? Math.max(digits.count() - 1, 0) : precision, format);
            case 'f' -> fixed(digits, shortest ? Math.max(digits.count() - digits.point(), 0) : precision);
            default -> general(digits, shortest ? digits.count() : Math.max(precision, 1), format, shortest);
        };
    }

    private static DecimalDigits rounded(double value, char format, int precision) {
        return switch (format) {
            case 'e', 'E' -> DecimalDigits.significant(value, precision + 1);
            case 'f' -> DecimalDigits.places(value, precision);
            default -> DecimalDigits.significant(value, Math.max(precision, 1));
        };
    }

    private static String general(DecimalDigits digits, int precision, char format, boolean shortest) {
        int threshold = precision;
        if (threshold > digits.count() && digits.count() >= digits.point()) {
            threshold = digits.count();
        }
        if (shortest) {
            threshold = 6;
        }
        int exponent = digits.point() - 1;
        if (exponent < -4 || exponent >= threshold) {
            return exponent(digits, Math.min(precision, digits.count()) - 1, (char) (format + 'e' - 'g'));
        }
        return fixed(digits, Math.max(digits.count() - digits.point(), 0));
    }

    private static String exponent(DecimalDigits digits, int places, char letter) {
        StringBuilder out = new StringBuilder(places + 8).append(digits.at(0));
        if (places > 0) {
            out.append('.');
            for (int i = 1; i <= places; i++) {
                out.append(digits.at(i));
            }
        }
        int exponent = digits.count() == 0 ? 0 : digits.point() - 1;
        out.append(letter).append(exponent < 0 ? '-' : '+');
        return twoDigits(out, Math.abs(exponent)).toString();
    }

    private static String fixed(DecimalDigits digits, int places) {
        int point = digits.point();
        StringBuilder out = new StringBuilder(Math.max(point, 1) + places + 2);
        if (point > 0) {
            for (int i = 0; i < point; i++) {
                out.append(digits.at(i));
            }
        } else {
            out.append('0');
        }
        if (places > 0) {
            out.append('.');
            for (int i = 0; i < places; i++) {
                out.append(digits.at(point + i));
            }
        }
        return out.toString();
    }

    private static String binary(double value, int bits) {
        boolean single = bits == 32;
        int mantissaBits = single ? 23 : 52;
        long raw = single ? Float.floatToRawIntBits((float) value) : Double.doubleToRawLongBits(value);
        int exponent = (int) (raw >>> mantissaBits);
        long mantissa = raw & ((1L << mantissaBits) - 1);
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= 1L << mantissaBits;
        }
        exponent -= (single ? 127 : 1023) + mantissaBits;
        return mantissa + "p" + (exponent >= 0 ? "+" : "") + exponent;
    }

    private static String hexadecimal(double value, char format, int precision) {
        long mantissa = 0;
        int exponent = 0;
        if (value != 0) {
            exponent = Math.getExponent(value);
            mantissa = Double.doubleToRawLongBits(value) & ((1L << 52) - 1);
            if (exponent < Double.MIN_EXPONENT) {
                exponent = Double.MIN_EXPONENT;
            } else {
                mantissa |= 1L << 52;
            }
            mantissa <<= 8; // the leading 1 stands at bit 60
            int shift = Long.numberOfLeadingZeros(mantissa) - 3;
            mantissa <<= shift;
            exponent -= shift;
        }
        if (precision >= 0 && precision < 15) {
            mantissa = roundHexadecimal(mantissa, precision * 4);
            if ((mantissa & (1L << 61)) != 0) {
                mantissa >>= 1;
                exponent++;
            }
        }
        return hexadecimal(mantissa, exponent, format, precision);
    }

    private static long roundHexadecimal(long mantissa, int kept) {
        long extra = (mantissa << kept) & ((1L << 60) - 1);
        long head = mantissa >>> (60 - kept);
        if ((extra | (head & 1)) > 1L << 59) {
            head++;
        }
        return head << (60 - kept);
    }

    private static String hexadecimal(long mantissa, int exponent, char format, int precision) {
        String digits = format == 'x' ? "0123456789abcdef" : "0123456789ABCDEF";
        StringBuilder out = new StringBuilder(24).append('0').append(format).append((mantissa >>> 60) & 1);
        long rest = mantissa << 4;
        if (precision > 0 || (precision < 0 && rest != 0)) {
            out.append('.');
            for (int i = 0; precision < 0 ? rest != 0 : i < precision; i++) {
                out.append(digits.charAt((int) (rest >>> 60)));
                rest <<= 4;
            }
        }
        out.append(format == 'x' ? 'p' : 'P').append(exponent < 0 ? '-' : '+');
        return twoDigits(out, Math.abs(exponent)).toString();
    }

    private static StringBuilder twoDigits(StringBuilder out, int number) {
        return (number < 10 ? out.append('0') : out).append(number);
    }
}
