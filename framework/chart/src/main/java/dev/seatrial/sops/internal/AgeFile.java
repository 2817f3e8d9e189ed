/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.sops.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Decrypts what age encrypted for X25519 keys, by its <a href="https://age-encryption.org/v1">specification</a>. */
final class AgeFile {

    private static final String VERSION = "age-encryption.org/v1";
    private static final String BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";
    private static final String END = "-----END AGE ENCRYPTED FILE-----";
    private static final int KEY_LENGTH = 32;
    private static final int SALT_LENGTH = 16;
    private static final int TAG_LENGTH = 16;
    private static final int NONCE_LENGTH = 12;
    private static final int CHUNK = 64 * 1024 + TAG_LENGTH;
    private static final int COLUMNS = 64;

    private final byte[] bytes;
    private int at;

    private AgeFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Who a file is encrypted for.
     *
     * @param words the type and the arguments of the recipient
     * @param body the encrypted key of the file, in base64
     */
    private record Stanza(List<String> words, String body) {}

    /**
     * Decrypts an armored file.
     *
     * @return the content, or null if it is not encrypted for any of the keys
     * @throws GeneralSecurityException if the file is damaged
     */
    static byte @Nullable [] decrypt(String armored, List<AgeKey> keys) throws GeneralSecurityException {
        try {
            return new AgeFile(dearmored(armored)).decrypt(keys);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new GeneralSecurityException("the file is cut off or not of age", e);
        }
    }

    private static byte[] dearmored(String armored) {
        String text = armored.strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new IllegalArgumentException("no armor");
        }
        return Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
    }

    private byte @Nullable [] decrypt(List<AgeKey> keys) throws GeneralSecurityException {
        if (!line().equals(VERSION)) {
            throw new IllegalArgumentException("no version");
        }
        List<Stanza> stanzas = new ArrayList<>();
        String line = line();
        while (line.startsWith("-> ")) {
            stanzas.add(new Stanza(List.of(line.substring(3).split(" ", -1)), body()));
            line = line();
        }
        if (!line.startsWith("--- ")) {
            throw new IllegalArgumentException("no MAC");
        }
        byte[] fileKey = fileKey(stanzas, keys);
        if (fileKey == null) {
            return null;
        }
        byte[] header = Arrays.copyOf(bytes, at - 1 - line.length() + "---".length());
        byte[] mac = hmac(hkdf(fileKey, new byte[0], "header"), header);
        if (!MessageDigest.isEqual(mac, decoded(line.substring("--- ".length())))) {
            throw new GeneralSecurityException("the header was changed");
        }
        byte[] salt = take(SALT_LENGTH);
        return payload(hkdf(fileKey, salt, "payload"));
    }

    private String line() {
        int end = at;
        while (bytes[end] != '\n') {
            end++;
        }
        String line = new String(bytes, at, end - at, StandardCharsets.US_ASCII);
        at = end + 1;
        return line;
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        String line = line();
        while (line.length() == COLUMNS) {
            body.append(line);
            line = line();
        }
        return body.append(line).toString();
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private byte[] take(int length) {
        byte[] taken = Arrays.copyOfRange(bytes, at, at + length);
        if (at + length > bytes.length) {
            throw new IllegalArgumentException("cut off");
        }
        at += length;
        return taken;
    }

    private static byte @Nullable [] fileKey(List<Stanza> stanzas, List<AgeKey> keys) throws GeneralSecurityException {
        for (Stanza stanza : stanzas) {
            if (!stanza.words().get(0).equals("X25519") || stanza.words().size() != 2) {
                continue;
            }
            byte[] share = decoded(stanza.words().get(1));
            if (share.length != KEY_LENGTH) {
                throw new IllegalArgumentException("share");
            }
            for (AgeKey key : keys) {
                byte[] fileKey = fileKey(share, decoded(stanza.body()), key);
                if (fileKey != null) {
                    return fileKey;
                }
            }
        }
        return null;
    }

    /** Returns the key of the file, null if it is encrypted for another recipient. */
    private static byte @Nullable [] fileKey(byte[] share, byte[] wrapped, AgeKey key) throws GeneralSecurityException {
        byte[] wrapping = hkdf(key.shared(share), joined(share, key.publicBytes()), VERSION + "/X25519");
        try {
            return open(wrapping, new byte[NONCE_LENGTH], wrapped);
        } catch (AEADBadTagException e) {
            return null;
        }
    }

    /** Reads the chunks, each of which has its number in its nonce, and the last one a mark. */
    private byte[] payload(byte[] key) throws GeneralSecurityException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (long number = 0; ; number++) {
            int length = Math.min(CHUNK, bytes.length - at);
            byte[] nonce = new byte[NONCE_LENGTH];
            for (int i = 0; i < Long.BYTES; i++) {
                nonce[NONCE_LENGTH - 2 - i] = (byte) (number >>> (Byte.SIZE * i));
            }
            boolean isLast = at + length == bytes.length;
            nonce[NONCE_LENGTH - 1] = (byte) (isLast ? 1 : 0);
            content.writeBytes(open(key, nonce, take(length)));
            if (isLast) {
                return content.toByteArray();
            }
        }
    }

    private static byte[] open(byte[] key, byte[] nonce, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        return cipher.doFinal(sealed);
    }

    /** Derives a key by HKDF with SHA-256 (RFC 5869), whose first block is all that is needed. */
    private static byte[] hkdf(byte[] secret, byte[] salt, String info) throws GeneralSecurityException {
        byte[] extracted = hmac(salt.length == 0 ? new byte[KEY_LENGTH] : salt, secret);
        return hmac(extracted, joined(info.getBytes(StandardCharsets.US_ASCII), new byte[] {1}));
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
