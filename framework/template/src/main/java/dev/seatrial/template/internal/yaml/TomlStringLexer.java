/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoQuote;
import org.jspecify.annotations.Nullable;

/** The states of the TOML lexer within strings. */
final class TomlStringLexer {

    private final TomlCursor at;
    private final TomlRelease release;
    private boolean escapes;

    TomlStringLexer(TomlCursor at, TomlRelease release) {
        this.at = at;
        this.release = release;
    }

    /** Begins a string after its first quote. */
    TomlState start(int quote) {
        boolean basic = quote == '"';
        if (at.accept(quote)) {
            if (at.accept(quote)) {
                at.ignore();
                return basic ? this::multiline : this::multilineRaw;
            }
            at.backup();
        }
        at.ignore();
        return basic ? this::basic : this::raw;
    }

    @Nullable
    TomlState basic() {
        int c = at.next();
        switch (c) {
            case TomlCursor.EOF -> {
                return at.unexpected("unexpected EOF; expected '\"'");
            }
            case '\n', '\r' -> {
                return at.errorInPreviousLine("strings cannot contain newlines");
            }
            case '\\' -> {
                at.push(this::basic);
                return this::escape;
            }
            case '"' -> {
                at.backup();
                TomlItemType type = escapes ? TomlItemType.STRING_ESC : TomlItemType.STRING;
                escapes = false;
                at.emit(type);
                at.next();
                at.ignore();
                return at.pop();
            }
            default -> {
                return this::basic;
            }
        }
    }

    @Nullable
    TomlState raw() {
        int c = at.next();
        switch (c) {
            case TomlCursor.EOF -> {
                return at.unexpected("unexpected EOF; expected \"'\"");
            }
            case '\n', '\r' -> {
                return at.errorInPreviousLine("strings cannot contain newlines");
            }
            case '\'' -> {
                at.backup();
                at.emit(TomlItemType.RAW_STRING);
                at.next();
                at.ignore();
                return at.pop();
            }
            default -> {
                return this::raw;
            }
        }
    }

    private @Nullable TomlState multiline() {
        int c = at.next();
        if (c == TomlCursor.EOF) {
            return at.unexpected("unexpected EOF; expected '\"\"\"'");
        }
        if (c == '\\') {
            return this::multilineEscape;
        }
        if (c == '"' && at.accept('"')) {
            if (at.accept('"')) {
                String current = at.peek() == '"' ? at.current() : null;
                if (current == null) {
                    escapes = false;
                    return multilineEnd(TomlItemType.MULTILINE_STRING);
                }
                if (current.endsWith("\"\"\"\"\"") && !current.endsWith("\\\"\"\"\"\"")) {
                    return at.unexpected("unexpected '\"\"\"\"\"\"'");
                }
                at.backup();
            }
            at.backup();
        }
        return this::multiline;
    }

    private @Nullable TomlState multilineRaw() {
        int c = at.next();
        if (c == TomlCursor.EOF) {
            return at.unexpected("unexpected EOF; expected \"'''\"");
        }
        if (c == '\'' && at.accept('\'')) {
            if (at.accept('\'')) {
                String current = at.peek() == '\'' ? at.current() : null;
                if (current == null) {
                    return multilineEnd(TomlItemType.RAW_MULTILINE_STRING);
                }
                if (current.endsWith("'''''")) {
                    return at.unexpected("unexpected \"''''''\"");
                }
                at.backup();
            }
            at.backup();
        }
        return this::multilineRaw;
    }

    /** Emits what stands before the three quotes that were read. */
    private TomlState multilineEnd(TomlItemType type) {
        at.backup();
        at.backup();
        at.backup();
        at.emit(type);
        at.next();
        at.next();
        at.next();
        at.ignore();
        return at.pop();
    }

    private @Nullable TomlState multilineEscape() {
        int c = at.next();
        if (c == '\n' || c == '\r') {
            return this::multiline;
        }
        at.backup();
        at.push(this::multiline);
        return escape();
    }

    private @Nullable TomlState escape() {
        escapes = true;
        int c = at.next();
        if (release == TomlRelease.V1_4 && (c == 'e' || c == 'x')) {
            return noEscape(c);
        }
        return switch (c) {
            case 'e', 'b', 't', 'n', 'f', 'r', '"', ' ', '\t', '\\' -> at.pop();
            case 'x' -> () -> hexadecimal(2, "two", 'x');
            case 'u' -> () -> hexadecimal(4, "four", 'u');
            case 'U' -> () -> hexadecimal(8, "eight", 'U');
            default -> noEscape(c);
        };
    }

    private @Nullable TomlState noEscape(int c) {
        return at.error("invalid escape in string '\\" + Character.toString(c) + "'");
    }

    private @Nullable TomlState hexadecimal(int digits, String count, char letter) {
        for (int i = 0; i < digits; i++) {
            if (!TomlNumberLexer.isHex(at.next())) {
                return at.unexpected("expected " + count + " hexadecimal digits after '\\" + letter + "', but got "
                        + GoQuote.quote(at.current()) + " instead");
            }
        }
        return at.pop();
    }
}
