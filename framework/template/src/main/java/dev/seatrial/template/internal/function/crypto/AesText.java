/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.go.GoBase64;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Text encrypted as Sprig's {@code encryptAES} does: AES-256 in CBC mode, the key being the password's first 32 bytes. */
public final class AesText {

    private static final int BLOCK = 16;
    private static final int KEY = 32;

    private AesText() {}

    /** Returns the initialisation vector and the encrypted text in base 64; nothing for no text. */
    public static String encrypt(String password, String text, SecureRandom random) {
        if (text.isEmpty()) {
            return "";
        }
        byte[] vector = new byte[BLOCK];
        random.nextBytes(vector);
        byte[] plain = GoStrings.bytes(text);
        int padding = BLOCK - plain.length % BLOCK;
        byte[] padded = Arrays.copyOf(plain, plain.length + padding);
        Arrays.fill(padded, plain.length, padded.length, (byte) padding);
        byte[] out = Arrays.copyOf(vector, BLOCK + padded.length);
        System.arraycopy(run(Cipher.ENCRYPT_MODE, password, vector, padded), 0, out, BLOCK, padded.length);
        return GoBase64.encode(out);
    }

    /**
     * Returns the decrypted text. As in Sprig, the last byte tells how much padding to cut, whatever it is.
     *
     * @throws GoError with Go's text, panics included
     */
    public static String decrypt(String password, String encrypted) {
        if (encrypted.isEmpty()) {
            return "";
        }
        byte[] bytes = GoBase64.decode(GoStrings.bytes(encrypted));
        if (bytes.length < BLOCK) {
            // Go slices by capacity, which the decoder takes from the length of the text
            int capacity = GoStrings.length(encrypted) / 4 * 3;
            if (capacity < BLOCK) {
                throw new GoError(
                        "runtime error: slice bounds out of range [:" + BLOCK + "] with capacity " + capacity);
            }
            throw new GoError("runtime error: slice bounds out of range [" + BLOCK + ":" + bytes.length + "]");
        }
        byte[] vector = Arrays.copyOf(bytes, BLOCK);
        byte[] body = Arrays.copyOfRange(bytes, BLOCK, bytes.length);
        if (body.length % BLOCK != 0) {
            throw new GoError("crypto/cipher: input not full blocks");
        }
        if (body.length == 0) {
            throw new GoError("runtime error: index out of range [-1]");
        }
        byte[] plain = run(Cipher.DECRYPT_MODE, password, vector, body);
        int length = plain.length - (plain[plain.length - 1] & 0xff);
        if (length < 0) {
            throw new GoError("runtime error: slice bounds out of range [:" + length + "]");
        }
        return GoStrings.string(plain, 0, length);
    }

    private static byte[] run(int mode, String password, byte[] vector, byte[] blocks) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            byte[] key = Arrays.copyOf(GoStrings.bytes(password), KEY);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
            return cipher.doFinal(blocks);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES in CBC mode", impossible);
        }
    }
}
