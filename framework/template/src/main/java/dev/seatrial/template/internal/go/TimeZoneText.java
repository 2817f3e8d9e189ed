/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/** Finds what looks like a time zone at the start of a text, by {@code parseTimeZone} of Go's {@code time/format.go}. */
final class TimeZoneText {

    private TimeZoneText() {}

    /** Returns the length of the time zone, 0 if there is none. */
    static int length(String text) {
        if (text.length() < 3) {
            return 0;
        }
        if (text.startsWith("ChST") || text.startsWith("MeST")) {
            return 4;
        }
        if (text.startsWith("GMT")) {
            return 3 + signedOffset(text.substring(3));
        }
        if (text.charAt(0) == '+' || text.charAt(0) == '-') {
            return signedOffset(text);
        }
        int letters = 0;
        while (letters < 6 && letters < text.length() && text.charAt(letters) >= 'A' && text.charAt(letters) <= 'Z') {
            letters++;
        }
        return switch (letters) {
            case 3 -> 3;
            case 4 -> text.charAt(3) == 'T' || text.startsWith("WITA") ? 4 : 0;
            case 5 -> text.charAt(4) == 'T' ? 5 : 0;
            default -> 0;
        };
    }

    static boolean startsWithIgnoringAsciiCase(String text, int at, String prefix) {
        if (at + prefix.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if ((text.charAt(at + i) | 0x20) != (prefix.charAt(i) | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static int signedOffset(String text) {
        if (text.isEmpty() || (text.charAt(0) != '+' && text.charAt(0) != '-')) {
            return 0;
        }
        int end = 1;
        long value = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            value = Math.min(value * 10 + text.charAt(end) - '0', 24);
            end++;
        }
        return end == 1 || value > 23 ? 0 : end;
    }
}
