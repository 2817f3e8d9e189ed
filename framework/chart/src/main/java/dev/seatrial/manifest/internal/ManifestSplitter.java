/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest.internal;

import dev.seatrial.chart.HelmRules.DocumentSplit;
import dev.seatrial.chart.HelmVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits rendered text into documents as Helm's {@code SplitManifests} does: up to 4.2 at {@code (?:^|\s*\n)---\s*}, later at
 * {@code (?m)^---[ \t]*}.
 */
public final class ManifestSplitter {

    private static final String SEPARATOR = "---";

    private final DocumentSplit way;

    private ManifestSplitter(DocumentSplit way) {
        this.way = way;
    }

    /** Returns how a version of Helm splits. */
    public static ManifestSplitter of(HelmVersion helm) {
        return new ManifestSplitter(helm.rules().documentSplit());
    }

    /** Returns the documents of a text that is not the output of a template, without white space around them. */
    public static List<String> documents(String yaml) {
        return new ManifestSplitter(DocumentSplit.TRIMMING).split(yaml);
    }

    /** Returns the documents that are not blank. */
    public List<String> split(String text) {
        String trimmed = way == DocumentSplit.TRIMMING ? trim(text) : trimStart(text);
        boolean alone = way == DocumentSplit.AT_SEPARATORS_ONLY;
        List<String> documents = new ArrayList<>();
        int start = 0;
        int from = 0;
        while (true) {
            int dashes = trimmed.indexOf(SEPARATOR, from);
            if (dashes < 0) {
                break;
            }
            if (dashes != 0 && ((!alone && dashes - 1 < start) || trimmed.charAt(dashes - 1) != '\n')) {
                from = dashes + 1;
                continue;
            }
            add(documents, trimmed.substring(start, alone ? dashes : endOfDocument(trimmed, start, dashes)));
            start = endOfSeparator(trimmed, dashes + SEPARATOR.length());
            from = start;
        }
        add(documents, trimmed.substring(start));
        return documents;
    }

    private static int endOfDocument(String text, int start, int dashes) {
        int end = dashes;
        while (end > start && isRegexSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int endOfSeparator(String text, int from) {
        boolean alone = way == DocumentSplit.AT_SEPARATORS_ONLY;
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (alone ? c != ' ' && c != '\t' : !isRegexSpace(c)) {
                break;
            }
            end++;
        }
        return end;
    }

    private void add(List<String> documents, String document) {
        String start = trimStart(document);
        if (way == DocumentSplit.TRIMMING) {
            // Helm judges before it trims, so that a document of non-breaking spaces stays, as an empty one
            if (!document.isEmpty()) {
                documents.add(trim(document));
            }
        } else if (!start.isEmpty()) {
            documents.add(start);
        }
    }

    private static boolean isRegexSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Go's {@code strings.TrimSpace}. */
    public static String trim(String text) {
        String start = trimStart(text);
        int end = start.length();
        while (end > 0 && isSpace(start.charAt(end - 1))) {
            end--;
        }
        return start.substring(0, end);
    }

    private static String trimStart(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || (c > 0xff && Character.isSpaceChar(c));
    }
}
