/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A regular expression as Go's package {@code regexp} has it. Matching is RE2's, so its time is linear in the text.
 * Immutable and safe for threads.
 */
public final class GoRegexp {

    private static final String META = "\\.+*?()|[]{}^$";

    /** A text that takes even a large expression long. */
    private static final int LONG = 2000;

    private final String expression;
    private final Pattern pattern;
    private final List<String> names;

    private GoRegexp(String expression, Pattern pattern, List<String> names) {
        this.expression = expression;
        this.pattern = pattern;
        this.names = names;
    }

    /** One match. */
    private record Match(String text, List<Integer> bounds) {

        int start() {
            return bounds.get(0);
        }

        int end() {
            return bounds.get(1);
        }

        /** Returns what a group matched, the empty string if it took no part or does not exist. */
        String group(int index) {
            return has(index) ? text.substring(bounds.get(2 * index), bounds.get(2 * index + 1)) : "";
        }

        boolean has(int index) {
            return 2 * index + 1 < bounds.size() && bounds.get(2 * index) >= 0;
        }
    }

    /**
     * Compiles an expression.
     *
     * @param go the release whose Unicode classes the expression may name
     * @throws GoError with the text of Go's {@code regexp.Compile}
     */
    public static GoRegexp compile(String expression, GoRelease go) {
        if (!GoStrings.isValid(expression)) {
            throw new GoError("error parsing regexp: invalid UTF-8: `" + expression + "`");
        }
        RegexpSyntax.Translation translation = RegexpSyntax.translate(expression, go);
        try {
            return new GoRegexp(expression, Pattern.compile(translation.expression()), translation.names());
        } catch (PatternSyntaxException e) {
            throw new GoError(RegexpSyntax.message(expression, translation, e), e);
        }
    }

    /**
     * Compiles an expression.
     *
     * @param go the release whose Unicode classes the expression may name
     * @throws GoError with the text that Go's {@code regexp.MustCompile} panics with
     */
    public static GoRegexp mustCompile(String expression, GoRelease go) {
        try {
            return compile(expression, go);
        } catch (GoError e) {
            String quoted = GoQuote.canBackquote(expression) ? '`' + expression + '`' : GoQuote.quote(expression);
            throw new GoError("regexp: Compile(" + quoted + "): " + e.getMessage(), e);
        }
    }

