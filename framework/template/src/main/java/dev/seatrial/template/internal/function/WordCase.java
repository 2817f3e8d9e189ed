/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import java.util.function.IntPredicate;

/**
 * Snake, kebab and Pascal case by the rules of xstrings v1.5.0 (convert.go): digits stay with the word they follow or
 * lead, and of a run of capitals the last starts the next word.
 */
final class WordCase {

    private enum Kind {
        NONE,
        NUMBER,
        CAPITALS,
        LETTERS,
        CONNECTOR,
        PUNCTUATION,
        OTHER;

        /** Returns whether a new word after a number, or after letters, is set off from it by a connector. */
        boolean isSetOff() {
            return this != CONNECTOR && this != PUNCTUATION;
        }

        boolean continuesNumber() {
            return this == LETTERS || this == NUMBER;
        }
    }

    /** Code points; a byte that is no UTF-8 as the surrogate that stands for it. */
    private final int[] text;

    private final char connector;
    private final StringBuilder out;
    private int at;
    private int start;
    private Kind kind = Kind.NONE;

    private WordCase(String s, char connector) {
        this.text = s.codePoints().toArray();
        this.connector = connector;
        this.out = new StringBuilder(s.length() + 8);
    }

    /** Returns the words of a text in lower case, with a connector between them. */
    static String separated(String s, char connector) {
        return new WordCase(s, connector).separate();
    }

    /** Returns the words of a text joined, each with its first letter in upper case. */
    static String joined(String s) {
        int[] runes = Runes.of(s);
        StringBuilder out = new StringBuilder(s.length());
        int i = 0;
        while (i < runes.length && isConnector(runes[i])) {
            out.appendCodePoint(runes[i++]);
        }
        if (i == runes.length) {
            // xstrings writes the last one of nothing but connectors twice
            return i == 0 ? "" : out.appendCodePoint(runes[i - 1]).toString();
        }
        boolean afterCapital = Runes.isUpper(runes[i]);
        int pending = Character.toUpperCase(runes[i++]);
        for (; i < runes.length; i++) {
            int c = runes[i];
            if (isConnector(pending)) {
                if (isConnector(c)) {
                    out.appendCodePoint(pending);
                } else {
                    afterCapital = Runes.isUpper(c);
                    c = Character.toUpperCase(c);
                }
            } else {
                if (afterCapital) {
                    afterCapital = Runes.isUpper(c);
                    c = afterCapital ? Character.toLowerCase(c) : c;
                }
                out.appendCodePoint(pending);
            }
            pending = c;
        }
        return out.appendCodePoint(pending).toString();
    }

    private String separate() {
        next();
        while (at < text.length) {
            if (kind != Kind.CONNECTOR) {
                write();
            }
            Kind previous = kind;
            int from = start;
            int to = at;
            next();
            switch (previous) {
                case NUMBER -> afterNumber();
                case CONNECTOR -> write(from, to, Kind.CONNECTOR);
                case PUNCTUATION -> {}
                default -> afterLetters();
            }
        }
        write();
        return out.toString();
    }

    private void afterNumber() {
        writeNumberRest();
        if (kind != Kind.NONE && kind.isSetOff()) {
            out.append(connector);
        }
    }

    private void afterLetters() {
        if (kind != Kind.NUMBER) {
            if (kind.isSetOff()) {
                out.append(connector);
            }
            return;
        }
        if (at == text.length) {
            return;
        }
        int from = start;
        int to = at;
        next();
        if (kind == Kind.LETTERS) {
            // as in HTTP2xx, the number starts the new word
            out.append(connector);
            write(from, to, Kind.NUMBER);
            writeNumberRest();
            if (kind != Kind.NONE && kind.isSetOff()) {
                out.append(connector);
            }
        } else {
            write(from, to, Kind.NUMBER);
            if (kind.isSetOff()) {
                out.append(connector);
            }
        }
    }

