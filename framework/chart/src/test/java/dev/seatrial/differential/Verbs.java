/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes formats with every verb and flag of Go's {@code fmt}, and arguments that fit them or do not. */
final class Verbs {

    private static final String VERBS = "vvvvvTdddsssqqqxxXtbcoOUeEfFgGw!z%";
    private final Expressions expressions;

    Verbs(Expressions expressions) {
        this.expressions = expressions;
    }

    /** Writes a call of {@code printf}. */
    String printf(Dice dice) {
        int count = 1 + dice.below(3);
        StringBuilder format = new StringBuilder();
        int stars = 0;
        for (int i = 0; i < count; i++) {
            String verb = verb(dice);
            stars += (int) verb.chars().filter(c -> c == '*').count();
            format.append(dice.of("", "", "<", "a ", "é", "%%")).append(verb).append(dice.of("", ">", ""));
        }
        if (dice.percent(5)) {
            format.append('%');
        }
        int arguments = Math.max(0, count + (dice.percent(12) ? dice.below(3) - 1 : 0));
        String starred = IntStream.range(0, stars)
                .mapToObj(i -> dice.of("5", "-8", "0", "\"x\"", "3"))
                .collect(Collectors.joining(" "));
        return "printf " + Literals.string(dice, format.toString()) + " " + starred + " " + operands(dice, arguments);
    }

    /** Writes anything but times: verbs that are not for them show addresses inside of Go. */
    private String operands(Dice dice, int count) {
        String operands = expressions.many(dice, 1, count);
        return operands.contains("oDate") ? operands(dice, count) : operands;
    }

    private static String verb(Dice dice) {
        StringBuilder out = new StringBuilder("%");
        while (dice.percent(35)) {
            out.append(dice.of("+", "-", "#", "0", " "));
        }
        if (dice.percent(6)) {
            out.append(dice.of("[1]", "[2]", "[9]", "[x]", "[0]", "[", "[1"));
        }
        if (dice.percent(35)) {
            out.append(dice.of("1", "5", "10", "20", "3", "*", "99999999"));
        }
        if (dice.percent(30)) {
            out.append('.').append(dice.of("", "0", "1", "2", "3", "10", "*", "-1"));
        }
        return out.append(VERBS.charAt(dice.below(VERBS.length()))).toString();
    }
}
