/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turns any text into a file name, so that different texts have different names on every file system. A text that is a
 * valid name stays as it is. Otherwise invalid characters are replaced, and a digest of the whole text is appended.
 */
public final class FileName {

    private static final int LENGTH = 100;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9=_-][A-Za-z0-9._=-]*");
    private static final Pattern RESERVED = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

    private FileName() {}

    /** Returns a file name for a text. Names of texts that differ only in case differ only in case as well. */
    public static String of(String text) {
        boolean isSafe = text.length() <= LENGTH
                && SAFE.matcher(text).matches()
                && !RESERVED.matcher(text).matches();
        return isSafe ? text : readable(text) + "-" + digest(text);
    }

    /** Returns a file name for a text, such that names of different texts differ even if case is ignored. */
    public static String caseless(String text) {
        String name = of(text);
        return text.equals(text.toLowerCase(Locale.ROOT)) || !name.equals(text) ? name : name + "-" + digest(text);
    }

    /**
     * Returns a text with the characters replaced that a file name must not have. Different texts may have the same
     * result.
     */
    public static String readable(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._=-]+", "_").replaceAll("^[_.]+|[_.]+$", "");
        return plain.length() <= LENGTH ? plain : plain.substring(0, LENGTH);
    }

    /** Returns a name that file systems accept, which is at most 255 characters with its extension. */
    public static String bounded(String name) {
        return name.length() <= 2 * LENGTH ? name : name.substring(0, 2 * LENGTH) + "-" + digest(name);
    }

    /** Returns eight hexadecimal digits of the text's SHA-256 digest. */
    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
