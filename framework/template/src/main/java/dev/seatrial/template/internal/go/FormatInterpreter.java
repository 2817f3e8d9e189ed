/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import dev.seatrial.template.internal.limit.Budget;
import org.jspecify.annotations.Nullable;

/** Walks a format text as Go's {@code fmt.Sprintf} does: flags, argument indexes, width, precision, verb. */
final class FormatInterpreter {

    private static final int TOO_LARGE = 1_000_000;
    private static final int REPLACEMENT = 0xFFFD;

    private final String format;
    private final @Nullable Object[] arguments;
    private final Budget budget;
    private final ValuePrinter printer;
    private final FieldWriter field;
    private final StringBuilder out;

    private int at;
    private int argument;
    private boolean afterIndex;
    private boolean reordered;
    private boolean goodIndex;

    FormatInterpreter(String format, @Nullable Object[] arguments, Budget budget) {
        this.format = format;
        this.arguments = arguments;
        this.budget = budget;
        this.printer = new ValuePrinter(budget);
        this.field = printer.field;
        this.out = printer.out;
    }

    String run() {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            if (percent < 0) {
                out.append(format, at, format.length());
                break;
            }
            out.append(format, at, percent);
            at = percent + 1;
            directive();
        }
        if (!reordered && argument < arguments.length) {
            extraArguments();
        }
        return printer.text();
    }

    private void directive() {
        budget.step(out.length());
        goodIndex = true;
        field.clearFlags();
        flags();
        argumentIndex();
        width();
        precision();
        if (!afterIndex) {
            argumentIndex();
        }
        if (at >= format.length()) {
            out.append("%!(NOVERB)");
        } else {
            verb();
        }
        afterIndex = false;
    }

    private void flags() {
        for (; at < format.length(); at++) {
            switch (format.charAt(at)) {
                case '#' -> field.sharp = true;
                case '0' -> field.zero = true;
                case '+' -> field.plus = true;
                case '-' -> field.minus = true;
                case ' ' -> field.space = true;
                default -> {
                    return;
                }
            }
        }
    }

    private void width() {
        if (at < format.length() && format.charAt(at) == '*') {
            at++;
            widthArgument();
            afterIndex = false;
            return;
        }
        int number = number(format.length());
        field.widthPresent = number >= 0;
        field.width = Math.max(number, 0);
        if (afterIndex && field.widthPresent) {
            goodIndex = false; // "%[3]2d"
        }
    }

    private void widthArgument() {
        Integer value = nextInt();
        field.widthPresent = value != null;
        field.width = value == null ? 0 : value;
        if (!field.widthPresent) {
            out.append("%!(BADWIDTH)");
        }
        if (field.width < 0) {
            field.width = -field.width;
            field.minus = true;
            field.zero = false;
        }
    }

    private void precision() {
        if (at + 1 >= format.length() || format.charAt(at) != '.') {
            return;
        }
        at++;
        if (afterIndex) {
            goodIndex = false; // "%[3].2d"
        }
        argumentIndex();
        if (at < format.length() && format.charAt(at) == '*') {
            at++;
            Integer value = nextInt();
            field.precisionPresent = value != null && value >= 0;
            field.precision = field.precisionPresent && value != null ? value : 0;
            if (!field.precisionPresent) {
                out.append("%!(BADPREC)");
            }
            afterIndex = false;
        } else {
            field.precision = Math.max(number(format.length()), 0);
            field.precisionPresent = true;
        }
    }

    private void verb() {
        int verb = format.codePointAt(at);
        at += Character.charCount(verb);
        if (Character.isBmpCodePoint(verb) && Character.isSurrogate((char) verb)) {
            verb = REPLACEMENT; // a byte that is no UTF-8
        }
        if (verb == '%') {
            out.append('%');
        } else if (!goodIndex) {
            out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
        } else if (argument >= arguments.length) {
            out.append("%!").appendCodePoint(verb).append("(MISSING)");
        } else {
            if (verb == 'v' || verb == 'w') {
                field.sharpV = field.sharp;
                field.sharp = false;
                field.plusV = field.plus;
                field.plus = false;
            }
            printer.print(arguments[argument++], verb);
        }
    }

    /** Takes an argument index such as {@code [2]} if one stands here. */
    private void argumentIndex() {
        afterIndex = false;
        if (at >= format.length() || format.charAt(at) != '[') {
            return;
        }
        reordered = true;
        int close = format.indexOf(']', at + 1);
        if (close < 0) {
            goodIndex = false;
            at++;
            return;
        }
        at++;
        int index = number(close) - 1;
        boolean wellFormed = index >= -1 && at == close;
        at = close + 1;
        afterIndex = wellFormed;
        if (wellFormed && index >= 0 && index < arguments.length) {
            argument = index;
        } else {
            goodIndex = false;
        }
    }

    /** Reads a decimal number; returns -1 if there is none, -1 at the end if it is crazily long. */
    private int number(int end) {
        int value = -1;
        while (at < end && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            if (value > TOO_LARGE) {
                at = end;
                return -1;
            }
            value = Math.max(value, 0) * 10 + format.charAt(at++) - '0';
        }
        return value;
    }

    private @Nullable Integer nextInt() {
        if (argument >= arguments.length) {
            return null;
        }
        Object value = arguments[argument++];
        if (value == null || !GoNumbers.isInteger(value)) {
            return null;
        }
        long bits = GoNumbers.bits(value);
        boolean tooLarge = bits > TOO_LARGE || bits < (GoNumbers.isUnsigned(value) ? 0 : -TOO_LARGE);
        return tooLarge ? null : Integer.valueOf((int) bits);
    }

    private void extraArguments() {
        field.clearFlags();
        out.append("%!(EXTRA ");
        for (int i = argument; i < arguments.length; i++) {
            out.append(i > argument ? ", " : "");
            Object value = arguments[i];
            if (value == null) {
                out.append("<nil>");
            } else {
                out.append(ValuePrinter.typeName(value)).append('=');
                printer.print(value, 'v');
            }
        }
        out.append(')');
    }
}