    /** Escapes what has a meaning in expressions, as {@code regexp.QuoteMeta} does. */
    public static String quoteMeta(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(META.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return out.toString();
    }

    /** Returns the expression as it was given. */
    public String expression() {
        return expression;
    }

    /** Tells whether the text has a match anywhere. */
    public boolean matches(String text) {
        return matches(text, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public boolean matches(String text, Budget budget) {
        return matcher(text, budget).find();
    }

    /** Returns the leftmost match, the empty string if there is none. */
    public String find(String text, Budget budget) {
        Matcher matcher = matcher(text, budget);
        return matcher.find() ? matcher.group() : "";
    }

    /** Returns up to {@code limit} matches, all if it is negative; nil if there are none. */
    public GoSlice findAll(String text, long limit, Budget budget) {
        List<String> found = new ArrayList<>();
        for (Match match : all(text, limit, budget)) {
            found.add(match.group(0));
        }
        return found.isEmpty() ? GoSlice.nil(GoType.STRING_SLICE) : GoSlice.ofStrings(found);
    }

    /** Replaces all matches; {@code $1}, {@code ${1}}, {@code $name} in the replacement stand for groups. */
    public String replaceAll(String text, String replacement, Budget budget) {
        return replace(text, match -> expand(replacement, match), budget);
    }

    /** Replaces all matches by a text taken as it is. */
    public String replaceAllLiteral(String text, String replacement, Budget budget) {
        return replace(text, match -> replacement, budget);
    }

    /** Splits at the matches into up to {@code limit} parts, into all if it is negative; nil if it is 0. */
    public GoSlice split(String text, long limit, Budget budget) {
        if (limit == 0) {
            return GoSlice.nil(GoType.STRING_SLICE);
        }
        if (text.isEmpty() && !expression.isEmpty()) {
            return GoSlice.ofStrings(List.of(""));
        }
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int end = 0;
        for (Match match : all(text, limit, budget)) {
            if (limit > 0 && parts.size() == limit - 1) {
                break;
            }
            end = match.start();
            if (match.end() != 0) {
                parts.add(text.substring(begin, end));
            }
            begin = match.end();
        }
        if (end != text.length()) {
            parts.add(text.substring(begin));
        }
        return GoSlice.ofStrings(parts);
    }

    /** Returns the matches as {@code allMatches} of Go does: an empty one does not follow another match directly. */
    private List<Match> all(String text, long limit, Budget budget) {
        List<Match> found = new ArrayList<>();
        Matcher matcher = matcher(text, budget);
        int previousEnd = -1;
        int at = 0;
        while (at <= text.length() && (limit < 0 || found.size() < limit) && matcher.find(at)) {
            Match match = match(text, matcher);
            boolean accepted = true;
            if (match.end() == at) {
                accepted = match.start() != previousEnd;
                at = next(text, at);
            } else {
                at = match.end();
            }
            previousEnd = match.end();
            if (accepted) {
                found.add(match);
            }
        }
        return found;
    }

    private String replace(String text, Function<Match, String> replacement, Budget budget) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        Matcher matcher = matcher(text, budget);
        int copied = 0;
        int at = 0;
        while (at <= text.length() && matcher.find(at)) {
            Match match = match(text, matcher);
            budget.step(out.length());
            out.append(text, copied, match.start());
            if (match.end() > copied || match.start() == 0) {
                out.append(replacement.apply(match));
            }
            copied = match.end();
            at = Math.max(next(text, at), match.end());
        }
        return out.append(text, copied, text.length()).toString();
    }

    private Matcher matcher(String text, Budget budget) {
        return pattern.matcher(text.length() < LONG ? text : new CountedText(text, budget));
    }

    private static int next(String text, int at) {
        return at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at + 1;
    }

    private static Match match(String text, Matcher matcher) {
        List<Integer> bounds = new ArrayList<>(2 * matcher.groupCount() + 2);
        for (int i = 0; i <= matcher.groupCount(); i++) {
            bounds.add(matcher.start(i));
            bounds.add(matcher.end(i));
        }
        return new Match(text, bounds);
    }

    private String expand(String template, Match match) {
        StringBuilder out = new StringBuilder(template.length() + 16);
        int at = 0;
        while (true) {
            int dollar = template.indexOf('$', at);
            if (dollar < 0) {
                return out.append(template, at, template.length()).toString();
            }
            out.append(template, at, dollar);
            at = dollar + 1;
            if (template.startsWith("$", at)) {
                out.append('$');
                at++;
                continue;
            }
            boolean brace = template.startsWith("{", at);
            int from = brace ? at + 1 : at;
            int to = nameEnd(template, from);
            if (to == from || (brace && !template.startsWith("}", to))) {
                out.append('$'); // malformed, so a dollar sign like any other
                continue;
            }
            out.append(match.group(groupIndex(template.substring(from, to), match)));
            at = brace ? to + 1 : to;
        }
    }

    private static int nameEnd(String template, int from) {
        int end = from;
        while (end < template.length()) {
            int c = template.codePointAt(end);
            if (c != '_' && !Character.isLetter(c) && Character.getType(c) != Character.DECIMAL_DIGIT_NUMBER) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Returns the index of a group by number or name; the first of several groups of a name that matched. */
    private int groupIndex(String name, Match match) {
        boolean number = name.chars().allMatch(c -> c >= '0' && c <= '9') && name.length() <= 8;
        if (number && (name.length() == 1 || name.charAt(0) != '0')) {
            return Integer.parseInt(name);
        }
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i).equals(name) && match.has(i)) {
                return i;
            }
        }
        return names.size(); // no such group
    }
}
