/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoQuote;
import org.jspecify.annotations.Nullable;

/** Turns TOML into items, by the states of BurntSushi/toml's lexer: the top level, keys, arrays and inline tables. */
final class TomlLexer {

    private final TomlRelease release;
    private final TomlCursor at;
    private final TomlStringLexer strings;
    private final TomlNumberLexer numbers;
    private final TomlKeyLexer keys;
    private @Nullable TomlState state = this::top;

    TomlLexer(byte[] in, TomlRelease release) {
        this.release = release;
        this.at = new TomlCursor(in, release);
        this.strings = new TomlStringLexer(at, release);
        this.numbers = new TomlNumberLexer(at, release);
        this.keys = new TomlKeyLexer(at, strings, this::value);
    }

    /** Returns the next item, an error last. */
    TomlItem next() {
        TomlItem item = at.poll();
        while (item == null) {
            if (state == null) {
                throw at.bug("no state follows");
            }
            state = state.run();
            item = at.poll();
        }
        return item;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r';
    }

    private @Nullable TomlState skipTo(TomlState next) {
        at.ignore();
        return next;
    }

    private @Nullable TomlState top() {
        int c = at.next();
        if (isBlank(c) || isLineBreak(c)) {
            return skipTo(this::top);
        }
        switch (c) {
            case '#' -> {
                return comment(this::top);
            }
            case '[' -> {
                return this::tableStart;
            }
            case TomlCursor.EOF -> {
                if (!at.startsAtEnd()) {
                    return at.unexpected("unexpected EOF");
                }
                at.emit(TomlItemType.EOF);
                return null;
            }
            default -> {
                at.backup();
                at.push(this::topEnd);
                return keys::keyStart;
            }
        }
    }

    private @Nullable TomlState topEnd() {
        int c = at.next();
        if (c == '#') {
            return comment(this::top);
        }
        if (isBlank(c)) {
            return this::topEnd;
        }
        if (isLineBreak(c)) {
            return skipTo(this::top);
        }
        if (c == TomlCursor.EOF) {
            at.emit(TomlItemType.EOF);
            return null;
        }
        return at.unexpected("expected a top-level item to end with a newline, comment, or EOF, but got "
                + GoQuote.quoteRune(c) + " instead");
    }

    private TomlState comment(TomlState after) {
        at.push(after);
        return this::commentStart;
    }

    private TomlState commentStart() {
        at.ignore();
        at.emit(TomlItemType.COMMENT_START);
        return this::commentText;
    }

    private TomlState commentText() {
        int c = at.next();
        if (!isLineBreak(c) && c != TomlCursor.EOF) {
            return this::commentText;
        }
        at.backup();
        at.emit(TomlItemType.TEXT);
        return at.pop();
    }

    private TomlState tableStart() {
        if (at.peek() == '[') {
            at.next();
            at.emit(TomlItemType.ARRAY_TABLE_START);
            at.push(this::arrayTableEnd);
        } else {
            at.emit(TomlItemType.TABLE_START);
            at.push(this::tableEnd);
        }
        return keys::tableNameStart;
    }

    private TomlState tableEnd() {
        at.emit(TomlItemType.TABLE_END);
        return this::topEnd;
    }

    private @Nullable TomlState arrayTableEnd() {
        int c = at.next();
        if (c != ']') {
            return at.unexpected(
                    "expected end of table array name delimiter ']', but got " + GoQuote.quoteRune(c) + " instead");
        }
        at.emit(TomlItemType.ARRAY_TABLE_END);
        return this::topEnd;
    }

    private @Nullable TomlState value() {
        int c = at.next();
        if (isBlank(c)) {
            return skipTo(this::value);
        }
        if (c >= '0' && c <= '9') {
            at.backup();
            return numbers::numberOrDateStart;
        }
        switch (c) {
            case '[' -> {
                at.ignore();
                at.emit(TomlItemType.ARRAY);
                return this::arrayValue;
            }
            case '{' -> {
                at.ignore();
                at.emit(TomlItemType.INLINE_TABLE_START);
                return this::inlineTableValue;
            }
            case '"', '\'' -> {
                return strings.start(c);
            }
            case '.' -> {
                return at.unexpected("floats must start with a digit, not '.'");
            }
            case '-', '+' -> {
                return numbers::signed;
            }
            default -> {
                return wordValue(c);
            }
        }
    }

