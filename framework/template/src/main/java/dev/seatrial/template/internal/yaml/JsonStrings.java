/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoStrings;

/** Strings as JSON has them. */
final class JsonStrings {

    private JsonStrings() {}

    /** Returns a string with each byte that is no UTF-8 replaced by U+FFFD, as {@code encoding/json} does. */
    static String repaired(String s) {
        if (!mayHaveEscapes(s) || GoStrings.isValid(s)) {
            return s;
        }
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean lone = Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(s.charAt(i - 1)));
            out.append(lone ? '\uFFFD' : c);
        }
        return out.toString();
    }

    private static boolean mayHaveEscapes(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (Character.isSurrogate(s.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
