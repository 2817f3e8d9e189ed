/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Brings an expression into the form that RE2/J reads, where that differs from Go: groups lose their names, which Go lets
 * occur twice, and what only Go refuses is refused.
 */
final class RegexpSyntax {

    /** By Go's {@code regexp/syntax}: nested counted repetitions may multiply up to this. */
    private static final int MAX_REPEAT = 1000;

    private final String expression;
    private final StringBuilder out;
    private final List<String> names = new ArrayList<>(List.of(""));
    /** For each open group, the largest product of repetitions within it. */
    private final Deque<Integer> repeats = new ArrayDeque<>(List.of(1));

    private int at;
    private int lastAtom = 1;

    private RegexpSyntax(String expression) {
        this.expression = expression;
        this.out = new StringBuilder(expression.length());
    }

    /**
     * An expression for RE2/J.
     *
     * @param expression the translated expression
     * @param names the names of the groups by index, empty for those without
     */
    record Translation(String expression, List<String> names) {}

    /**
     * Translates an expression.
     *
     * @throws GoError for what RE2/J would not refuse
     */
    static Translation translate(String expression) {
        RegexpSyntax syntax = new RegexpSyntax(expression);
        try {
            while (syntax.at < expression.length()) {
                syntax.step();
            }
        } catch (GoError e) {
            throw syntax.firstOf(e);
        }
        return new Translation(syntax.out.toString(), Collections.unmodifiableList(syntax.names));
    }

    /** Returns the error of what stands before the place at hand, if there is one, else the given one. */
    private GoError firstOf(GoError error) {
        Translation before = new Translation(out.toString(), names);
        try {
            Pattern.compile(before.expression());
        } catch (PatternSyntaxException e) {
            if (!e.getDescription().startsWith("missing closing")) {
                return new GoError(message(expression, before, e), e);
            }
        }
        return error;
    }

    /** Returns the text that Go has for an error. */
    static String message(String expression, Translation translation, PatternSyntaxException e) {
        String description = e.getDescription();
        if (description.startsWith("regexp/syntax: internal error")) {
            return error("unexpected )", expression);
        }
        String pattern = e.getPattern();
        return error(
                description, pattern == null ? "" : pattern.equals(translation.expression()) ? expression : pattern);
    }

    private static String error(String description, String part) {
        return "error parsing regexp: " + description + ": `" + part + "`";
    }

    private void step() {
        char c = expression.charAt(at);
        switch (c) {
            case '\\' -> escape();
            case '[' -> characterClass();
            case '(' -> open();
            case ')' -> {
                copy(1);
                int inner = repeats.size() > 1 ? repeats.pop() : 1;
                atom(inner);
            }
            case '{' -> repeat();
            case '*', '+', '?' -> copy(1);
            default -> {
                copy(1);
                atom(1);
            }
        }
    }

    private void escape() {
        if (expression.startsWith("\\Q", at)) {
            int end = expression.indexOf("\\E", at + 2);
            copy(end < 0 ? expression.length() - at : end + 2 - at);
        } else {
            escaped();
        }
        atom(1);
    }

    private void escaped() {
        if (at + 1 < expression.length() && expression.charAt(at + 1) >= 0x80) {
            String part = expression.substring(at, expression.offsetByCodePoints(at, 2));
            throw new GoError(error("invalid escape sequence", part));
        }
        boolean braced = expression.startsWith("{", at + 2) && "pPx".indexOf(expression.charAt(at + 1)) >= 0;
        int end = braced ? expression.indexOf('}', at) : -1;
        copy(end >= 0 ? end + 1 - at : Math.min(2, expression.length() - at));
    }

    private void characterClass() {
        copy(1);
        if (at < expression.length() && expression.charAt(at) == '^') {
            copy(1);
        }
        boolean first = true;
        while (at < expression.length() && (first || expression.charAt(at) != ']')) {
            first = false;
            int named = expression.startsWith("[:", at) ? expression.indexOf(":]", at + 2) : -1;
            if (named >= 0) {
                copy(named + 2 - at);
            } else if (expression.charAt(at) == '\\') {
                escaped();
            } else {
                copy(1);
            }
        }
        copy(at < expression.length() ? 1 : 0);
        atom(1);
    }

    private void open() {
        repeats.push(1);
        int name = expression.startsWith("(?P<", at) ? at + 4 : expression.startsWith("(?<", at) ? at + 3 : -1;
        int end = name < 0 ? -1 : expression.indexOf('>', name);
        if (name >= 0) {
            if (end <= name || !isName(expression.substring(name, end))) {
                throw new GoError(error(
                        "invalid named capture", expression.substring(at, end < 0 ? expression.length() : end + 1)));
            }
            names.add(expression.substring(name, end));
            out.append('(');
            at = end + 1;
            return;
        }
        if (!expression.startsWith("(?", at)) {
            names.add("");
        } else if (isFlagsOnly()) {
            repeats.pop();
            copy(expression.indexOf(')', at) + 1 - at);
            return;
        }
        copy(1);
    }

    /** Tells whether flags such as {@code (?i)} stand here, which open no group. */
    private boolean isFlagsOnly() {
        int end = at + 2;
        while (end < expression.length() && "imsU-".indexOf(expression.charAt(end)) >= 0) {
            end++;
        }
        return end < expression.length() && expression.charAt(end) == ')';
    }

    private static boolean isName(String text) {
        return text.chars().allMatch(c -> c == '_' || (c < 0x80 && Character.isLetterOrDigit(c)));
    }

    /** Copies a counted repetition; a brace that begins none stands for itself. */
    private void repeat() {
        int end = expression.indexOf('}', at);
        String body = end < 0 ? "" : expression.substring(at + 1, end);
        int comma = body.indexOf(',');
        String least = comma < 0 ? body : body.substring(0, comma);
        String most = comma < 0 ? body : body.substring(comma + 1);
        if (!isNumber(least) || !(most.isEmpty() || isNumber(most))) {
            out.append("\\{"); // RE2/J mistakes a repetition behind it for a nested one
            at++;
            atom(1);
            return;
        }
        int count = Integer.parseInt(most.isEmpty() ? least : most);
        if (count <= MAX_REPEAT) { // RE2/J itself refuses more
            long product = (long) lastAtom * Math.max(count, 1);
            if (product > MAX_REPEAT) {
                throw new GoError(error("invalid repeat count", expression.substring(at, end + 1)));
            }
            atom((int) product);
        }
        copy(end + 1 - at);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void atom(int product) {
        lastAtom = product;
        repeats.push(Math.max(repeats.pop(), product));
    }

    private void copy(int length) {
        out.append(expression, at, at + length);
        at += length;
    }
}
