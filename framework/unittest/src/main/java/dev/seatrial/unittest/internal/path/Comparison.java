/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.path;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * A comparison in a filter. It holds if it holds for every pair of values of both sides, and there is a pair; so nothing is unequal
 * to a path that leads nowhere.
 */
record Comparison(Operand left, String operator, Operand right) implements Filter {

    @Override
    public boolean accepts(PathNode node, PathNode root) {
        BiPredicate<Operand.Typed, Operand.Typed> holds = operator.equals("=~") ? Comparison::matches : this::holds;
        boolean any = false;
        for (Operand.Typed a : left.values(node, root)) {
            for (Operand.Typed b : right.values(node, root)) {
                if (!holds.test(a, b)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static boolean matches(Operand.Typed text, Operand.Typed expression) {
        return text.type() == Operand.Type.STRING
                && expression.type() == Operand.Type.REGEXP
                && GoRegexp.compile(expression.text(), GoRelease.V1_26).matches(text.text());
    }

    private boolean holds(Operand.Typed a, Operand.Typed b) {
        boolean comparable =
                a.type() == b.type() || (a.type() == Operand.Type.STRING && b.type() == Operand.Type.REGEXP);
        if (!comparable || a.type() == Operand.Type.OTHER || a.type() == Operand.Type.REGEXP) {
            return operator.equals("!=");
        }
        return switch (a.type()) {
            case BOOLEAN ->
                equality(a.text().toLowerCase(Locale.ROOT).equals(b.text().toLowerCase(Locale.ROOT)));
            case NULL -> equality(true);
            case NUMBER -> ordered(Double.compare(number(a.text()), number(b.text())));
            default ->
                b.type() == Operand.Type.REGEXP
                        ? operator.equals("!=")
                        : ordered(GoStrings.compare(a.text(), b.text()));
        };
    }

    private static double number(String text) {
        try {
            double number = GoNumbers.parseFloat(text, 64);
            return number == 0 ? 0 : number;
        } catch (GoError e) {
            throw new PathSyntaxException("invalid numeric value " + text);
        }
    }

    private boolean equality(boolean equal) {
        return switch (operator) {
            case "==", ">=", "<=" -> equal;
            case "!=" -> !equal;
            default -> false;
        };
    }

    private boolean ordered(int sign) {
        return switch (operator) {
            case "==" -> sign == 0;
            case "!=" -> sign != 0;
            case ">" -> sign > 0;
            case ">=" -> sign >= 0;
            case "<" -> sign < 0;
            default -> sign <= 0;
        };
    }
}
