/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoBase64;

/** What the writer must know of text before it decides how to write it. */
final class EmitterText {

    /** Nesting up to this depth passes through JSON and YAML's limits. */
    static final int SAFE_DEPTH = 9000;
    /** Keys up to this length stay below the 1024 characters of a simple key, even if JSON escapes each of them. */
    private static final int SAFE_KEY = 160;

    private static final int BASE64_LINE = 70;

    private EmitterText() {}

    /** Returns whether a string comes out of JSON, read as YAML, as it went in. */
    static boolean isSafe(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if ((c >= 0x7f && c < 0xa0) || c >= 0xFFFE) {
                return false;
            }
        }
        return true;
    }

    static boolean isSafeKey(String key) {
        return key.length() <= SAFE_KEY;
    }

    /** Returns whether YAML 1.1 would read a text as a number of base 60, such as {@code 1:30}. */
    static boolean isBase60(String s) {
        int i = 0;
        if (s.startsWith("+") || s.startsWith("-")) {
            i++;
        }
        if (!isDigit(s, i) || s.indexOf(':') < 0) {
            return false;
        }
        while (isDigit(s, i) || (i < s.length() && s.charAt(i) == '_')) {
            i++;
        }
        int groups = 0;
        while (i < s.length() && s.charAt(i) == ':') {
            i++;
            if (!isDigit(s, i)) {
                return false;
            }
            i += s.charAt(i) <= '5' && isDigit(s, i + 1) ? 2 : 1;
            groups++;
        }
        if (i < s.length() && s.charAt(i) == '.') {
            i++;
            while (isDigit(s, i) || (i < s.length() && s.charAt(i) == '_')) {
                i++;
            }
        }
        return groups > 0 && i == s.length();
    }

    private static boolean isDigit(String s, int i) {
        return i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9';
    }

    /** Returns bytes as go-yaml writes binary values: lines of 70 characters if there is more than one. */
    static String base64(byte[] bytes) {
        String text = GoBase64.encode(bytes);
        if (text.length() < BASE64_LINE) {
            return text;
        }
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < text.length(); i += BASE64_LINE) {
            lines.append(text, i, Math.min(text.length(), i + BASE64_LINE)).append('\n');
        }
        return lines.toString();
    }
}
