/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compresses with the header that Helm gives its archives: an extra field and the comment {@code Helm}, and no time. See RFC 1952. */
final class ChartGzip {

    /** By this field, Helm recognizes archives that it has made. */
    private static final byte[] EXTRA = "+aHR0cHM6Ly95b3V0dS5iZS96OVV6MWljandyTQo=".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] COMMENT = "Helm\0".getBytes(StandardCharsets.US_ASCII);

    private static final int EXTRA_AND_COMMENT = 4 | 16;
    private static final int UNKNOWN_SYSTEM = 255;

    private ChartGzip() {}

    static byte[] compress(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1f, (byte) 0x8b, Deflater.DEFLATED, EXTRA_AND_COMMENT});
        out.writeBytes(new byte[] {0, 0, 0, 0, 0, (byte) UNKNOWN_SYSTEM});
        out.writeBytes(new byte[] {(byte) EXTRA.length, 0});
        out.writeBytes(EXTRA);
        out.writeBytes(COMMENT);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        CRC32 checksum = new CRC32();
        checksum.update(content);
        out.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt(content.length)
                .array());
        return out.toByteArray();
    }
}
