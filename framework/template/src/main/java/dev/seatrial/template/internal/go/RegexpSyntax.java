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
import java.util.Objects;

/**
 * Brings an expression into the form that RE2/J reads, where that differs from Go: groups lose their names, which Go lets
 * occur twice, Unicode classes are written out, and what only Go refuses is refused.
 */
final class RegexpSyntax {

    /** By Go's {@code regexp/syntax}: nested counted repetitions may multiply up to this. */
    private static final int MAX_REPEAT = 1000;

    /** From this on Go does not tell numbers apart. */
    private static final int MANY = 100_000_000;

    private static final String FLAGS = "imsU";

    private final String expression;
    private final GoRelease go;
    private final StringBuilder out;
    private final List<String> names = new ArrayList<>(List.of(""));

    /** The groups that are open, and the whole expression below them. */
    private final Deque<Group> groups = new ArrayDeque<>(List.of(new Group(false)));

    private int at;
    private int lastAtom = 1;

    /** What is known of a group. */
    private static final class Group {

        /** Whether upper and lower case are the same from here on. */
        private boolean folds;

        /** The largest product of repetitions within the group. */
        private int repeat = 1;

        Group(boolean folds) {
            this.folds = folds;
        }
    }

    private RegexpSyntax(String expression, GoRelease go) {
        this.expression = expression;
        this.go = go;
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
    static Translation translate(String expression, GoRelease go) {
        RegexpSyntax syntax = new RegexpSyntax(expression, go);
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

    static String error(String description, String part) {
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
                atom(groups.size() > 1 ? groups.pop().repeat : 1);
            }
            case '{' -> repeat();
            case '*', '+', '?' -> copy(1);
            default -> {
                if (c >= 0x80 && folds()) {
                    int codePoint = expression.codePointAt(at);
                    at += Character.charCount(codePoint);
                    appendClass(CodePoints.range(codePoint, codePoint).folded(), false);
                } else {
                    copy(1);
                }
                atom(1);
            }
        }
    }

    /** Appends a class whose characters stand for themselves alone, whatever the flags. */
    private void appendClass(CodePoints points, boolean negated) {
        out.append("(?-i:[").append(negated ? "^" : "");
        if (!points.appendTo(out)) {
            out.append(negated ? "\\x{0}-\\x{10ffff}]|[" : "^").append("\\x{0}-\\x{10ffff}");
        }
        out.append("])");
    }

    private void escape() {
        if (expression.startsWith("\\Q", at)) {
            int end = expression.indexOf("\\E", at + 2);
            int length = end < 0 ? expression.length() - at : end + 2 - at;
            if (folds() && !GoStrings.isAscii(expression.substring(at, at + length))) {
                quoted(end < 0 ? expression.length() : end);
                at += end < 0 ? 0 : 2;
            } else {
                copy(length);
            }
        } else {
            escaped();
        }
        atom(1);
    }

    /** Copies what stands between {@code \\Q} and {@code \\E}, in which case does not count. */
    private void quoted(int end) {
        at += 2;
        while (at < end) {
            int codePoint = expression.codePointAt(at);
            at += Character.charCount(codePoint);
            if (codePoint < 0x80) {
                out.append(GoRegexp.quoteMeta(Character.toString(codePoint)));
            } else {
                appendClass(CodePoints.range(codePoint, codePoint).folded(), false);
            }
        }
    }

    private void escaped() {
        if (isUnicodeClass()) {
            appendClass(unicodeClass(), false);
            return;
        }
        RegexpCharacter character = folds() ? RegexpCharacter.at(expression, at) : null;
        if (character != null && character.codePoint() >= 0x80) {
            at = character.end();
            appendClass(
                    CodePoints.range(character.codePoint(), character.codePoint())
                            .folded(),
                    false);
        } else {
            character();
        }
    }

