/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import dev.seatrial.template.internal.limit.Budget;
import org.jspecify.annotations.Nullable;

/** Prints values as Go's {@code fmt} package does, byte for byte. Addresses, which Go prints for pointers, are made up. */
public final class GoFormat {

    private GoFormat() {}

    /** Returns what {@code fmt.Fprint} prints for one value, which is also what a template action prints. */
    public static String print(@Nullable Object value) {
        return print(value, Budget.unlimited());
    }

    /** Does the same within a budget: values that share parts can be far longer as text than they are in memory. */
    public static String print(@Nullable Object value, Budget budget) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        ValuePrinter printer = new ValuePrinter(budget);
        printer.print(value, 'v');
        return printer.text();
    }

    /** Returns what {@code fmt.Sprint} does: spaces stand between operands when neither is a string. */
    public static String sprint(@Nullable Object... values) {
        return sprint(Budget.unlimited(), values);
    }

    /** Does the same within a budget. */
    public static String sprint(Budget budget, @Nullable Object[] values) {
        if (values.length == 1) {
            return print(values[0], budget);
        }
        ValuePrinter printer = new ValuePrinter(budget);
        boolean previousIsString = true;
        for (Object value : values) {
            boolean isString = GoType.kindOf(value) == GoKind.STRING;
            if (!isString && !previousIsString) {
                printer.out.append(' ');
            }
            printer.print(value, 'v');
            previousIsString = isString;
        }
        return printer.text();
    }

    /** Returns what {@code fmt.Sprintln} does: spaces between all operands, a newline at the end. */
    public static String sprintln(@Nullable Object... values) {
        return sprintln(Budget.unlimited(), values);
    }

    /** Does the same within a budget. */
    public static String sprintln(Budget budget, @Nullable Object[] values) {
        ValuePrinter printer = new ValuePrinter(budget);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                printer.out.append(' ');
            }
            printer.print(values[i], 'v');
        }
        printer.out.append('\n');
        return printer.text();
    }

    /** Returns what {@code fmt.Sprintf} does, its reports of bad verbs, missing and extra arguments included. */
    public static String sprintf(String format, @Nullable Object... arguments) {
        return sprintf(Budget.unlimited(), format, arguments);
    }

    /** Does the same within a budget. */
    public static String sprintf(Budget budget, String format, @Nullable Object[] arguments) {
        return new FormatInterpreter(format, arguments, budget).run();
    }
}
