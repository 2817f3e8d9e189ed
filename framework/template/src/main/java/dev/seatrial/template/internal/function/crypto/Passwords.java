/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.bouncycastle.crypto.generators.SCrypt;

/** Hashes and derives passwords as Sprig's {@code bcrypt} and {@code derivePassword} do. */
public final class Passwords {

    private static final int COST = 10;
    private static final int SALT_BYTES = 16;
    private static final int LONGEST = 72;
    private static final String SCOPE = "com.lyndir.masterpassword";

    /** The templates of the Master Password algorithm, by type of password. */
    private static final Map<String, List<String>> TEMPLATES = Map.of(
            "maximum", List.of("anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"),
            "long",
                    List.of(
                            "CvcvnoCvcvCvcv",
                            "CvcvCvcvnoCvcv",
                            "CvcvCvcvCvcvno",
                            "CvccnoCvcvCvcv",
                            "CvccCvcvnoCvcv",
                            "CvccCvcvCvcvno",
                            "CvcvnoCvccCvcv",
                            "CvcvCvccnoCvcv",
                            "CvcvCvccCvcvno",
                            "CvcvnoCvcvCvcc",
                            "CvcvCvcvnoCvcc",
                            "CvcvCvcvCvccno",
                            "CvccnoCvccCvcv",
                            "CvccCvccnoCvcv",
                            "CvccCvccCvcvno",
                            "CvcvnoCvccCvcc",
                            "CvcvCvccnoCvcc",
                            "CvcvCvccCvccno",
                            "CvccnoCvcvCvcc",
                            "CvccCvcvnoCvcc",
                            "CvccCvcvCvccno"),
            "medium", List.of("CvcnoCvc", "CvcCvcno"),
            "short", List.of("Cvcn"),
            "basic", List.of("aaanaaan", "aannaaan", "aaannaaa"),
            "pin", List.of("nnnn"));

    /** What the letters of a template stand for. */
    private static final Map<Character, String> CHARACTERS = Map.of(
            'V', "AEIOU",
            'C', "BCDFGHJKLMNPQRSTVWXYZ",
            'v', "aeiou",
            'c', "bcdfghjklmnpqrstvwxyz",
            'a', "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz",
            'n', "0123456789",
            'o', "@&%?,=[]_:-+*$#!'^~;()/.",
            'x', "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()");

    private Passwords() {}

    /** Returns a bcrypt hash of cost 10 with a new salt, or Sprig's sentence about a password that is too long. */
    public static String bcrypt(String password, SecureRandom random) {
        byte[] bytes = GoStrings.bytes(password);
        if (bytes.length > LONGEST) {
            return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return OpenBSDBCrypt.generate("2a", bytes, salt, COST);
    }

    /**
     * Derives a password for a site from a master password, by the Master Password algorithm.
     *
     * @param counter which of the site's passwords, an unsigned 32-bit number
     */
    public static String derive(int counter, String type, String password, String user, String site) {
        List<String> templates = TEMPLATES.get(type);
        if (templates == null) {
            return "cannot find password template " + type;
        }
        byte[] key = SCrypt.generate(GoStrings.bytes(password), scoped(user), 32768, 8, 2, 64);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(scoped(site));
        message.writeBytes(number(counter));
        byte[] seed = hmac(key, message.toByteArray());
        String template = templates.get((seed[0] & 0xff) % templates.size());
        StringBuilder out = new StringBuilder(template.length());
        for (int i = 0; i < template.length(); i++) {
            String choices = CHARACTERS.getOrDefault(template.charAt(i), "");
            out.append(choices.charAt((seed[i + 1] & 0xff) % choices.length()));
        }
        return out.toString();
    }

    private static byte[] scoped(String name) {
        byte[] bytes = GoStrings.bytes(name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SCOPE.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(number(bytes.length));
        out.writeBytes(bytes);
        return out.toByteArray();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new GoError("failed to derive password: " + impossible.getMessage(), impossible);
        }
    }
}
