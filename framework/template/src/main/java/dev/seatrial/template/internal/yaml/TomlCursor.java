/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The place of the TOML lexer in its text, with the items that it has found and the states it will come back to. Counts
 * lines as BurntSushi/toml does, which errors show.
 */
final class TomlCursor {

    static final int EOF = 0;
    private static final int INVALID = 0xFFFD;

    private final byte[] in;
    private final TomlRelease release;
    private final Deque<TomlItem> items = new ArrayDeque<>();
    private final Deque<TomlState> stack = new ArrayDeque<>();
    private final int[] widths = new int[4];
    private int known;
    private int start;
    private int pos;
    private int line = 1;
    private boolean atEnd;

    TomlCursor(byte[] in, TomlRelease release) {
        this.in = in;
        this.release = release;
    }

    @Nullable
    TomlItem poll() {
        return items.poll();
    }

    void push(TomlState state) {
        stack.push(state);
    }

    TomlState pop() {
        return stack.pop();
    }

    String current() {
        return GoStrings.string(in, start, Math.max(start, pos));
    }

    /** Reads a character; 0 at the end. What is not allowed becomes an error item at once. */
    int next() {
        if (pos >= in.length) {
            atEnd = true;
            return EOF;
        }
        if (in[pos] == '\n') {
            line++;
        }
        System.arraycopy(widths, 0, widths, 1, 3);
        known = Math.min(4, known + 1);
        String here = GoStrings.string(in, pos, Math.min(in.length, pos + 4));
        int c = here.codePointAt(0);
        if (Character.getType(c) == Character.SURROGATE) {
            error("invalid UTF-8 byte: 0x" + hex(in[pos] & 0xff));
            return INVALID;
        }
        boolean loneReturn = c == '\r' && (pos + 1 == in.length || in[pos + 1] != '\n');
        if (isControl(c) || loneReturn) {
            items.add(new TomlItem(
                    TomlItemType.ERROR, "TOML files cannot contain control characters: '0x" + hex(c) + "'", line));
            return INVALID;
        }
        widths[0] = YamlCharacters.width(in[pos]);
        pos += widths[0];
        return c;
    }

    private static boolean isControl(int c) {
        return (c < 0x20 && c != '\t' && c != '\r' && c != '\n') || c == 0x7f;
    }

    private static String hex(int value) {
        String digits = Integer.toHexString(value);
        return digits.length() < 2 ? "0" + digits : digits;
    }

    void backup() {
        if (atEnd) {
            atEnd = false;
            return;
        }
        if (known < 1) {
            throw new GoPanic("BUG in lexer: backed up too far");
        }
        pos -= widths[0];
        System.arraycopy(Arrays.copyOf(widths, 4), 1, widths, 0, 3);
        known--;
        if (pos < in.length && in[pos] == '\n') {
            line--;
        }
    }

    boolean accept(int valid) {
        if (next() == valid) {
            return true;
        }
        backup();
        return false;
    }

    int peek() {
        int c = next();
        backup();
        return c;
    }

    void ignore() {
        start = pos;
    }

    void skip(IntPredicate predicate) {
        while (predicate.test(next())) {
            // goes on to the first other character
        }
        backup();
        ignore();
    }

    void skipBlanks() {
        skip(c -> c == ' ' || c == '\t');
    }

    void emit(TomlItemType type) {
        if (start > pos) {
            error("invalid UTF-8 byte: 0x" + hex(in[pos] & 0xff));
            return;
        }
        items.add(new TomlItem(type, current(), line));
        start = pos;
    }

    void emitTrimmed(TomlItemType type) {
        items.add(new TomlItem(type, current().strip(), line));
        start = pos;
    }

    boolean startsAtEnd() {
        return pos <= start;
    }

    /** Ends the lexing with an error. At the end of the text it names the line before, as the original does. */
    @Nullable
    TomlState error(String message) {
        items.add(new TomlItem(TomlItemType.ERROR, message, atEnd ? line - 1 : line));
        return null;
    }

    @Nullable
    TomlState errorInPreviousLine(String message) {
        items.add(new TomlItem(TomlItemType.ERROR, message, line - 1));
        return null;
    }

    /** Ends the lexing with an error; at the end of the text, of the last line that has text (1.4: of the line before). */
    @Nullable
    TomlState unexpected(String message) {
        boolean afterLineFeed = release == TomlRelease.V1_4 || (pos >= 1 && in[pos - 1] == '\n');
        items.add(new TomlItem(TomlItemType.ERROR, message, atEnd && afterLineFeed ? line - 1 : line));
        return null;
    }

    /** Ends the lexing where a value should stand. */
    @Nullable
    TomlState noValue(int c) {
        return unexpected(c == EOF ? "unexpected EOF; expected value" : foundInstead(c));
    }

    static String foundInstead(int c) {
        return "expected value but found " + GoQuote.quoteRune(c) + " instead";
    }

    /** Ends the lexing with an error of the line that a line break ends, which 1.4 takes for one of the next. */
    @Nullable
    TomlState beforeLineBreak(String message) {
        return release == TomlRelease.V1_4 ? unexpected(message) : errorInPreviousLine(message);
    }

    GoError bug(String message) {
        return new GoPanic("BUG: " + message + "\n\n");
    }
}
