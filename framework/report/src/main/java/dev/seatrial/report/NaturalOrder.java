/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.util.Comparator;

/** Orders texts so that {@code #2} comes before {@code #10}. */
final class NaturalOrder {

    static final Comparator<String> COMPARATOR = NaturalOrder::compare;

    private NaturalOrder() {}

    private static int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int end = endOfNumber(left, i);
            int otherEnd = endOfNumber(right, j);
            int difference = end > i && otherEnd > j
                    ? compareNumbers(left.substring(i, end), right.substring(j, otherEnd))
                    : Character.compare(left.charAt(i), right.charAt(j));
            if (difference != 0) {
                return difference;
            }
            i = Math.max(end, i + 1);
            j = Math.max(otherEnd, j + 1);
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Compares by value, and numbers of the same value by their length. */
    private static int compareNumbers(String left, String right) {
        String plain = left.replaceFirst("^0+", "");
        String other = right.replaceFirst("^0+", "");
        if (plain.length() != other.length()) {
            return Integer.compare(plain.length(), other.length());
        }
        int difference = plain.compareTo(other);
        return difference != 0 ? difference : Integer.compare(left.length(), right.length());
    }
}
