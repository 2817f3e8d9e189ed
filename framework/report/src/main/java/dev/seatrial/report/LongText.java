/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

/** Limits the length of texts, since a data file contains thousands of them. */
final class LongText {

    private static final int MOST = 1 << 16;

    private LongText() {}

    /** Returns the text, or its beginning with the number of missing characters. */
    static String cut(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end) + "\n... " + (text.length() - end) + " more characters";
    }
}
