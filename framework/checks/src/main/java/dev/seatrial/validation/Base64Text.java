/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

/** Reads Base64 as Go's {@code base64.StdEncoding} does: line breaks are ignored, and padding is required. */
final class Base64Text {

    private Base64Text() {}

    /** Returns the position of the first byte that is not valid, or -1 if all are. */
    static int faultIn(String text) {
        int digits = 0;
        int padding = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n') {
                continue;
            }
            if (c == '=') {
                padding++;
                if (digits % 4 < 2 || padding > 2 || digits % 4 + padding > 4) {
                    return i;
                }
            } else if (padding > 0 || !isDigit(c)) {
                return i;
            } else {
                digits++;
            }
        }
        return (digits + padding) % 4 == 0 ? -1 : text.length() - (digits + padding) % 4;
    }

    private static boolean isDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }
}
