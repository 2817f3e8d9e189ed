/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The files of an archive in their order. */
final class TarEntries {

    private TarEntries() {}

    static Map<String, String> of(byte[] archive) {
        byte[] tar;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            tar = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> entries = new LinkedHashMap<>();
        String path = "";
        for (int at = 0; at < tar.length && tar[at] != 0; ) {
            int size = Integer.parseInt(text(tar, at + 124, 12), 8);
            String prefix = text(tar, at + 345, 155);
            String name = (prefix.isEmpty() ? "" : prefix + "/") + text(tar, at, 100);
            byte[] content = Arrays.copyOfRange(tar, at + 512, at + 512 + size);
            if (tar[at + 156] == 'x') {
                String record = new String(content, StandardCharsets.UTF_8);
                path = record.substring(record.indexOf("path=") + 5)
                        .lines()
                        .findFirst()
                        .orElseThrow();
            } else {
                entries.put(path.isEmpty() ? name : path, new String(content, StandardCharsets.ISO_8859_1));
                path = "";
            }
            at += 512 + (size + 511) / 512 * 512;
        }
        return entries;
    }

    private static String text(byte[] tar, int offset, int length) {
        String field = new String(tar, offset, length, StandardCharsets.US_ASCII);
        int end = field.indexOf('\0');
        return end < 0 ? field : field.substring(0, end);
    }
}
