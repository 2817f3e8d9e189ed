/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.semver;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.seatrial.template.internal.go.GoError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Alternatives, joined by {@code ||}, of constraints that all must hold, joined by blanks or commas. */
public final class VersionConstraints {

    private static final String VERSION = "v?([0-9|x|X|\\*]+)(\\.[0-9|x|X|\\*]+)?(\\.[0-9|x|X|\\*]+)?"
            + "(-([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?"
            + "(\\+([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?";
    /** Found anywhere in the text, even in the middle of a version, so that no simpler search would do. */
    private static final Pattern RANGE = Pattern.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");

    private static final int RANGE_END = 11;

    private final List<List<VersionConstraint>> alternatives;

    private VersionConstraints(List<List<VersionConstraint>> alternatives) {
        this.alternatives = alternatives;
    }

    /**
     * Reads constraints.
     *
     * @throws GoError with the text of that release of semver
     */
    public static VersionConstraints parse(String text, SemverRelease release) {
        release.checkConstraintLength(text);
        List<List<VersionConstraint>> alternatives = new ArrayList<>();
        String[] texts = withoutRanges(text).split("\\|\\|", -1);
        release.checkAlternatives(texts.length);
        for (String alternative : texts) {
            alternatives.add(new Reader(alternative, release).read());
        }
        return new VersionConstraints(alternatives);
    }

    /** Returns whether a version meets all constraints of one alternative. */
    public boolean accept(SemanticVersion version) {
        for (List<VersionConstraint> all : alternatives) {
            boolean namesPrerelease =
                    all.stream().anyMatch(c -> !c.version().prerelease().isEmpty());
            if (all.stream().allMatch(c -> c.accepts(version, namesPrerelease))) {
                return true;
            }
        }
        return false;
    }

    /** Rewrites {@code 1.2 - 1.4} as two comparisons. */
    private static String withoutRanges(String text) {
        if (text.indexOf(" -") < 0 && text.indexOf("\t-") < 0 && text.indexOf("\n-") < 0) {
            return text;
        }
        String rewritten = text;
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            int at = rewritten.indexOf(range.group());
            String comparisons = ">= " + range.group(1) + ", <= " + range.group(RANGE_END) + " ";
            rewritten = rewritten.substring(0, at)
                    + comparisons
                    + rewritten.substring(at + range.group().length());
        }
        return rewritten;
    }

    private static final class Reader {

        private final String text;
        private final SemverRelease release;
        private int at;

        Reader(String text, SemverRelease release) {
            this.text = text;
            this.release = release;
        }

        /** Checks the form of all constraints before the meaning of the first, since its error goes first in Go too. */
        List<VersionConstraint> read() {
            int first = at;
            skipBlanks();
            while (comparison() != null) {
                if (at == text.length()) {
                    at = first;
                    return constraints();
                }
            }
            throw release.improperConstraint(text);
        }

        private List<VersionConstraint> constraints() {
            List<VersionConstraint> constraints = new ArrayList<>();
            skipBlanks();
            while (at < text.length()) {
                Comparison c = Objects.requireNonNull(comparison());
                constraints.add(VersionConstraint.of(c.operator(), c.pattern(), c.text(), release));
            }
            return constraints;
        }

        private record Comparison(VersionConstraint.Operator operator, VersionText pattern, String text) {}

        /** Reads one comparison and what separates it from the next; null if there is none, or no separator. */
        private @Nullable Comparison comparison() {
            VersionConstraint.Operator operator = operator();
            skipBlanks();
            int from = at;
            VersionText pattern = VersionText.pattern(text, at);
            if (pattern == null) {
                return null;
            }
            at = pattern.end();
            return separator() ? new Comparison(operator, pattern, text.substring(from, pattern.end())) : null;
        }

        private boolean separator() {
            int from = at;
            skipBlanks();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                skipBlanks();
                return at < text.length();
            }
            return at == text.length() || at > from;
        }

        private void skipBlanks() {
            while (at < text.length() && "\t\n\f\r ".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private VersionConstraint.Operator operator() {
            int from = at;
            while (at < text.length() && at < from + 2 && "=!<>~^".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            VersionConstraint.Operator operator = operator(text.substring(from, at));
            if (operator == null) {
                at = from; // no version can follow here
                return VersionConstraint.Operator.EQUAL;
            }
            return operator;
        }

        private static VersionConstraint.@Nullable Operator operator(String sign) {
            return switch (sign) {
                case "", "=" -> VersionConstraint.Operator.EQUAL;
                case "!=" -> VersionConstraint.Operator.NOT_EQUAL;
                case ">" -> VersionConstraint.Operator.GREATER;
                case "<" -> VersionConstraint.Operator.LESS;
                case ">=", "=>" -> VersionConstraint.Operator.AT_LEAST;
                case "<=", "=<" -> VersionConstraint.Operator.AT_MOST;
                case "~", "~>" -> VersionConstraint.Operator.TILDE;
                case "^" -> VersionConstraint.Operator.CARET;
                default -> null;
            };
        }
    }
}
