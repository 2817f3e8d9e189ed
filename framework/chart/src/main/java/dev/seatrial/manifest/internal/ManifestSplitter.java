/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest.internal;

import java.util.ArrayList;
import java.util.List;

/** Splits rendered text into documents as Helm's {@code SplitManifests} does, at {@code (?:^|\s*\n)---\s*}. */
public final class ManifestSplitter {

    private static final String SEPARATOR = "---";

    private ManifestSplitter() {}

    /** Returns the documents, without white space around them. */
    public static List<String> split(String text) {
        String trimmed = trim(text);
        List<String> documents = new ArrayList<>();
        int start = 0;
        int from = 0;
        while (true) {
            int dashes = trimmed.indexOf(SEPARATOR, from);
            if (dashes < 0) {
                break;
            }
            if (dashes != 0 && (dashes - 1 < start || trimmed.charAt(dashes - 1) != '\n')) {
                from = dashes + 1;
                continue;
            }
            int end = dashes;
            while (end > start && isRegexSpace(trimmed.charAt(end - 1))) {
                end--;
            }
            add(documents, trimmed.substring(start, end));
            start = dashes + SEPARATOR.length();
            while (start < trimmed.length() && isRegexSpace(trimmed.charAt(start))) {
                start++;
            }
            from = start;
        }
        add(documents, trimmed.substring(start));
        return documents;
    }

    private static void add(List<String> documents, String document) {
        if (!document.isEmpty()) {
            documents.add(trim(document));
        }
    }

    private static boolean isRegexSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Go's {@code strings.TrimSpace}. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || (c > 0xff && Character.isSpaceChar(c));
    }
}
