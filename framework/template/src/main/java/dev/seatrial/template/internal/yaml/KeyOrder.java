/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.util.Comparator;

/** The order in which go-yaml writes the keys of a map: numbers within keys by value, letters after other characters. */
enum KeyOrder implements Comparator<String> {
    /** The order of go-yaml v2. */
    V2,
    /** The order of go-yaml v3, which puts letters before other characters after a digit. */
    V3;

    /**
     * Sorts keys. The order is no total one for every set of keys, so this must not be a sort that notices.
     */
    static void sort(String[] keys, Comparator<String> order) {
        if (keys.length > 1) {
            mergeSort(keys, new String[keys.length], 0, keys.length, order);
        }
    }

    private static void mergeSort(String[] a, String[] spare, int from, int to, Comparator<String> order) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        mergeSort(a, spare, from, middle, order);
        mergeSort(a, spare, middle, to, order);
        if (order.compare(a[middle - 1], a[middle]) <= 0) {
            return;
        }
        System.arraycopy(a, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right == to || (left < middle && order.compare(spare[left], spare[right]) <= 0);
            a[i] = takeLeft ? spare[left++] : spare[right++];
        }
    }

    @Override
    public int compare(String a, String b) {
        int n = Math.min(a.length(), b.length());
        int i = 0;
        while (i < n && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (i == n) {
            return Integer.compare(a.length(), b.length());
        }
        if (i > 0 && Character.isHighSurrogate(a.charAt(i - 1))) {
            i--; // within a character
        }
        return difference(a, b, i, i > 0 && Character.isDigit(a.codePointBefore(i)));
    }

    private int difference(String a, String b, int at, boolean afterDigit) {
        int x = a.codePointAt(at);
        int y = b.codePointAt(at);
        boolean letterA = Character.isLetter(x);
        boolean letterB = Character.isLetter(y);
        if (letterA && letterB) {
            return Integer.compare(x, y);
        }
        if (letterA || letterB) {
            boolean lettersFirst = this == V3 && afterDigit;
            return letterB != lettersFirst ? -1 : 1;
        }
        // a zero in the middle of a number is significant, unless all digits before it are zeros
        long start = (x == '0' || y == '0') && followsNumber(a, at) ? 1 : 0;
        int endA = digitsEnd(a, at);
        int endB = digitsEnd(b, at);
        long numberA = number(a, at, endA, start);
        long numberB = number(b, at, endB, start);
        if (numberA != numberB) {
            return Long.compare(numberA, numberB);
        }
        int lengthA = a.codePointCount(at, endA);
        int lengthB = b.codePointCount(at, endB);
        return lengthA != lengthB ? Integer.compare(lengthA, lengthB) : Integer.compare(x, y);
    }

    private static boolean followsNumber(String s, int at) {
        int i = at;
        while (i > 0) {
            int c = s.codePointBefore(i);
            if (!Character.isDigit(c)) {
                return false;
            }
            if (c != '0') {
                return true;
            }
            i -= Character.charCount(c);
        }
        return false;
    }

    private static int digitsEnd(String s, int from) {
        int i = from;
        while (i < s.length() && Character.isDigit(s.codePointAt(i))) {
            i += Character.charCount(s.codePointAt(i));
        }
        return i;
    }

    private static long number(String s, int from, int to, long start) {
        long n = start;
        for (int i = from; i < to; i += Character.charCount(s.codePointAt(i))) {
            n = n * 10 + s.codePointAt(i) - '0';
        }
        return n;
    }
}
