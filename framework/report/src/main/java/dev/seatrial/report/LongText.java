/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

/** Bounds texts that anything may be in: a data file holds thousands of them. */
final class LongText {

    private static final int MOST = 1 << 16;

    private LongText() {}

    /** Returns the text, or its beginning and how much of it is missing. */
    static String cut(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end) + "\n... " + (text.length() - end) + " more characters";
    }
}
