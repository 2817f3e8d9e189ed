/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import org.jspecify.annotations.Nullable;

/**
 * The value of a scalar as the scanner found it: a stretch of the input where it stands there as it is, else text made
 * from it. Block scalars are made on demand, because most readers of a manifest never ask for them.
 */
final class ScalarText {

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    Style style = Style.PLAIN;
    int from;
    int to;
    private @Nullable String made;
    private int blockIndent;
    private int chomping;

    void set(Style newStyle, int newFrom, int newTo) {
        style = newStyle;
        from = newFrom;
        to = newTo;
        made = null;
    }

    void set(Style newStyle, String text) {
        set(newStyle, 0, 0);
        made = text;
    }

    /** Sets a block scalar, whose lines begin at an offset. */
    void setBlock(Style newStyle, int newFrom, int indent, int newChomping) {
        set(newStyle, newFrom, newFrom);
        blockIndent = indent;
        chomping = newChomping;
    }

    void copyFrom(ScalarText other) {
        style = other.style;
        from = other.from;
        to = other.to;
        made = other.made;
        blockIndent = other.blockIndent;
        chomping = other.chomping;
    }

    boolean isPlain() {
        return style == Style.PLAIN;
    }

    /** Returns whether the value is the bytes between {@link #from} and {@link #to}. */
    boolean isStretch() {
        return made == null && style != Style.LITERAL && style != Style.FOLDED;
    }

    String text(byte[] buf) {
        if (made == null) {
            made = style == Style.LITERAL || style == Style.FOLDED
                    ? new BlockScalarText(buf, from, blockIndent, chomping, style == Style.LITERAL).text()
                    : new String(buf, from, to - from, java.nio.charset.StandardCharsets.UTF_8);
        }
        return made;
    }
}
