/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.template.internal.go.FilePattern;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a {@code .helmignore} file, read as Helm's {@code pkg/ignore} does: like {@code .gitignore}, but without
 * {@code **}, and a negated rule ignores whatever it does not match.
 */
final class HelmIgnore {

    /** Hidden files below {@code templates/} are always ignored. */
    private static final String DEFAULT_RULE = "templates/.?*";

    /** What Go's {@code bufio.Scanner} holds. */
    private static final int LONGEST_LINE = 1 << 16;

    private final List<Rule> rules;

    private HelmIgnore(List<Rule> rules) {
        this.rules = rules;
    }

    /** Returns the rules of a file's text, and the default rule. */
    static HelmIgnore parse(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (GoStrings.length(line) >= LONGEST_LINE) {
                throw new ChartException("bufio.Scanner: token too long");
            }
            String rule = GoStrings.trimSpace(line);
            if (!rule.isEmpty() && !rule.startsWith("#")) {
                rules.add(Rule.parse(rule));
            }
        }
        rules.add(Rule.parse(DEFAULT_RULE));
        return new HelmIgnore(rules);
    }

    /** Tells whether a path inside the chart is left out. */
    boolean ignores(String path, boolean folder) {
        for (Rule rule : rules) {
            if (rule.negated()) {
                if ((rule.foldersOnly() && !folder) || !rule.matches(path)) {
                    return true;
                }
            } else if ((!rule.foldersOnly() || folder) && rule.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private record Rule(FilePattern pattern, boolean negated, boolean foldersOnly, boolean nameOnly) {

        static Rule parse(String text) {
            if (text.contains("**")) {
                throw new ChartException("double-star (**) syntax is not supported");
            }
            try {
                FilePattern.of(text).matches("abc");
            } catch (GoError e) {
                throw new ChartException(e.getMessage(), e);
            }
            boolean negated = text.startsWith("!");
            String rule = negated ? text.substring(1) : text;
            boolean foldersOnly = rule.endsWith("/");
            if (foldersOnly) {
                rule = rule.substring(0, rule.length() - 1);
            }
            boolean nameOnly = !rule.contains("/");
            return new Rule(
                    FilePattern.of(rule.startsWith("/") ? rule.substring(1) : rule), negated, foldersOnly, nameOnly);
        }

        boolean matches(String path) {
            try {
                return pattern.matches(nameOnly ? path.substring(path.lastIndexOf('/') + 1) : path);
            } catch (GoError e) {
                return false; // Helm logs "failed to compile" and goes on
            }
        }
    }
}
