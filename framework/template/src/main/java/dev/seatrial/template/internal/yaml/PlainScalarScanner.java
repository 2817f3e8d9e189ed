/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** Scans plain scalars, which may go on over several lines. */
final class PlainScalarScanner {

    private final YamlInput in;
    private final ByteBuilder folded = new ByteBuilder();
    private final ByteBuilder leadingBreak = new ByteBuilder();
    private final ByteBuilder trailingBreaks = new ByteBuilder();

    PlainScalarScanner(YamlInput in) {
        this.in = in;
    }

    /**
     * Scans the scalar that begins here.
     *
     * @param indent the least column of a line that goes on with it, in block context
     * @return whether line breaks were read after the last line that belongs to it
     */
    boolean scan(Token token, int indent, boolean flow) {
        int from = in.pos;
        int to = in.pos;
        boolean manyLines = false;
        boolean afterBreak = false;
        while (true) {
            in.cache(4);
            if (in.atDocumentMarker() || in.at() == '#') {
                break;
            }
            if (startsText(flow)) {
                if (afterBreak) {
                    folded.append(in.buf, from, to);
                    fold();
                    from = in.pos;
                    manyLines = true;
                    afterBreak = false;
                }
                skipText(flow);
                to = in.pos;
            }
            if (!in.atBlank() && !in.atBreak()) {
                break;
            }
            afterBreak = skipWhitespace(afterBreak, indent);
            if (!flow && in.column() < indent) {
                break;
            }
        }
        finish(token, manyLines, from, to);
        return afterBreak;
    }

    private void finish(Token token, boolean manyLines, int from, int to) {
        if (manyLines) {
            folded.append(in.buf, from, to);
            token.scalar.set(ScalarText.Style.PLAIN, folded.take());
        } else {
            token.scalar.set(ScalarText.Style.PLAIN, from, to);
        }
        leadingBreak.clear();
        trailingBreaks.clear();
    }

    private boolean startsText(boolean flow) {
        return !in.isBlankOrEnd(in.pos) && !endsAt(flow);
    }

    private boolean endsAt(boolean flow) {
        byte b = in.at();
        return (b == ':' && in.isBlankOrEnd(in.pos + 1)) || (flow && ByteKinds.is(b, ByteKinds.FLOW_STOP));
    }

    /** Moves to the first blank, break, or end of the scalar. */
    private void skipText(boolean flow) {
        int mask = flow ? ByteKinds.PLAIN_STOP | ByteKinds.FLOW_STOP : ByteKinds.PLAIN_STOP;
        while (true) {
            int p = in.pos;
            int end = in.uncheckedEnd();
            while (p < end && !ByteKinds.is(in.buf[p], mask)) {
                p++;
            }
            if (p > in.pos) {
                in.skip(p - in.pos);
                in.cache(2);
            }
            if (in.isBlankOrEnd(in.pos) || endsAt(flow)) {
                return;
            }
            in.skip();
            in.cache(2);
        }
    }

    private boolean skipWhitespace(boolean wasAfterBreak, int indent) {
        boolean afterBreak = wasAfterBreak;
        in.cache(1);
        while (true) {
            if (in.atBlank()) {
                if (afterBreak && in.at() == '\t' && in.column() < indent) {
                    throw YamlError.scanning(in.line, "found a tab character that violates indentation");
                }
                in.skip();
            } else if (in.atBreak()) {
                in.cache(2);
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
            folded.append(leadingBreak);
            folded.append(trailingBreaks);
        } else if (trailingBreaks.isEmpty()) {
            folded.append((byte) ' ');
        } else {
            folded.append(trailingBreaks);
        }
        leadingBreak.clear();
        trailingBreaks.clear();
    }
}
