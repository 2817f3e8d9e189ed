/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells what a file is by its first bytes, as Go's {@code http.DetectContentType} does. */
public final class ContentType {

    private static final List<String> HTML_TAGS = List.of(
            "<!DOCTYPE HTML",
            "<HTML",
            "<HEAD",
            "<SCRIPT",
            "<IFRAME",
            "<H1",
            "<DIV",
            "<FONT",
            "<TABLE",
            "<A",
            "<STYLE",
            "<TITLE",
            "<B",
            "<BODY",
            "<BR",
            "<P",
            "<!--");

    /** How files begin; a question mark stands for any byte. */
    private static final List<Signature> SIGNATURES = List.of(
            new Signature("%PDF-", "application/pdf"),
            new Signature("%!PS-Adobe-", "application/postscript"),
            new Signature("\u00FE\u00FF??", "text/plain; charset=utf-16be"),
            new Signature("\u00FF\u00FE??", "text/plain; charset=utf-16le"),
            new Signature("\u00EF\u00BB\u00BF?", "text/plain; charset=utf-8"),
            new Signature("\0\0\1\0", "image/x-icon"),
            new Signature("\0\0\2\0", "image/x-icon"),
            new Signature("BM", "image/bmp"),
            new Signature("GIF87a", "image/gif"),
            new Signature("GIF89a", "image/gif"),
            new Signature("RIFF????WEBPVP", "image/webp"),
            new Signature("\u0089PNG\r\n\u001A\n", "image/png"),
            new Signature("\u00FF\u00D8\u00FF", "image/jpeg"),
            new Signature("FORM????AIFF", "audio/aiff"),
            new Signature("ID3", "audio/mpeg"),
            new Signature("OggS\0", "application/ogg"),
            new Signature("MThd\0\0\0\6", "audio/midi"),
            new Signature("RIFF????AVI ", "video/avi"),
            new Signature("RIFF????WAVE", "audio/wave"));

    private static final List<Signature> LATER_SIGNATURES = List.of(
            new Signature("\u001AE\u00DF\u00A3", "video/webm"),
            new Signature("?".repeat(34) + "LP", "application/vnd.ms-fontobject"),
            new Signature("\0\1\0\0", "font/ttf"),
            new Signature("OTTO", "font/otf"),
            new Signature("ttcf", "font/collection"),
            new Signature("wOFF", "font/woff"),
            new Signature("wOF2", "font/woff2"),
            new Signature("\u001F\u008B\b", "application/x-gzip"),
            new Signature("PK\3\4", "application/zip"),
            new Signature("Rar!\u001A\7\0", "application/x-rar-compressed"),
            new Signature("Rar!\u001A\7\1\0", "application/x-rar-compressed"),
            new Signature("\0asm", "application/wasm"));

    private ContentType() {}

    private record Signature(String pattern, String type) {

        boolean matches(String head) {
            if (head.length() < pattern.length()) {
                return false;
            }
            for (int i = 0; i < pattern.length(); i++) {
                if (pattern.charAt(i) != '?' && pattern.charAt(i) != head.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Returns the media type of a file that begins with these bytes, of which at most 512 count. */
    public static String of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        String text = head.substring(blanks(head));
        for (String tag : HTML_TAGS) {
            if (isTag(text, tag)) {
                return "text/html; charset=utf-8";
            }
        }
        if (text.startsWith("<?xml")) {
            return "text/xml; charset=utf-8";
        }
        for (Signature signature : SIGNATURES) {
            if (signature.matches(head)) {
                return signature.type();
            }
        }
        if (isMp4(head)) {
            return "video/mp4";
        }
        for (Signature signature : LATER_SIGNATURES) {
            if (signature.matches(head)) {
                return signature.type();
            }
        }
        return text.chars().anyMatch(ContentType::isBinary) ? "application/octet-stream" : "text/plain; charset=utf-8";
    }

    private static int blanks(String head) {
        int n = 0;
        while (n < head.length() && "\t\n\f\r ".indexOf(head.charAt(n)) >= 0) {
            n++;
        }
        return n;
    }

    private static boolean isTag(String text, String tag) {
        return text.length() > tag.length()
                && text.regionMatches(true, 0, tag, 0, tag.length())
                && " >".indexOf(text.charAt(tag.length())) >= 0;
    }

    private static boolean isMp4(String head) {
        if (head.length() < 12) {
            return false;
        }
        long box = 0;
        for (int i = 0; i < 4; i++) {
            box = (box << 8) | head.charAt(i);
        }
        if (head.length() < box || box % 4 != 0 || !head.startsWith("ftyp", 4)) {
            return false;
        }
        for (int at = 8; at < box; at += 4) {
            if (at != 12 && head.startsWith("mp4", at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBinary(int c) {
        return c <= 0x08 || c == 0x0B || (c >= 0x0E && c <= 0x1A) || (c >= 0x1C && c <= 0x1F);
    }
}
