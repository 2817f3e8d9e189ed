/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** Scans literal and folded scalars: finds their header, indentation and end. */
final class BlockScalarScanner {

    static final int STRIP = -1;
    static final int CLIP = 0;
    static final int KEEP = 1;

    private final YamlInput in;
    private int chomping;
    private int increment;
    private int indent;

    BlockScalarScanner(YamlInput in) {
        this.in = in;
    }

    /** Scans the scalar whose indicator stands here, within a block of the given indentation. */
    void scan(Token token, boolean literal, int parentIndent) {
        in.skip();
        header();
        indent = increment == 0 ? 0 : Math.max(parentIndent, 0) + increment;
        int from = in.pos;
        breaks(parentIndent);
        in.cache(1);
        while (in.column() == indent && !in.atEnd()) {
            skipLineText();
            in.cache(2);
            if (in.atBreak()) {
                in.skipLine();
            }
            breaks(parentIndent);
        }
        ScalarText.Style style = literal ? ScalarText.Style.LITERAL : ScalarText.Style.FOLDED;
        token.scalar.setBlock(style, from, indent, chomping);
    }

    private void header() {
        chomping = CLIP;
        increment = 0;
        in.cache(1);
        if (chompingIndicator()) {
            indentationIndicator();
        } else if (indentationIndicator()) {
            in.cache(1);
            chompingIndicator();
        }
        in.cache(1);
        while (in.atBlank()) {
            in.skip();
            in.cache(1);
        }
        if (in.at() == '#') {
            in.skipToBreak();
        }
        if (!in.isBreakOrEnd(in.pos)) {
            throw YamlError.scanning(in.line, "did not find expected comment or line break");
        }
        if (in.atBreak()) {
            in.cache(2);
            in.skipLine();
        }
    }

    private boolean chompingIndicator() {
        byte b = in.at();
        if (b != '+' && b != '-') {
            return false;
        }
        chomping = b == '+' ? KEEP : STRIP;
        in.skip();
        in.cache(1);
        return true;
    }

    private boolean indentationIndicator() {
        byte b = in.at();
        if (b < '0' || b > '9') {
            return false;
        }
        if (b == '0') {
            throw YamlError.scanning(in.line, "found an indentation indicator equal to 0");
        }
        increment = b - '0';
        in.skip();
        return true;
    }

    private void skipLineText() {
        while (true) {
            int p = in.pos;
            int end = in.uncheckedEnd();
            while (p < end && in.buf[p] > '\r') {
                p++;
            }
            if (p > in.pos) {
                in.skip(p - in.pos);
            }
            if (in.isBreakOrEnd(in.pos)) {
                return;
            }
            in.skip();
            in.cache(1);
        }
    }

    /** Moves over indentation and empty lines; on the first call without an indicator, finds the indentation. */
    private void breaks(int parentIndent) {
        int widest = 0;
        while (true) {
            in.cache(1);
            while ((indent == 0 || in.column() < indent) && in.at() == ' ') {
                in.skip();
                in.cache(1);
            }
            widest = Math.max(widest, in.column());
            if ((indent == 0 || in.column() < indent) && in.at() == '\t') {
                throw YamlError.scanning(in.line, "found a tab character where an indentation space is expected");
            }
            if (!in.atBreak()) {
                break;
            }
            in.cache(2);
            in.skipLine();
        }
        if (indent == 0) {
            indent = Math.max(Math.max(widest, parentIndent + 1), 1);
        }
    }
}
