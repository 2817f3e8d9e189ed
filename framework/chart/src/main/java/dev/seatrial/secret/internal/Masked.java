/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What is shown in place of a secret: {@code <masked 1a2b>}. The digits are the same for equal secrets, in every form, run
 * and place, so that a changed secret still changes a snapshot. They are so few that many secrets share them, and so do not
 * tell whether a guess is right.
 */
public final class Masked {

    /** Matches what is shown in place of a secret. */
    static final Pattern PATTERN = Pattern.compile("<masked [0-9a-f]{4}>");

    private static final int BYTES = 2;

    private Masked() {}

    /** Returns what is shown in place of a secret. Nothing is shown for nothing. */
    public static String of(String secret) {
        if (secret.isEmpty() || PATTERN.matcher(secret).matches()) {
            return secret;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("seatrial masked secret\0".getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(secret.getBytes(StandardCharsets.UTF_8));
            return "<masked " + HexFormat.of().formatHex(hash, 0, BYTES) + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
