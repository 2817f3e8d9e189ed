/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads IP addresses as Go's {@code net.ParseIP} does: no zones, no leading zeros, no host names. */
final class IpBytes {

    private static final int GROUPS = 8;

    private IpBytes() {}

    /** Returns the 4 bytes of an IPv4 address (a mapped one too) or the 16 of an IPv6 one; null if it is neither. */
    static byte @Nullable [] parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '.') {
                return v4(text);
            }
            if (text.charAt(i) == ':') {
                byte[] bytes = v6(text);
                return bytes != null && isMapped(bytes) ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
            }
        }
        return null;
    }

    private static boolean isMapped(byte[] v6) {
        for (int i = 0; i < 10; i++) {
            if (v6[i] != 0) {
                return false;
            }
        }
        return v6[10] == -1 && v6[11] == -1;
    }

    private static byte @Nullable [] v4(String text) {
        String[] fields = text.split("\\.", -1);
        if (fields.length != 4) {
            return null;
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            int value = number(fields[i], 10, 3);
            if (value < 0 || value > 255 || (fields[i].length() > 1 && fields[i].charAt(0) == '0')) {
                return null;
            }
            bytes[i] = (byte) value;
        }
        return bytes;
    }

    private static byte @Nullable [] v6(String text) {
        int gap = text.indexOf("::");
        byte[] bytes = new byte[2 * GROUPS];
        if (gap < 0) {
            return groups(text, bytes) == bytes.length ? bytes : null;
        }
        byte[] tail = new byte[2 * GROUPS];
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), bytes);
        int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2), tail);
        if (before < 0
                || after < 0
                || before + after > bytes.length - 2
                || text.substring(0, gap).indexOf('.') >= 0) {
            return null;
        }
        System.arraycopy(tail, 0, bytes, bytes.length - after, after);
        return bytes;
    }

    /** Writes the groups of a text and returns how many bytes they make, -1 if there is something else in it. */
    private static int groups(String text, byte[] out) {
        String[] groups = text.split(":", -1);
        int at = 0;
        for (int i = 0; i < groups.length; i++) {
            byte[] v4 = i == groups.length - 1 && groups[i].indexOf('.') >= 0 ? v4(groups[i]) : null;
            int value = v4 == null ? number(groups[i], 16, 4) : 0;
            int size = v4 == null ? 2 : 4;
            if (value < 0 || at + size > out.length) {
                return -1;
            }
            byte[] bytes = v4 == null ? new byte[] {(byte) (value >> 8), (byte) value} : v4;
            System.arraycopy(bytes, 0, out, at, size);
            at += size;
        }
        return at;
    }

    private static int number(String digits, int radix, int most) {
        boolean valid = !digits.isEmpty()
                && digits.length() <= most
                && digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, radix) >= 0);
        return valid ? Integer.parseInt(digits, radix) : -1;
    }
}
