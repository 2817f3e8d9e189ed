/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.sops.internal;

import dev.seatrial.template.internal.yaml.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A value that SOPS encrypted: {@code ENC[AES256_GCM,data:...,iv:...,tag:...,type:str]}.
 *
 * @param data the encrypted text, in base64
 * @param iv the initialization vector, in base64
 * @param tag the authentication tag, in base64
 * @param type the type, which is not encrypted
 */
record SopsValue(String data, String iv, String tag, String type) {

    private static final Pattern FORM =
            Pattern.compile("ENC\\[AES256_GCM,data:([^,]+),iv:([^,]+),tag:([^,]+),type:(\\w+)]");

    /** Returns the value of a text, null if it is not encrypted. */
    static @Nullable SopsValue read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? new SopsValue(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4))
                : null;
    }

    /**
     * Returns the plain text.
     *
     * @param context what the value is bound to: the keys that lead to it, each with a colon behind it
     * @throws GeneralSecurityException if the value or its place was changed, or the key is another one
     */
    String decrypt(byte[] key, String context) throws GeneralSecurityException {
        Base64.Decoder base64 = Base64.getDecoder();
        try {
            byte[] end = base64.decode(tag);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(end.length * Byte.SIZE, base64.decode(iv)));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            cipher.update(base64.decode(data));
            return new String(cipher.doFinal(end), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not base64", e);
        }
    }

    /** Returns the plain text as YAML of the type that the value had. */
    String yaml(String plain) {
        return switch (type) {
            case "int", "float", "time" -> plain;
            case "bool" -> plain.equalsIgnoreCase("true") ? "true" : "false";
            default -> Json.encode(plain);
        };
    }

    /** Returns YAML of the same type that says nothing about the value. */
    String standIn(String path) {
        return switch (type) {
            case "int" -> "0";
            case "float" -> "0.0";
            case "bool" -> "false";
            case "time" -> "1970-01-01T00:00:00Z";
            default -> Json.encode("<sops:" + path + ">");
        };
    }
}