    /** Copies a character, which may be escaped. */
    private void character() {
        if (expression.charAt(at) != '\\') {
            copy(1);
            return;
        }
        if (at + 1 < expression.length() && expression.charAt(at + 1) >= 0x80) {
            String part = expression.substring(at, expression.offsetByCodePoints(at, 2));
            throw new GoError(error("invalid escape sequence", part));
        }
        boolean braced = expression.startsWith("{", at + 2) && expression.charAt(at + 1) == 'x';
        int end = braced ? expression.indexOf('}', at) : -1;
        copy(end >= 0 ? end + 1 - at : Math.min(2, expression.length() - at));
    }

    private boolean isUnicodeClass() {
        return RegexpClass.isNamed(expression, at);
    }

    private CodePoints unicodeClass() {
        RegexpClass named = RegexpClass.named(expression, at, go, folds());
        at = named.end();
        return named.points();
    }

    private void characterClass() {
        RegexpClass folded = folds() ? RegexpClass.folded(expression, at, go) : null;
        if (folded != null) {
            at = folded.end();
            appendClass(folded.points(), folded.negated());
            atom(1);
            return;
        }
        int start = at;
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
            } else if (isUnicodeClass()) {
                unicodeClass().appendTo(out);
            } else {
                classRange();
            }
        }
        if (at >= expression.length()) {
            throw new GoError(error("missing closing ]", expression.substring(start)));
        }
        copy(1);
        atom(1);
    }

    private void classRange() {
        character();
        int behind = at + 1;
        if (expression.startsWith("-", at) && behind < expression.length() && expression.charAt(behind) != ']') {
            copy(1);
            character();
        }
    }

    private void open() {
        int name = expression.startsWith("(?P<", at) ? at + 4 : expression.startsWith("(?<", at) ? at + 3 : -1;
        int end = name < 0 ? -1 : expression.indexOf('>', name);
        Group group = new Group(folds());
        if (name >= 0) {
            if (end <= name || !isName(expression.substring(name, end))) {
                throw new GoError(error(
                        "invalid named capture", expression.substring(at, end < 0 ? expression.length() : end + 1)));
            }
            names.add(expression.substring(name, end));
            groups.push(group);
            out.append('(');
            at = end + 1;
            return;
        }
        if (!expression.startsWith("(?", at)) {
            names.add("");
        } else {
            int flagsEnd = readFlags(group);
            if (expression.startsWith(")", flagsEnd)) {
                open(groups).folds = group.folds;
                copy(flagsEnd + 1 - at);
                return;
            }
        }
        groups.push(group);
        copy(1);
    }

    /** Reads flags such as those of {@code (?i)} and {@code (?-i:} and returns where they end. */
    private int readFlags(Group group) {
        boolean on = true;
        int end = at + 2;
        for (; end < expression.length(); end++) {
            char c = expression.charAt(end);
            if (c == '-') {
                on = false;
            } else if (c == 'i') {
                group.folds = on;
            } else if (FLAGS.indexOf(c) < 0) {
                break;
            }
        }
        return end;
    }

    private boolean folds() {
        return open(groups).folds;
    }

    private static Group open(Deque<Group> groups) {
        return Objects.requireNonNull(groups.peek());
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
        int count = Math.max(number(least), most.isEmpty() ? 0 : number(most));
        if (count > MAX_REPEAT) {
            throw invalidCount(end);
        }
        long product = (long) lastAtom * Math.max(most.isEmpty() ? count : number(most), 1);
        if (product > MAX_REPEAT) {
            throw invalidCount(end);
        }
        atom((int) product);
        copy(end + 1 - at);
    }

    private GoError invalidCount(int end) {
        return new GoError(error("invalid repeat count", expression.substring(at, end + 1)));
    }

    /** Go does not take a number with a leading zero for one. */
    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && (text.length() == 1 || text.charAt(0) != '0');
    }

    private static int number(String digits) {
        return digits.length() > 8 ? MANY : Integer.parseInt(digits);
    }

    private void atom(int product) {
        lastAtom = product;
        Group group = open(groups);
        group.repeat = Math.max(group.repeat, product);
    }

    private void copy(int length) {
        out.append(expression, at, at + length);
        at += length;
    }
}
