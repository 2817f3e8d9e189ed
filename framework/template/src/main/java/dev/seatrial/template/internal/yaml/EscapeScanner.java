/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** Reads the escapes of double quoted scalars. */
final class EscapeScanner {

    /** The letters of escapes that stand for one character each, and those characters. */
    private static final String LETTERS = "0abt\tnvfre \"'\\N_LP";

    private static final String CHARACTERS = "\0\u0007\b\t\t\n\u000B\f\r\u001B \"'\\\u0085\u00A0\u2028\u2029";

    private final YamlInput in;

    EscapeScanner(YamlInput in) {
        this.in = in;
    }

    /** Reads the escape that begins here, with its backslash. */
    void read(ByteBuilder out) {
        byte letter = in.at(1);
        int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
        int simple = letter > 0 ? LETTERS.indexOf(letter) : -1;
        if (digits == 0 && simple < 0) {
            throw YamlError.scanning(in.line, "found unknown escape character");
        }
        in.skip(2);
        out.appendCodePoint(digits == 0 ? CHARACTERS.charAt(simple) : codePoint(digits));
    }

    private int codePoint(int digits) {
        in.cache(digits);
        long value = 0;
        for (int k = 0; k < digits; k++) {
            byte b = in.at(k);
            int digit = b < 0 ? -1 : Character.digit(b, 16);
            if (digit < 0) {
                throw YamlError.scanning(in.line, "did not find expected hexdecimal number");
            }
            value = value << 4 | digit;
        }
        if ((value >= 0xD800 && value <= 0xDFFF) || value > Character.MAX_CODE_POINT) {
            throw YamlError.scanning(in.line, "found invalid Unicode character escape code");
        }
        in.skip(digits);
        return (int) value;
    }
}
