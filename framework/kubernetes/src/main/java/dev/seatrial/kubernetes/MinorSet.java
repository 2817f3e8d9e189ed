/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

/**
 * The minor versions to which a line of a data file applies.
 *
 * @param bits bit 25 for 1.25, and so on; there is room up to 1.63
 */
record MinorSet(long bits) {

    /** Parses ranges such as {@code 25-27,30}. */
    static MinorSet parse(String text) {
        return parse(text, 0, text.length());
    }

    /** Parses the ranges in a part of a text, without copying it, since there are thousands of lines. */
    static MinorSet parse(String text, int start, int end) {
        long bits = 0;
        int first = -1;
        int number = 0;
        for (int i = start; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ',';
            if (c == '-') {
                first = number;
                number = 0;
            } else if (c == ',') {
                bits |= upTo(number) & ~upTo((first < 0 ? number : first) - 1);
                first = -1;
                number = 0;
            } else {
                number = number * 10 + c - '0';
            }
        }
        return new MinorSet(bits);
    }

    boolean contains(int minor) {
        return minor >= 0 && minor < Long.SIZE && (bits >> minor & 1) == 1;
    }

    private static long upTo(int minor) {
        return minor < 0 ? 0 : (2L << minor) - 1;
    }
}
