/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.sops.internal;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the text form of age keys: <a href="https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki">BIP 173</a>. */
final class Bech32 {

    private static final String CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM_LENGTH = 6;
    private static final int BITS = 5;

    private Bech32() {}

    /** Returns the bytes of a text with a prefix, null if it is not well-formed. */
    static byte @Nullable [] decode(String prefix, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!(text.equals(lower) || text.equals(text.toUpperCase(Locale.ROOT))) || !lower.startsWith(prefix + "1")) {
            return null;
        }
        String data = lower.substring(prefix.length() + 1);
        int checksum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            checksum = step(checksum, prefix.charAt(i) >> BITS);
        }
        checksum = step(checksum, 0);
        for (int i = 0; i < prefix.length(); i++) {
            checksum = step(checksum, prefix.charAt(i) & 0x1f);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < data.length(); i++) {
            int value = CHARACTERS.indexOf(data.charAt(i));
            if (value < 0) {
                return null;
            }
            checksum = step(checksum, value);
            if (i < data.length() - CHECKSUM_LENGTH) {
                buffer = buffer << BITS | value;
                bits += BITS;
                if (bits >= Byte.SIZE) {
                    bits -= Byte.SIZE;
                    bytes.write(buffer >> bits);
                    buffer &= (1 << bits) - 1;
                }
            }
        }
        boolean isPadded = bits < BITS && buffer == 0;
        return checksum == 1 && isPadded && data.length() > CHECKSUM_LENGTH ? bytes.toByteArray() : null;
    }

    private static int step(int before, int value) {
        int top = before >>> 25;
        int checksum = (before & 0x1ffffff) << BITS ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            checksum ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return checksum;
    }
}
