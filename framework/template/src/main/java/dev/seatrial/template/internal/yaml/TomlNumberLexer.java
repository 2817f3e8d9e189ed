/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoQuote;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The states of the TOML lexer within numbers and times. */
final class TomlNumberLexer {

    private final TomlCursor at;
    private final TomlRelease release;

    TomlNumberLexer(TomlCursor at, TomlRelease release) {
        this.at = at;
        this.release = release;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHex(int c) {
        return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    }

    TomlState numberOrDateStart() {
        return at.next() == '0' ? this::afterZero : this::numberOrDate;
    }

    private @Nullable TomlState numberOrDate() {
        int c = at.next();
        if (isDigit(c)) {
            return this::numberOrDate;
        }
        return switch (c) {
            case '-', ':' -> this::datetime;
            case '_' -> this::decimal;
            case '.', 'e', 'E' -> this::floating;
            default -> end(TomlItemType.INTEGER);
        };
    }

    private @Nullable TomlState afterZero() {
        int c = at.next();
        if (isDigit(c)) {
            return this::numberOrDate;
        }
        return switch (c) {
            case '_' -> this::decimal;
            case '.', 'e', 'E' -> this::floating;
            case 'b' -> based("a binary", d -> d == '0' || d == '1');
            case 'o' -> based("an octal", d -> d >= '0' && d <= '7');
            case 'x' -> based(release == TomlRelease.V1_4 ? "a hexidecimal" : "a hexadecimal", TomlNumberLexer::isHex);
            default -> end(TomlItemType.INTEGER);
        };
    }

    private TomlState based(String kind, IntPredicate isDigit) {
        int c = at.peek();
        if (!isDigit.test(c)) {
            at.unexpected("not " + kind + " number: '" + at.current() + Character.toString(c) + "'");
        }
        return () -> digits(isDigit);
    }

    private TomlState digits(IntPredicate isDigit) {
        int c = at.next();
        while (isDigit.test(c) || c == '_') {
            c = at.next();
        }
        return end(TomlItemType.INTEGER);
    }

    private TomlState datetime() {
        int c = at.next();
        while (isDigit(c) || (c != 0 && "-:Tt .Zz+".indexOf(c) >= 0)) {
            c = at.next();
        }
        at.backup();
        at.emitTrimmed(TomlItemType.DATETIME);
        return at.pop();
    }

    private @Nullable TomlState decimal() {
        int c = at.next();
        if (isDigit(c) || c == '_') {
            return this::decimal;
        }
        return c == '.' || c == 'e' || c == 'E' ? this::floating : end(TomlItemType.INTEGER);
    }

    @Nullable
    TomlState signed() {
        int c = at.next();
        if (c == 'i' || c == 'n') {
            boolean complete = c == 'i' ? at.accept('n') && at.accept('f') : at.accept('a') && at.accept('n');
            if (!complete) {
                return at.unexpected("invalid float: '" + at.current() + "'");
            }
            at.emit(TomlItemType.FLOAT);
            return at.pop();
        }
        if (c == '0') {
            int base = at.peek();
            if (base == 'b' || base == 'o' || base == 'x') {
                return at.unexpected(
                        "cannot use sign with non-decimal numbers: '" + at.current() + Character.toString(base) + "'");
            }
        }
        if (c == '.') {
            return at.unexpected("floats must start with a digit, not '.'");
        }
        return isDigit(c) ? this::decimal : at.unexpected("expected a digit but got " + GoQuote.quoteRune(c));
    }

    private TomlState floating() {
        int c = at.next();
        while (isDigit(c) || (c != 0 && "_.-+eE".indexOf(c) >= 0)) {
            c = at.next();
        }
        return end(TomlItemType.FLOAT);
    }

    private TomlState end(TomlItemType type) {
        at.backup();
        at.emit(type);
        return at.pop();
    }
}
