/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoStrings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a YAML stream and the scanner's place in them.
 *
 * <p>libyaml reads in windows of 512 bytes and checks each window when the scanner first looks into it, so a forbidden
 * character is reported only if no other error comes first. Text without forbidden characters, which one quick pass
 * finds out, is simply read; otherwise {@link #cache} plays the windows. A byte order mark within the text needs that as
 * well: libyaml looks for it at the start of its buffer, wherever the scanner is.
 *
 * <p>Columns and indexes count characters. They follow from the byte offset: each further byte of a character moves the
 * origins that they are measured from.
 */
final class YamlInput {

    private static final int WINDOW = 512;
    /** Zero bytes after the end, so that looking a few characters ahead needs no check. */
    private static final int PADDING = 16;
    /** The longest UTF-8 sequence. */
    private static final int WIDEST = 4;

    final byte[] buf;
    /** The offset after the last byte. */
    final int end;

    int pos;
    int line;
    private int lineOrigin;
    private int indexOrigin;
    /** How far the windows have been checked; {@link Integer#MAX_VALUE} when there is nothing to find. */
    private int checked = Integer.MAX_VALUE;
    /** Where the scanner was when the last window was read: the start of libyaml's buffer. */
    private int bufferStart;

    YamlInput(String text) {
        byte[] bytes = Utf16Input.toUtf8(GoStrings.bytes(text.isEmpty() ? "\n" : text));
        this.end = bytes.length;
        this.buf = Arrays.copyOf(bytes, bytes.length + PADDING);
        boolean marked = isMark(0);
        if (marked) {
            pos = 3;
            lineOrigin = 3;
            indexOrigin = 3;
        }
        if (!isPlain(pos)) {
            checked = 0;
        }
    }

    private boolean isPlain(int from) {
        for (int i = from; i < end; i++) {
            byte b = buf[i];
            if (b < 0x20 ? b != '\n' && (b < 0 || (b != '\t' && b != '\r')) : b == 0x7f) {
                return b < 0 && isPlainUnicode(i);
            }
        }
        return true;
    }

    private boolean isPlainUnicode(int from) {
        int i = from;
        while (i < end) {
            int n = YamlCharacters.check(buf, i, end);
            if (n <= 0 || isMark(i)) {
                return false;
            }
            i += n;
        }
        return true;
    }

    /** Makes sure that the next n characters have been checked; throws the reader's error if one is not allowed. */
    void cache(int n) {
        if (checked - pos < n * WIDEST) {
            refill(n);
        }
    }

    /** Returns an offset up to which no call of {@link #cache} is needed, if two characters are looked at. */
    int uncheckedEnd() {
        return checked == Integer.MAX_VALUE ? end : Math.min(end, checked - 2 * WIDEST);
    }

    private void refill(int n) {
        while (charactersChecked() < n) {
            bufferStart = pos;
            if (checked >= end) {
                return;
            }
            int windowEnd = Math.min(end, checked + WINDOW);
            int i = Math.max(checked, isMark(0) ? 3 : 0);
            while (i < windowEnd) {
                int width = YamlCharacters.width(buf[i]);
                if (i + width > windowEnd && windowEnd < end) {
                    break; // the next window has the rest of this character
                }
                i += YamlCharacters.require(buf, i, end);
            }
            checked = i;
        }
    }

    private int charactersChecked() {
        int count = 0;
        for (int i = pos; i < Math.min(checked, end); i++) {
            if ((buf[i] & 0xC0) != 0x80) {
                count++;
            }
        }
        return count;
    }

    /** Returns whether libyaml's buffer starts with a byte order mark. */
    boolean bufferStartsWithMark() {
        return checked != Integer.MAX_VALUE && isMark(bufferStart);
    }

    private boolean isMark(int i) {
        return buf[i] == (byte) 0xEF && buf[i + 1] == (byte) 0xBB && buf[i + 2] == (byte) 0xBF;
    }

    int column() {
        return pos - lineOrigin;
    }

    int index() {
        return pos - indexOrigin;
    }

    byte at() {
        return buf[pos];
    }

    byte at(int offset) {
        return buf[pos + offset];
    }

    boolean atBlank() {
        return isBlank(buf[pos]);
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    boolean atBreak() {
        return isBreak(pos);
    }

    boolean isBreak(int i) {
        byte b = buf[i];
        if (b == '\n' || b == '\r') {
            return true;
        }
        return b < 0 && isWideBreak(i);
    }

    private boolean isWideBreak(int i) {
        byte b = buf[i];
        if (b == (byte) 0xC2) {
            return buf[i + 1] == (byte) 0x85;
        }
        return b == (byte) 0xE2
                && buf[i + 1] == (byte) 0x80
                && (buf[i + 2] == (byte) 0xA8 || buf[i + 2] == (byte) 0xA9);
    }

    /** Returns whether the stream ends here. */
    boolean atEnd() {
        return buf[pos] == 0;
    }

    boolean isBreakOrEnd(int i) {
        return buf[i] == 0 || isBreak(i);
    }

    boolean isBlankOrEnd(int i) {
        byte b = buf[i];
        return b == ' ' || b == '\n' || b == 0 || b == '\t' || isBreak(i);
    }

    /** Returns whether a document marker, {@code ---} or {@code ...}, stands at the start of a line here. */
    boolean atDocumentMarker() {
        return atMarker((byte) '-') || atMarker((byte) '.');
    }

    boolean atMarker(byte b) {
        return buf[pos] == b && column() == 0 && buf[pos + 1] == b && buf[pos + 2] == b && isBlankOrEnd(pos + 3);
    }

    /** Moves over one character that is no line break. */
    void skip() {
        byte b = buf[pos++];
        if (b < 0) {
            skipRest(b);
        }
    }

    private void skipRest(byte first) {
        int more = YamlCharacters.width(first) - 1;
        pos += more;
        lineOrigin += more;
        indexOrigin += more;
    }

    /** Moves over ASCII characters that are no line breaks. */
    void skip(int n) {
        pos += n;
    }

    /** Moves over a line break. */
    void skipLine() {
        byte b = buf[pos];
        int width = b == '\r' && buf[pos + 1] == '\n' ? 2 : YamlCharacters.width(b);
        pos += width;
        indexOrigin += b < 0 ? width - 1 : 0;
        lineOrigin = pos;
        line++;
    }

    /** Moves over a line break and adds it: as a line feed, unless it is a line or paragraph separator. */
    void readLine(ByteBuilder out) {
        if (buf[pos] == (byte) 0xE2) {
            out.append(buf, pos, pos + 3);
        } else {
            out.append((byte) '\n');
        }
        skipLine();
    }

    /** Moves over a character and adds it. */
    void read(ByteBuilder out) {
        int from = pos;
        skip();
        out.append(buf, from, pos);
    }

    /** Moves to the end of a line. */
    void skipToBreak() {
        while (!isBreakOrEnd(pos)) {
            skip();
            cache(1);
        }
    }

    /** Counts the end of the stream as a line of its own, as libyaml does unless the text ends with a line break. */
    void finishLastLine() {
        if (column() != 0) {
            lineOrigin = pos;
            line++;
        }
    }

    String text(int from, int to) {
        return new String(buf, from, to - from, StandardCharsets.UTF_8);
    }
}
