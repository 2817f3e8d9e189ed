/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads tar archives: ustar, with the long names of GNU and of PAX. */
final class TarReader {

    private static final int BLOCK = 512;
    private static final int MAX_EXTENDED_HEADER = 1 << 20;

    private final InputStream in;
    private long unread;
    private int padding;

    TarReader(InputStream in) {
        this.in = in;
    }

    /** An entry; the type is tar's own letter, {@code 5} for a folder. */
    record Entry(String name, long size, char type) {

        boolean isFolder() {
            return type == '5' || (name.endsWith("/") && (type == '0' || type == 0));
        }
    }

    /** Moves to the next entry, null at the end. */
    @Nullable
    Entry next() throws IOException {
        String longName = null;
        while (true) {
            in.skipNBytes(unread + padding);
            unread = 0;
            padding = 0;
            byte[] header = in.readNBytes(BLOCK);
            if (header.length == 0 || isZero(header)) {
                return null;
            }
            if (header.length < BLOCK) {
                throw new EOFException("unexpected EOF");
            }
            checkSum(header);
            long size = number(header, 124, 12);
            char type = (char) header[156];
            enter(size);
            if (type == 'L') {
                longName = text(content(size), 0, (int) size);
            } else if (type == 'x') {
                String path = paxPath(content(size));
                longName = path == null ? longName : path;
            } else {
                boolean folderOrLink = type == '5' || type == '1' || type == '2';
                if (folderOrLink && type != '1') {
                    enter(0);
                }
                return new Entry(longName == null ? name(header) : longName, folderOrLink ? 0 : size, type);
            }
        }
    }

    /** Returns the content of the current entry. */
    byte[] content(long size) throws IOException {
        if (size > Math.max(MAX_EXTENDED_HEADER, Limit.FILE_SIZE.standard())) {
            throw new IOException("archive/tar: header field too long");
        }
        byte[] content = in.readNBytes((int) size);
        if (content.length < size) {
            throw new EOFException("unexpected EOF");
        }
        unread -= size;
        return content;
    }

    private void enter(long size) {
        unread = size;
        padding = (int) ((BLOCK - size % BLOCK) % BLOCK);
    }

    private static String name(byte[] header) {
        String name = text(header, 0, 100);
        boolean ustar = text(header, 257, 6).startsWith("ustar") && header[262] == 0;
        String prefix = ustar ? text(header, 345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static @Nullable String paxPath(byte[] records) throws IOException {
        String path = null;
        int at = 0;
        while (at < records.length) {
            int blank = at;
            while (blank < records.length && records[blank] != ' ') {
                blank++;
            }
            int length = parse(new String(records, at, blank - at, StandardCharsets.US_ASCII), 10);
            if (length <= blank - at || at + length > records.length) {
                throw new IOException("archive/tar: invalid tar header");
            }
            String record = new String(records, blank + 1, at + length - blank - 2, StandardCharsets.UTF_8);
            if (record.startsWith("path=")) {
                path = record.substring("path=".length());
            }
            at += length;
        }
        return path;
    }

    private static int parse(String digits, int radix) throws IOException {
        try {
            return Integer.parseInt(digits, radix);
        } catch (NumberFormatException e) {
            throw new IOException("archive/tar: invalid tar header", e);
        }
    }

    private static void checkSum(byte[] header) throws IOException {
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xff;
        }
        if (sum != number(header, 148, 8)) {
            throw new IOException("archive/tar: invalid tar header");
        }
    }

    /** Reads an octal number, or a binary one where the first bit is set. */
    private static long number(byte[] header, int from, int length) throws IOException {
        if ((header[from] & 0x80) != 0) {
            long value = header[from] & 0x7f;
            for (int i = from + 1; i < from + length; i++) {
                value = (value << 8) | (header[i] & 0xff);
            }
            if (value < 0) {
                throw new IOException("archive/tar: invalid tar header");
            }
            return value;
        }
        String digits = text(header, from, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw new IOException("archive/tar: invalid tar header", e);
        }
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
