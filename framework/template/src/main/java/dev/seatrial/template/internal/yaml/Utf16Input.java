/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Recognizes streams in UTF-16, which libyaml tells by their byte order mark, and turns them into UTF-8. */
final class Utf16Input {

    private Utf16Input() {}

    /** Returns the bytes as they are, unless they begin with a byte order mark of UTF-16. */
    static byte[] toUtf8(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes;
        }
        int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        if (mark != 0xFEFF && mark != 0xFFFE) {
            return bytes;
        }
        boolean bigEndian = mark == 0xFEFF;
        verify(bytes, bigEndian);
        Charset charset = bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        byte[] utf8 = new String(bytes, 2, bytes.length - 2, charset).getBytes(StandardCharsets.UTF_8);
        return utf8.length == 0 ? new byte[] {'\n'} : utf8;
    }

    private static void verify(byte[] bytes, boolean bigEndian) {
        int i = 2;
        while (i < bytes.length) {
            int unit = unit(bytes, i, bigEndian, "incomplete UTF-16 character");
            i += 2;
            if (Character.isLowSurrogate((char) unit)) {
                throw YamlCharacters.error("unexpected low surrogate area");
            }
            if (Character.isHighSurrogate((char) unit)) {
                int low = unit(bytes, i, bigEndian, "incomplete UTF-16 surrogate pair");
                i += 2;
                if (!Character.isLowSurrogate((char) low)) {
                    throw YamlCharacters.error("expected low surrogate area");
                }
            }
        }
    }

    private static int unit(byte[] bytes, int i, boolean bigEndian, String incomplete) {
        if (i + 2 > bytes.length) {
            throw YamlCharacters.error(incomplete);
        }
        int a = bytes[i] & 0xff;
        int b = bytes[i + 1] & 0xff;
        return bigEndian ? a << 8 | b : b << 8 | a;
    }
}