    private @Nullable TomlState wordValue(int c) {
        boolean special =
                (c == 'i' || c == 'n') && ((at.accept('n') && at.accept('f')) || (at.accept('a') && at.accept('n')));
        if (special) {
            at.emit(TomlItemType.FLOAT);
            return at.pop();
        }
        if (Character.isLetter(c)) {
            at.backup();
            return this::bool;
        }
        return c == '\n' ? at.beforeLineBreak(TomlCursor.foundInstead(c)) : at.noValue(c);
    }

    private @Nullable TomlState bool() {
        StringBuilder word = new StringBuilder();
        int c = at.next();
        while (Character.isLetter(c)) {
            word.appendCodePoint(c);
            c = at.next();
        }
        at.backup();
        String text = word.toString();
        if (text.equals("true") || text.equals("false")) {
            at.emit(TomlItemType.BOOL);
            return at.pop();
        }
        return at.unexpected("expected value but found " + GoQuote.quote(text) + " instead");
    }

    private @Nullable TomlState arrayValue() {
        int c = at.next();
        if (isBlank(c) || isLineBreak(c)) {
            return skipTo(this::arrayValue);
        }
        switch (c) {
            case '#' -> {
                return comment(this::arrayValue);
            }
            case ',' -> {
                return at.unexpected("unexpected comma");
            }
            case ']' -> {
                return end(TomlItemType.ARRAY_END);
            }
            default -> {
                at.backup();
                at.push(this::arrayValueEnd);
                return this::value;
            }
        }
    }

    private @Nullable TomlState arrayValueEnd() {
        int c = at.next();
        if (isBlank(c) || isLineBreak(c)) {
            return skipTo(this::arrayValueEnd);
        }
        return switch (c) {
            case '#' -> comment(this::arrayValueEnd);
            case ',' -> skipTo(this::arrayValue);
            case ']' -> end(TomlItemType.ARRAY_END);
            default -> at.unexpected("expected a comma (',') or array terminator (']'), but got " + shown(c));
        };
    }

    private TomlState end(TomlItemType type) {
        at.ignore();
        at.emit(type);
        return at.pop();
    }

    private @Nullable TomlState inlineTableValue() {
        int c = at.next();
        if (isBlank(c) || isLineBreak(c)) {
            return inlineSpace(c, this::inlineTableValue);
        }
        switch (c) {
            case '#' -> {
                return comment(this::inlineTableValue);
            }
            case ',' -> {
                return at.unexpected("unexpected comma");
            }
            case '}' -> {
                return end(TomlItemType.INLINE_TABLE_END);
            }
            default -> {
                at.backup();
                at.push(this::inlineTableValueEnd);
                return keys::keyStart;
            }
        }
    }

    private @Nullable TomlState inlineTableValueEnd() {
        int c = at.next();
        if (isBlank(c) || isLineBreak(c)) {
            return inlineSpace(c, this::inlineTableValueEnd);
        }
        switch (c) {
            case '#' -> {
                return comment(this::inlineTableValueEnd);
            }
            case ',' -> {
                at.ignore();
                at.skipBlanks();
                if (at.peek() != '}') {
                    return this::inlineTableValue;
                }
                return release == TomlRelease.V1_4
                        ? at.unexpected("trailing comma not allowed in inline tables")
                        : this::inlineTableValueEnd;
            }
            case '}' -> {
                return end(TomlItemType.INLINE_TABLE_END);
            }
            default -> {
                return at.unexpected(
                        "expected a comma or an inline table terminator '}', but got " + shown(c) + " instead");
            }
        }
    }

    private @Nullable TomlState inlineSpace(int c, TomlState next) {
        return release == TomlRelease.V1_4 && isLineBreak(c)
                ? at.errorInPreviousLine("newlines not allowed within inline tables")
                : skipTo(next);
    }

    private static String shown(int c) {
        return c == TomlCursor.EOF ? "end of file" : "'" + Character.toString(c) + "'";
    }
}
