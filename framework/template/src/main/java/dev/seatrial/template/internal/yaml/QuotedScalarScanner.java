/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** Scans single and double quoted scalars. */
final class QuotedScalarScanner {

    private final YamlInput in;
    private final EscapeScanner escapes;
    private final ByteBuilder text = new ByteBuilder();
    private final ByteBuilder blanks = new ByteBuilder();
    private final ByteBuilder leadingBreak = new ByteBuilder();
    private final ByteBuilder trailingBreaks = new ByteBuilder();

    QuotedScalarScanner(YamlInput in) {
        this.in = in;
        this.escapes = new EscapeScanner(in);
    }

    /** Scans the scalar whose opening quote stands here. */
    void scan(Token token, boolean single) {
        ScalarText.Style style = single ? ScalarText.Style.SINGLE_QUOTED : ScalarText.Style.DOUBLE_QUOTED;
        byte quote = (byte) (single ? '\'' : '"');
        in.skip();
        int from = in.pos;
        int to = simpleEnd(quote);
        if (to >= 0) {
            token.scalar.set(style, from, to);
            return;
        }
        while (true) {
            in.cache(4);
            if (in.atDocumentMarker()) {
                throw YamlError.scanning(in.line, "found unexpected document indicator");
            }
            if (in.atEnd()) {
                throw YamlError.scanning(in.line, "found unexpected end of stream");
            }
            boolean afterBreak = readText(single, quote);
            in.cache(1);
            if (in.at() == quote) {
                break;
            }
            if (readWhitespace(afterBreak)) {
                fold();
            } else {
                text.append(blanks);
            }
            blanks.clear();
        }
        in.skip();
        token.scalar.set(style, text.take());
    }

    /** Moves over a scalar that is plain text on one line up to its quote, and returns where it ends; else -1. */
    private int simpleEnd(byte quote) {
        int stop = quote == '\'' ? ByteKinds.SINGLE_STOP : ByteKinds.DOUBLE_STOP;
        int end = in.uncheckedEnd();
        int p = in.pos;
        while (p < end && (!ByteKinds.is(in.buf[p], stop) || in.buf[p] == ' ')) {
            p++;
        }
        if (p >= end || in.buf[p] != quote || (quote == '\'' && in.buf[p + 1] == quote)) {
            return -1;
        }
        in.skip(p + 1 - in.pos);
        return p;
    }

    /** Reads up to a blank, a break or the quote; tells whether the text ended with an escaped line break. */
    private boolean readText(boolean single, byte quote) {
        while (!in.isBlankOrEnd(in.pos)) {
            byte b = in.at();
            if (b == quote) {
                if (!single || in.at(1) != '\'') {
                    return false;
                }
                text.append((byte) '\'');
                in.skip(2);
            } else if (!single && b == '\\') {
                if (in.isBreak(in.pos + 1)) {
                    in.cache(3);
                    in.skip();
                    in.skipLine();
                    return true;
                }
                escapes.read(text);
            } else {
                in.read(text);
            }
            in.cache(2);
        }
        return false;
    }

    private boolean readWhitespace(boolean wasAfterBreak) {
        boolean afterBreak = wasAfterBreak;
        while (true) {
            if (in.atBlank()) {
                if (afterBreak) {
                    in.skip();
                } else {
                    in.read(blanks);
                }
            } else if (in.atBreak()) {
                in.cache(2);
                if (!afterBreak) {
                    blanks.clear();
                }
                in.readLine(afterBreak ? trailingBreaks : leadingBreak);
                afterBreak = true;
            } else {
                return afterBreak;
            }
            in.cache(1);
        }
    }

    private void fold() {
        if (!leadingBreak.startsWith('\n')) {
            text.append(leadingBreak);
            text.append(trailingBreaks);
        } else if (trailingBreaks.isEmpty()) {
            text.append((byte) ' ');
        } else {
            text.append(trailingBreaks);
        }
        leadingBreak.clear();
        trailingBreaks.clear();
    }
}
