/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.path;

import java.util.ArrayList;
import java.util.List;

/** Reads paths; those within a filter end where the filter goes on. */
final class PathParser {

    private static final String NAME_ENDS = ".[) &|=!><~";
    private static final String OPERATORS = " &|=!><";

    private final PathScanner in;
    private final List<PathStep> steps = new ArrayList<>();
    private final boolean inFilter;

    PathParser(PathScanner in) {
        this(in, false);
    }

    private PathParser(PathScanner in, boolean inFilter) {
        this.in = in;
        this.inFilter = inFilter;
    }

    /** Reads the whole text. */
    YamlPath path() {
        if (in.atEnd()) {
            return new YamlPath(List.of());
        }
        if (!in.take("$") && in.peek() != '.' && in.peek() != '[' && in.peek() != ')') {
            String name = in.takeUntil(NAME_ENDS + "]");
            if (name.isEmpty()) {
                throw in.error("child name missing");
            }
            child(name);
        }
        steps();
        return new YamlPath(steps);
    }

    /** Reads what follows {@code @} or {@code $} within a filter. */
    static YamlPath inFilter(PathScanner in) {
        PathParser parser = new PathParser(in, true);
        parser.steps();
        return new YamlPath(parser.steps);
    }

    private void steps() {
        while (step()) {
            // each adds itself
        }
    }

    private boolean step() {
        if (in.sees(")") || in.atEnd()) {
            if (inFilter) {
                return false;
            }
            if (in.atEnd()) {
                return false;
            }
            throw in.error("syntax error");
        }
        if (in.take("..")) {
            descent();
            return true;
        }
        if (in.take(".")) {
            String name = in.takeUntil(NAME_ENDS);
            if (name.isEmpty()) {
                throw in.error("child name missing");
            }
            return child(name);
        }
        if (in.seesSpaced("[", "'") || in.seesSpaced("[", "\"")) {
            return names();
        }
        if (in.take("[?(")) {
            steps.add(PathStep.filter(FilterParser.parse(in)));
            return true;
        }
        if (in.sees("[")) {
            return subscript();
        }
        throw in.error("invalid path syntax");
    }

    private void descent() {
        String name = in.takeUntil(".[");
        if (name.isEmpty() && in.peek() != '[') {
            throw in.error("child name or array access or filter missing after recursive descent");
        }
        steps.add(PathStep.DESCENT);
        if (!name.isEmpty()) {
            steps.add(PathStep.child(name));
        } else if (in.take("[?(")) {
            steps.add(PathStep.filterSelf(FilterParser.parse(in)));
        }
    }

    private boolean child(String name) {
        if (in.take("~")) {
            requireEnd();
            steps.add(PathStep.propertyNames(List.of(PathNames.unescape(name))));
            return true;
        }
        steps.add(PathStep.child(name));
        return afterName();
    }

    private boolean names() {
        int from = in.position();
        in.takeSpaced("[");
        do {
            in.skipSpace();
            quoted(in.next());
        } while (another());
        if (!in.takeSpaced("]")) {
            throw in.error("missing \"]\" or \",\"");
        }
        String bracketed = in.since(from).strip();
        List<String> names =
                PathNames.split(bracketed.substring(1, bracketed.length() - 1).strip());
        if (in.take("~")) {
            requireEnd();
            steps.add(PathStep.propertyNames(names));
            return true;
        }
        steps.add(PathStep.children(names));
        return afterName();
    }

    private boolean another() {
        if (!in.takeSpaced(",")) {
            return false;
        }
        if (!in.seesSpaced("'") && !in.seesSpaced("\"")) {
            throw in.error("missing \"'\" or '\"'");
        }
        return true;
    }

    private void quoted(char quote) {
        while (!in.take(String.valueOf(quote))) {
            if (in.atEnd()) {
                throw in.error(quote == '"' ? "unmatched '\"'" : "unmatched \"'\"");
            }
            if (in.take("\\" + quote) || in.take("\\\\")) {
                continue;
            }
            if (in.sees("\\")) {
                throw in.error("unsupported escape sequence inside " + quote + quote);
            }
            in.next();
        }
    }

    private boolean subscript() {
        int from = in.position();
        in.next();
        String subscript = in.takeUntil("]");
        if (in.atEnd()) {
            throw in.error("unmatched [");
        }
        in.next();
        if (subscript.isEmpty()) {
            throw new PathSyntaxException("subscript missing from [] before position " + in.position());
        }
        try {
            Subscript.indexes(subscript, 0);
        } catch (PathSyntaxException e) {
            throw new PathSyntaxException("invalid array index " + in.since(from) + " before position " + in.position()
                    + ": " + e.getMessage());
        }
        if (in.take("~")) {
            requireEnd();
            if (!subscript.equals("*")) {
                throw in.error("property name operator can only be used on map nodes");
            }
            steps.add(PathStep.ALL_NAMES);
            return true;
        }
        steps.add(PathStep.subscript(subscript));
        return mayGoOn();
    }

    /** An index may follow a name at once; then an operator ends the path. */
    private boolean afterName() {
        boolean index = in.sees("[") && !in.sees("['") && !in.sees("[\"") && !in.sees("[?(");
        return index ? subscript() : mayGoOn();
    }

    private boolean mayGoOn() {
        if (!in.atEnd() && OPERATORS.indexOf(in.peek()) >= 0) {
            if (inFilter) {
                return false;
            }
            throw in.error("invalid character '" + in.peek() + "'");
        }
        return true;
    }

    private void requireEnd() {
        if (!in.atEnd()) {
            throw in.error("property name operator may only be used on last child in path");
        }
    }
}
