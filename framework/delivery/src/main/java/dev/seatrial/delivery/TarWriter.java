/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/**
 * Writes files into a tar archive as Go's {@code archive/tar} does for Helm: headers of the format USTAR, and a PAX record before a file
 * whose path does not fit or is not ASCII.
 */
final class TarWriter {

    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int PREFIX = 155;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final long time;

    TarWriter(Instant time) {
        this.time = time.getEpochSecond();
    }

    /** Adds a file. Its path must be relative. */
    void add(String path, byte[] content) {
        String name = Path.of(path).normalize().toString().replace('\\', '/');
        int slash = split(name);
        if (slash < 0) {
            byte[] record = record("path", name);
            String pax = Path.of(name)
                    .resolveSibling("PaxHeaders.0")
                    .resolve(Path.of(name).getFileName())
                    .toString();
            header('x', ascii(pax), "", record.length, 0);
            block(record);
            header('0', ascii(name), "", content.length, time);
        } else {
            header('0', name.substring(slash), slash == 0 ? "" : name.substring(0, slash - 1), content.length, time);
        }
        block(content);
    }

    /** Returns the archive. Nothing can be added any more. */
    byte[] content() {
        out.writeBytes(new byte[2 * BLOCK]);
        return out.toByteArray();
    }

    /** Returns where the name begins behind its prefix, 0 if it needs none, and -1 if the name does not fit. */
    private static int split(String name) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
            return -1;
        }
        if (name.length() <= NAME) {
            return 0;
        }
        int slash = name.lastIndexOf('/', Math.min(name.length() - 2, PREFIX));
        boolean fits = slash > 0 && name.length() - slash - 1 <= NAME;
        return fits ? slash + 1 : -1;
    }

    private static String ascii(String name) {
        StringBuilder ascii = new StringBuilder();
        name.chars().filter(c -> c < 128).forEach(c -> ascii.append((char) c));
        return ascii.substring(0, Math.min(ascii.length(), NAME));
    }

    /** Returns a record of a PAX header: its length, which counts itself, a key and a value. */
    private static byte[] record(String key, String value) {
        byte[] rest = (" " + key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8);
        int length = rest.length + 1;
        while (String.valueOf(length).length() + rest.length != length) {
            length = String.valueOf(length).length() + rest.length;
        }
        byte[] record = Arrays.copyOf(String.valueOf(length).getBytes(StandardCharsets.US_ASCII), length);
        System.arraycopy(rest, 0, record, length - rest.length, rest.length);
        return record;
    }

    private void header(char type, String name, String prefix, int size, long modified) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, type == 'x' ? "0000000" : "0000644");
        put(header, 108, "0000000"); // the user
        put(header, 116, "0000000"); // the group
        put(header, 124, "%011o".formatted(size));
        put(header, 136, "%011o".formatted(modified));
        put(header, 148, "        "); // the checksum counts as spaces
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        put(header, 329, "0000000");
        put(header, 337, "0000000");
        put(header, 345, prefix);
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        out.writeBytes(header);
    }

    private static void put(byte[] header, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }

    private void block(byte[] content) {
        out.writeBytes(content);
        out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }
}
