/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

/** Limits the length of texts, since a data file contains thousands of them. */
final class LongText {

    private static final int MOST = 1 << 16;

    private static final int MOST_OF_DOCUMENT = 1 << 20;

    private LongText() {}

    /** Returns the text, or its beginning with the number of missing characters. */
    static String cut(String text) {
        return cut(text, MOST);
    }

    /** Does the same for a rendered document, which may be longer. */
    static String cutDocument(String text) {
        return cut(text, MOST_OF_DOCUMENT);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "\n... " + (text.length() - end) + " more characters";
    }
}
