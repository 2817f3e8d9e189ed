/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoQuote;
import org.jspecify.annotations.Nullable;

/** The states of BurntSushi/toml's lexer for the names of tables and for keys. */
final class TomlKeyLexer {

    private final TomlCursor at;
    private final TomlStringLexer strings;
    private final TomlState value;

    /**
     * Creates a lexer.
     *
     * @param value the state after the sign of a key
     */
    TomlKeyLexer(TomlCursor at, TomlStringLexer strings, TomlState value) {
        this.at = at;
        this.strings = strings;
        this.value = value;
    }

    private TomlState skipTo(TomlState next) {
        at.ignore();
        return next;
    }

    @Nullable
    TomlState tableNameStart() {
        at.skipBlanks();
        int c = at.peek();
        if (c == ']' || c == TomlCursor.EOF) {
            return at.unexpected("unexpected end of table name (table names cannot be empty)");
        }
        if (c == '.') {
            return at.unexpected("unexpected table separator (table names cannot be empty)");
        }
        at.push(this::tableNameEnd);
        return c == '"' || c == '\'' ? this::quotedName : this::bareName;
    }

    private @Nullable TomlState tableNameEnd() {
        at.skipBlanks();
        int c = at.next();
        if (c == '.') {
            return skipTo(this::tableNameStart);
        }
        return c == ']'
                ? at.pop()
                : at.unexpected("expected '.' or ']' to end table name, but got " + GoQuote.quoteRune(c) + " instead");
    }

    private TomlState bareName() {
        int c = at.next();
        if (c > 0 && c < 0x80 && ByteKinds.is((byte) c, ByteKinds.WORD)) {
            return this::bareName;
        }
        at.backup();
        at.emit(TomlItemType.TEXT);
        return at.pop();
    }

    private @Nullable TomlState quotedName() {
        int c = at.next();
        if (c == '"') {
            return skipTo(strings::basic);
        }
        if (c == '\'') {
            return skipTo(strings::raw);
        }
        return at.noValue(c);
    }

    @Nullable
    TomlState keyStart() {
        at.skipBlanks();
        int c = at.peek();
        if (c == '=' || c == TomlCursor.EOF) {
            return at.unexpected("unexpected '=': key name appears blank");
        }
        if (c == '.') {
            return at.unexpected("unexpected '.': keys cannot start with a '.'");
        }
        at.emit(TomlItemType.KEY_START);
        return this::keyNameStart;
    }

    private @Nullable TomlState keyNameStart() {
        at.skipBlanks();
        int c = at.peek();
        if (c == '=' || c == TomlCursor.EOF) {
            return at.unexpected("unexpected '='");
        }
        if (c == '.') {
            return at.unexpected("unexpected '.'");
        }
        at.push(this::keyEnd);
        return c == '"' || c == '\'' ? this::quotedName : this::bareName;
    }

    private @Nullable TomlState keyEnd() {
        at.skipBlanks();
        int c = at.next();
        if (c == TomlCursor.EOF) {
            return at.unexpected("unexpected EOF; expected key separator '='");
        }
        if (c == '.') {
            return skipTo(this::keyNameStart);
        }
        if (c == '=') {
            at.emit(TomlItemType.KEY_END);
            return skipTo(value);
        }
        String message = "expected '.' or '=', but got " + GoQuote.quoteRune(c) + " instead";
        return c == '\n' ? at.beforeLineBreak(message) : at.unexpected(message);
    }
}
