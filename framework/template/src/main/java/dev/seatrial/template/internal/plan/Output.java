/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import java.util.Arrays;

/**
 * What an execution has written. Keeps the pieces apart until somebody takes them, so that the text of a template is copied
 * once, and not at all if it is one piece.
 */
final class Output {

    private String[] pieces = new String[64];
    private int count;
    private long length;

    void append(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        if (count == pieces.length) {
            pieces = Arrays.copyOf(pieces, count * 2);
        }
        pieces[count++] = piece;
        length += piece.length();
    }

    /** Returns the number of characters. */
    long length() {
        return length;
    }

    /** Returns where the output stands, for {@link #take}. */
    int mark() {
        return count;
    }

    /** Removes what was written after a mark, and returns it. */
    String take(int mark) {
        String text = count == mark + 1 ? pieces[mark] : String.join("", Arrays.copyOfRange(pieces, mark, count));
        count = mark;
        length -= text.length();
        return text;
    }

    /** Forgets everything, so that the memory is free again. */
    void clear() {
        pieces = new String[64];
        count = 0;
        length = 0;
    }
}
