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
 * Makes names of files out of any text, so that different texts have different names on every file system. A text that can
 * be a name stays as it is; of another what cannot be in a name is replaced, and a digest of the whole is added.
 */
public final class FileName {

    private static final int LENGTH = 100;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9=_-][A-Za-z0-9._=-]*");
    private static final Pattern RESERVED = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

    private FileName() {}

    /** Returns a name for a text; texts that differ in case only get names that do. */
    public static String of(String text) {
        boolean isSafe = text.length() <= LENGTH
                && SAFE.matcher(text).matches()
                && !RESERVED.matcher(text).matches();
        return isSafe ? text : readable(text) + "-" + digest(text);
    }

    /** Returns a name for a text; texts that differ in case only get names that differ in more. */
    public static String caseless(String text) {
        String name = of(text);
        return text.equals(text.toLowerCase(Locale.ROOT)) || !name.equals(text) ? name : name + "-" + digest(text);
    }

    /** Returns what a text looks like as a name; other texts may look the same. */
    public static String readable(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._=-]+", "_").replaceAll("^[_.]+|[_.]+$", "");
        return plain.length() <= LENGTH ? plain : plain.substring(0, LENGTH);
    }

    /** Returns a name of a length that file systems take, 255 with what is put behind it. */
    public static String bounded(String name) {
        return name.length() <= 2 * LENGTH ? name : name.substring(0, 2 * LENGTH) + "-" + digest(name);
    }

    /** Returns eight digits that tell a text from others. */
    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
