/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.path;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads filters: {@code ||} over {@code &&} over comparisons, literals, paths, {@code !} and parentheses. */
final class FilterParser {

    private static final List<String> OPERATORS = List.of("==", "!=", "=~", ">=", ">", "<=", "<");

    private final PathScanner in;

    private FilterParser(PathScanner in) {
        this.in = in;
    }

    /** A side of a comparison, and what it means when it stands alone. */
    private record Term(Operand operand, Filter alone, boolean string, boolean literal) {}

    /** Reads a filter up to and including its closing {@code )]}. */
    static Filter parse(PathScanner in) {
        FilterParser parser = new FilterParser(in);
        in.skipSpace();
        if (in.sees(")]")) {
            throw in.error("missing filter");
        }
        Filter filter = parser.disjunction();
        in.skipSpace();
        while (!in.sees(")]") && in.take(")")) {
            in.skipSpace(); // the library takes parentheses that nothing opened
        }
        if (!in.take(")]")) {
            throw in.error(in.atEnd() ? "missing end of filter" : "invalid filter syntax");
        }
        return filter;
    }

    private Filter disjunction() {
        Filter filter = conjunction();
        while (in.takeSpaced("||")) {
            Filter first = filter;
            Filter second = conjunction();
            filter = (node, root) -> first.accepts(node, root) || second.accepts(node, root);
        }
        return filter;
    }

    private Filter conjunction() {
        Filter filter = basic();
        while (in.takeSpaced("&&")) {
            Filter first = filter;
            Filter second = basic();
            filter = (node, root) -> first.accepts(node, root) && second.accepts(node, root);
        }
        return filter;
    }

    private Filter basic() {
        in.skipSpace();
        if (in.sees("!=")) {
            throw in.error("missing first operand for binary operator !=");
        }
        if (in.take("!")) {
            Filter inner = basic();
            return (node, root) -> !inner.accepts(node, root);
        }
        if (in.take("(")) {
            Filter inner = disjunction();
            in.skipSpace();
            if (!in.take(")")) {
                throw in.error("missing end of filter");
            }
            return inner;
        }
        Term left = term();
        in.skipSpace();
        for (String operator : OPERATORS) {
            if (in.take(operator)) {
                return comparison(left, operator);
            }
        }
        return left.alone();
    }

    private Filter comparison(Term left, String operator) {
        in.skipSpace();
        if (operator.equals("=~")) {
            if (left.literal() && left.alone() == Filter.NEVER) {
                throw in.error("literal cannot be matched using =~");
            }
            return new Comparison(left.operand(), operator, regexp());
        }
        boolean ordering = !operator.equals("==") && !operator.equals("!=");
        if (ordering && (left.string() || in.sees("'"))) {
            throw in.error("strings cannot be compared using " + operator);
        }
        return new Comparison(left.operand(), operator, term().operand());
    }

    private Term term() {
        in.skipSpace();
        boolean fromRoot = in.peek() == '$';
        if (in.take("@") || in.take("$")) {
            return path(fromRoot);
        }
        Term literal = literal();
        if (literal == null) {
            throw in.error("invalid filter term");
        }
        return literal;
    }

    private Term path(boolean fromRoot) {
        boolean bare = List.of("=", "!", ">", "<", "|", "&", ")").stream().anyMatch(in::seesSpaced);
        YamlPath path = bare ? new YamlPath(List.of()) : PathParser.inFilter(in);
        Operand operand = Operand.path(path, fromRoot);
        return new Term(
                operand, (node, root) -> !path.find(fromRoot ? root : node).isEmpty(), false, false);
    }

    private @Nullable Term literal() {
        char c = in.peek();
        if (c == '.' || c == '-' || (c >= '0' && c <= '9')) {
            return number();
        }
        if (c == '\'' || c == '"') {
            in.next();
            String text = in.takeUntil(String.valueOf(c));
            if (in.atEnd()) {
                throw in.error("unmatched string delimiter " + c);
            }
            in.next();
            return new Term(Operand.literal(Operand.Type.STRING, text), Filter.NEVER, true, true);
        }
        for (String word : List.of("true", "false")) {
            if (in.take(word)) {
                boolean value = word.equals("true");
                return new Term(Operand.literal(Operand.Type.BOOLEAN, word), (node, root) -> value, false, true);
            }
        }
        return in.take("null")
                ? new Term(Operand.literal(Operand.Type.NULL, "null"), Filter.NEVER, false, false)
                : null;
    }

    private Term number() {
        int from = in.position();
        boolean fraction = in.peek() == '.';
        in.next();
        while (true) {
            char c = in.peek();
            boolean mark = c == '.' || c == 'e' || c == 'E' || c == '-';
            fraction |= mark;
            if (!mark && (c < '0' || c > '9')) {
                break;
            }
            in.next();
        }
        String text = in.since(from);
        try {
            double ignored = fraction ? GoNumbers.parseFloat(text, 64) : GoNumbers.atoi(text);
        } catch (GoError e) {
            throw new PathSyntaxException(
                    "invalid " + (fraction ? "float" : "integer") + " literal \"" + text + "\": " + e.getMessage());
        }
        return new Term(Operand.literal(Operand.Type.NUMBER, text), Filter.NEVER, false, true);
    }

    private Operand regexp() {
        if (!in.take("/")) {
            throw in.error("regular expression does not start with /");
        }
        int from = in.position();
        boolean escape = false;
        while (escape || in.peek() != '/') {
            if (in.atEnd()) {
                throw in.error("unmatched regular expression delimiter /");
            }
            escape = !escape && in.peek() == '\\';
            in.next();
        }
        String expression = in.since(from).replace("\\/", "/");
        in.next();
        try {
            GoRegexp.compile(expression, GoRelease.V1_26);
        } catch (GoError e) {
            throw new PathSyntaxException("invalid regular expression: " + e.getMessage());
        }
        return Operand.literal(Operand.Type.REGEXP, expression);
    }
}
