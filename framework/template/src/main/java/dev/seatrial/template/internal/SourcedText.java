/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that remembers where its stretches came from. Immutable. */
public final class SourcedText {

    /**
     * A stretch of the text.
     *
     * @param start the offset of its first character
     * @param end the offset after its last character
     * @param from the included text that it was copied from, character by character; null if a function made it
     * @param at the offset of its first character there
     * @param influence what a stretch that was not copied depends on
     */
    record Piece(int start, int end, @Nullable Trace from, int at, Influence influence) {}

    /** The influence of a part of a traced text. */
    private record Part(Trace trace, int start, int end) implements Influence.Later {

        @Override
        public Influence get() {
            return trace.influence(start, end);
        }
    }

    private final String text;
    private final List<Piece> pieces;

    private SourcedText(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = pieces;
    }

    /** Returns what a template wrote. */
    public static SourcedText of(String text, Trace trace) {
        return new SourcedText(text, List.of(new Piece(0, text.length(), trace, 0, Influence.NONE)));
    }

    /** Returns a text that a function made, or a value. */
    public static SourcedText opaque(String text, Influence influence) {
        return new SourcedText(text, List.of(new Piece(0, text.length(), null, 0, influence)));
    }

    /** Returns the text. */
    public String text() {
        return text;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Returns what the text as a whole depends on. */
    public Influence influence() {
        Influence all = Influence.NONE;
        for (Piece piece : pieces) {
            all = all.and(influence(piece));
        }
        return all;
    }

    private static Influence influence(Piece piece) {
        Trace from = piece.from();
        return from == null
                ? piece.influence()
                : Influence.of(new Part(from, piece.at(), piece.at() + piece.end() - piece.start()));
    }

    /** Returns the same stretches for a text of the same length, such as one in upper case. */
    public SourcedText withText(String other) {
        return new SourcedText(other, pieces);
    }

    /** Returns the text with all occurrences of a text, which must not be empty, replaced. */
    public SourcedText replace(String old, SourcedText replacement) {
        Builder out = new Builder();
        int from = 0;
        for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, from)) {
            out.add(this, from, at).add(replacement);
            from = at + old.length();
        }
        return out.add(this, from, text.length()).build();
    }

    /** Puts a text together. */
    public static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();

        /** Adds text that depends on nothing. */
        public Builder add(String own) {
            text.append(own);
            return this;
        }

        /** Adds a whole text. */
        public Builder add(SourcedText part) {
            return add(part, 0, part.text.length());
        }

        /** Adds the part of a text between two offsets. */
        public Builder add(SourcedText part, int start, int end) {
            int shift = text.length() - start;
            for (Piece piece : part.pieces) {
                int from = Math.max(piece.start(), start);
                int to = Math.min(piece.end(), end);
                if (from < to) {
                    int at = piece.at() + from - piece.start();
                    pieces.add(new Piece(from + shift, to + shift, piece.from(), at, piece.influence()));
                }
            }
            text.append(part.text, start, end);
            return this;
        }

        /** Returns the text. */
        public SourcedText build() {
            return new SourcedText(text.toString(), List.copyOf(pieces));
        }
    }
}
