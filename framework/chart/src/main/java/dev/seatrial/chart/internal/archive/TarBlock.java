/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import dev.seatrial.template.internal.go.GoStrings;

/** A block of 512 bytes and its fields, read as Go reads them. */
final class TarBlock {

    static final int SIZE = 512;

    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_LENGTH = 8;

    private final byte[] bytes;

    TarBlock(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isZero() {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    int at(int index) {
        return bytes[index] & 0xff;
    }

    /** Returns a text that a NUL or the end of its field ends. */
    String text(int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return GoStrings.string(bytes, from, end);
    }

    /** Whether a field holds exactly these bytes. */
    boolean holds(int from, String field) {
        for (int i = 0; i < field.length(); i++) {
            if (at(from + i) != field.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns a number: binary if the first bit of its field is set, else octal. It may be negative.
     *
     * @throws ArchiveException if it is no number, or does not fit
     */
    long number(int from, int length) throws ArchiveException {
        if ((bytes[from] & 0x80) == 0) {
            return octal(from, length);
        }
        int inversion = (bytes[from] & 0x40) != 0 ? 0xff : 0;
        long number = 0;
        for (int i = from; i < from + length; i++) {
            int next = at(i) ^ inversion;
            if (i == from) {
                next &= 0x7f;
            }
            if (number >>> 56 != 0) {
                throw new ArchiveException(Fault.TAR_HEADER);
            }
            number = (number << 8) | next;
        }
        if (number < 0) {
            throw new ArchiveException(Fault.TAR_HEADER);
        }
        return inversion == 0 ? number : ~number;
    }

    /** Checks that a field holds a number. */
    void checkNumber(int from, int length) throws ArchiveException {
        number(from, length);
    }

    private long octal(int from, int length) throws ArchiveException {
        int begin = from;
        int end = from + length;
        while (begin < end && isPadding(bytes[begin])) {
            begin++;
        }
        while (begin < end && isPadding(bytes[end - 1])) {
            end--;
        }
        long number = 0;
        for (int i = begin; i < end && bytes[i] != 0; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 7 || number >>> 61 != 0) {
                throw new ArchiveException(Fault.TAR_HEADER);
            }
            number = (number << 3) | digit;
        }
        return number;
    }

    private static boolean isPadding(byte b) {
        return b == ' ' || b == 0;
    }

    /** Whether the checksum is that of the bytes, counted as unsigned or, as some archivers did, as signed. */
    boolean hasChecksum() {
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < SIZE; i++) {
            byte b = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_LENGTH ? (byte) ' ' : bytes[i];
            unsigned += b & 0xff;
            signed += b;
        }
        try {
            long sum = octal(CHECKSUM_AT, CHECKSUM_LENGTH);
            return sum == unsigned || sum == signed;
        } catch (ArchiveException e) {
            return false;
        }
    }
}
