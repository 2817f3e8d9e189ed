/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** Makes the text of a block scalar whose extent and indentation the scanner has found. */
final class BlockScalarText {

    private final byte[] buf;
    private final int indent;
    private final int chomping;
    private final boolean literal;
    private final ByteBuilder text = new ByteBuilder();
    private final ByteBuilder leadingBreak = new ByteBuilder();
    private final ByteBuilder trailingBreaks = new ByteBuilder();
    private int pos;
    private int column;

    BlockScalarText(byte[] buf, int from, int indent, int chomping, boolean literal) {
        this.buf = buf;
        this.pos = from;
        this.indent = indent;
        this.chomping = chomping;
        this.literal = literal;
    }

    String text() {
        breaks();
        boolean afterBlank = false;
        while (column == indent && buf[pos] != 0) {
            boolean blank = YamlInput.isBlank(buf[pos]);
            boolean folds = !literal && !afterBlank && !blank && leadingBreak.startsWith('\n');
            if (!folds) {
                text.append(leadingBreak);
            } else if (trailingBreaks.isEmpty()) {
                text.append((byte) ' ');
            }
            leadingBreak.clear();
            text.append(trailingBreaks);
            trailingBreaks.clear();
            afterBlank = blank;
            line();
            breaks();
        }
        if (chomping != BlockScalarScanner.STRIP) {
            text.append(leadingBreak);
        }
        if (chomping == BlockScalarScanner.KEEP) {
            text.append(trailingBreaks);
        }
        return text.take();
    }

    private void line() {
        int from = pos;
        while (breakWidth() == 0 && buf[pos] != 0) {
            pos++;
        }
        text.append(buf, from, pos);
        readBreak(leadingBreak);
    }

    private void breaks() {
        while (true) {
            while (column < indent && buf[pos] == ' ') {
                pos++;
                column++;
            }
            if (breakWidth() == 0) {
                return;
            }
            readBreak(trailingBreaks);
        }
    }

    private void readBreak(ByteBuilder out) {
        int width = breakWidth();
        if (width == 0) {
            column = -1; // the end: no indentation equals this
            return;
        }
        if (width == 3) {
            out.append(buf, pos, pos + width);
        } else {
            out.append((byte) '\n');
        }
        pos += width;
        column = 0;
    }

    private int breakWidth() {
        byte b = buf[pos];
        if (b == '\n') {
            return 1;
        }
        if (b == '\r') {
            return buf[pos + 1] == '\n' ? 2 : 1;
        }
        if (b >= 0) {
            return 0;
        }
        if (b == (byte) 0xC2) {
            return buf[pos + 1] == (byte) 0x85 ? 2 : 0;
        }
        boolean separator = b == (byte) 0xE2
                && buf[pos + 1] == (byte) 0x80
                && (buf[pos + 2] == (byte) 0xA8 || buf[pos + 2] == (byte) 0xA9);
        return separator ? 3 : 0;
    }
}