    private void writeNumberRest() {
        while (kind.continuesNumber()) {
            write();
            next();
        }
    }

    private void write() {
        write(start, at, kind);
    }

    private void write(int from, int to, Kind wordKind) {
        boolean asItIs = wordKind != Kind.CAPITALS && wordKind != Kind.CONNECTOR;
        for (int i = from; i < to; i++) {
            int c = text[i];
            if (asItIs) {
                out.appendCodePoint(c);
            } else if (isConnector(c)) {
                out.append(connector);
            } else {
                int valid = isStray(c) ? Runes.REPLACEMENT : c;
                out.appendCodePoint(Runes.isUpper(valid) ? Character.toLowerCase(valid) : valid);
            }
        }
    }

    /** Moves to the next word; stray bytes count as more of the character before them. */
    private void next() {
        start = at;
        if (at == text.length) {
            kind = Kind.NONE;
            return;
        }
        while (at < text.length && isStray(text[at])) {
            at++;
        }
        if (at == text.length) {
            kind = Kind.NONE;
            return;
        }
        int c = text[at++];
        kind = kindOf(c);
        switch (kind) {
            case CONNECTOR -> skip(WordCase::isConnector, c);
            case PUNCTUATION -> skip(Runes::isPunctuation, c);
            case CAPITALS -> skipCapitals(c);
            case LETTERS -> skip(WordCase::isSmallLetter, c);
            case NUMBER -> skip(Runes::isNumber, c);
            default -> skip(r -> kindOf(r) == Kind.OTHER, c);
        }
    }

    private void skipCapitals(int first) {
        int next = peek(at, first);
        if (at < text.length && Runes.isUpper(next)) {
            int last = at;
            int c = next;
            while (at < text.length && Runes.isUpper(peek(at, c))) {
                c = peek(at, c);
                last = at;
                at = after(at);
            }
            if (at < text.length && isLetter(peek(at, c))) {
                at = last;
            }
        } else if (at < text.length && isLetter(next)) {
            skip(WordCase::isSmallLetter, first);
        }
    }

    private void skip(IntPredicate member, int first) {
        int c = first;
        while (at < text.length) {
            c = peek(at, c);
            if (!member.test(c)) {
                return;
            }
            at = after(at);
        }
    }

    /** Returns the first character from an index on that is no stray byte, else the one before. */
    private int peek(int index, int before) {
        int i = index;
        while (i < text.length && isStray(text[i])) {
            i++;
        }
        return i < text.length ? text[i] : before;
    }

    private int after(int index) {
        int i = index;
        while (i < text.length && isStray(text[i])) {
            i++;
        }
        return Math.min(i + 1, text.length);
    }

    private static Kind kindOf(int c) {
        if (isConnector(c)) {
            return Kind.CONNECTOR;
        }
        if (Runes.isPunctuation(c)) {
            return Kind.PUNCTUATION;
        }
        if (Runes.isUpper(c)) {
            return Kind.CAPITALS;
        }
        if (isLetter(c)) {
            return Kind.LETTERS;
        }
        return Runes.isNumber(c) ? Kind.NUMBER : Kind.OTHER;
    }

    private static boolean isConnector(int c) {
        return c == '-' || c == '_' || Runes.isSpace(c);
    }

    private static boolean isSmallLetter(int c) {
        return isLetter(c) && !Runes.isUpper(c);
    }

    /** Letters but for Chinese characters, which make no words. */
    private static boolean isLetter(int c) {
        boolean chinese =
                (c >= 0x3400 && c <= 0x4D85) || (c >= 0x4E00 && c <= 0x9FCC) || (c >= 0x20000 && c <= 0x2B81D);
        return Character.isLetter(c) && !chinese;
    }

    private static boolean isStray(int c) {
        return c == Runes.REPLACEMENT || (c >= 0xDC80 && c <= 0xDCFF);
    }
}
