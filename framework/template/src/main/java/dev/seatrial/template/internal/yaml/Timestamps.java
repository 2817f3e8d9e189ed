/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/**
 * Recognizes the timestamps of go-yaml: dates, and dates with a time of day as Go's {@code time.Parse} takes them for
 * {@code 2006-1-2T15:4:5.999999999Z07:00} and {@code 2006-1-2 15:4:5.999999999}.
 */
final class Timestamps {

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final String s;
    private int at;

    private Timestamps(String s) {
        this.s = s;
    }

    /** Returns whether a text is a timestamp. */
    static boolean matches(String s) {
        return s.length() >= 8 && s.charAt(4) == '-' && new Timestamps(s).date();
    }

    private boolean date() {
        for (; at < 4; at++) {
            if (!isDigit(at)) {
                return false;
            }
        }
        int year = Integer.parseInt(s, 0, 4, 10);
        at = 5;
        int month = number();
        if (month < 1 || month > 12 || !literal('-')) {
            return false;
        }
        int day = number();
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (day < 1 || day > DAYS[month - 1] + (month == 2 && leap ? 1 : 0)) {
            return false;
        }
        return at == s.length() || time();
    }

    private boolean time() {
        if (literal('T') || literal('t')) {
            return clock() && zone() && at == s.length();
        }
        if (!literal(' ')) {
            return false;
        }
        while (literal(' ')) {
            // Go skips any number of spaces where its layout has one
        }
        return clock() && at == s.length();
    }

    private boolean clock() {
        int hour = number();
        if (hour < 0 || hour > 23 || !literal(':')) {
            return false;
        }
        int minute = number();
        if (minute < 0 || minute > 59 || !literal(':')) {
            return false;
        }
        int second = number();
        if (second < 0 || second > 59) {
            return false;
        }
        if (at + 1 < s.length() && (s.charAt(at) == '.' || s.charAt(at) == ',') && isDigit(at + 1)) {
            at++;
            while (isDigit(at)) {
                at++;
            }
        }
        return true;
    }

    private boolean zone() {
        if (literal('Z')) {
            return true;
        }
        if (!literal('+') && !literal('-')) {
            return false;
        }
        boolean shaped = at + 5 == s.length()
                && isDigit(at)
                && isDigit(at + 1)
                && s.charAt(at + 2) == ':'
                && isDigit(at + 3)
                && isDigit(at + 4);
        if (!shaped) {
            return false;
        }
        int hours = number();
        at++;
        return hours <= 24 && number() <= 60;
    }

    /** Reads one or two digits; -1 if there are none. */
    private int number() {
        if (!isDigit(at)) {
            return -1;
        }
        int value = s.charAt(at++) - '0';
        return isDigit(at) ? value * 10 + s.charAt(at++) - '0' : value;
    }

    private boolean literal(char c) {
        if (at < s.length() && s.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private boolean isDigit(int i) {
        return i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9';
    }
}
