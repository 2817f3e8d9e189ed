/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.source.Span;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Parses the pipelines in actions, and keeps track of the declared variables. */
final class PipelineParser {

    private static final int MAX_PARENTHESES = 10_000;

    private final TokenStream tokens;
    private final Predicate<String> isFunction;
    private final List<String> variables = new ArrayList<>(List.of("$"));
    private int parentheses;

    PipelineParser(TokenStream tokens, Predicate<String> isFunction) {
        this.tokens = tokens;
        this.isFunction = isFunction;
    }

    int variableCount() {
        return variables.size();
    }

    void forgetVariablesFrom(int count) {
        variables.subList(count, variables.size()).clear();
    }

    /** Parses a pipeline and the token that ends it. */
    Operand.Pipeline pipeline(String context, TokenType end) {
        return pipeline(context, end, null);
    }

    /** The span of a pipeline in parentheses includes them, so that carets cover all of it. Its position does not, as in Go. */
    private Operand.Pipeline pipeline(String context, TokenType end, @Nullable Token open) {
        Token first = tokens.peekNonSpace();
        List<Operand.Variable> declared = new ArrayList<>();
        boolean assigns = declarations(context, declared);
        List<Node.Command> commands = new ArrayList<>();
        while (true) {
            Token token = tokens.nextNonSpace();
            if (token.is(end)) {
                check(commands, context);
                Span span = open == null
                        ? new Span(first.position(), lastEnd(declared, commands))
                        : open.span().to(token.span());
                return new Operand.Pipeline(span, first.position(), assigns, declared, commands);
            }
            if (!startsOperand(token.type())) {
                throw tokens.unexpected(token, context);
            }
            tokens.backup();
            commands.add(command());
        }
    }

    private static int lastEnd(List<Operand.Variable> declared, List<Node.Command> commands) {
        Node last = commands.isEmpty() ? declared.get(declared.size() - 1) : commands.get(commands.size() - 1);
        return last.span().end();
    }

    private static boolean startsOperand(TokenType type) {
        return switch (type) {
            case BOOL,
                    CHAR_CONSTANT,
                    COMPLEX,
                    DOT,
                    FIELD,
                    IDENTIFIER,
                    NUMBER,
                    NIL,
                    RAW_STRING,
                    STRING,
                    VARIABLE,
                    LEFT_PAREN -> true;
            default -> false;
        };
    }

    /** Parses {@code $a :=}, {@code $a =} or, in a range, {@code $a, $b :=}. Returns whether it assigns. */
    private boolean declarations(String context, List<Operand.Variable> declared) {
        while (tokens.peekNonSpace().is(TokenType.VARIABLE)) {
            Token variable = tokens.next();
            Token after = tokens.peek();
            Token next = tokens.peekNonSpace();
            if (next.is(TokenType.ASSIGN) || next.is(TokenType.DECLARE)) {
                tokens.nextNonSpace();
                declare(variable, declared);
                return next.is(TokenType.ASSIGN);
            }
            if (!next.is(TokenType.CHAR) || !next.value().equals(",")) {
                if (after.is(TokenType.SPACE)) {
                    tokens.backup(variable, after);
                } else {
                    tokens.backup(variable);
                }
                return false;
            }
            tokens.nextNonSpace();
            declare(variable, declared);
            if (!context.equals("range") || declared.size() > 1) {
                throw tokens.error("too many declarations in " + context);
            }
            switch (tokens.peekNonSpace().type()) {
                case VARIABLE, RIGHT_DELIM, RIGHT_PAREN -> {}
                default -> throw tokens.error("range can only initialize variables");
            }
        }
        return false;
    }

    private void declare(Token variable, List<Operand.Variable> declared) {
        declared.add(new Operand.Variable(variable.span(), variable.position(), variable.value(), List.of()));
        variables.add(variable.value());
    }

    private void check(List<Node.Command> commands, String context) {
        if (commands.isEmpty()) {
            throw tokens.error("missing value for " + context);
        }
        for (int i = 1; i < commands.size(); i++) {
            if (commands.get(i).head().isNotExecutable()) {
                throw tokens.error("non executable command in pipeline stage " + (i + 1));
            }
        }
    }

    private Node.Command command() {
        int position = tokens.peekNonSpace().position();
        List<Operand> operands = new ArrayList<>();
        boolean more = true;
        while (more) {
            tokens.peekNonSpace();
            Operand operand = operand();
            if (operand != null) {
                operands.add(operand);
            }
            more = continues(tokens.next());
        }
        if (operands.isEmpty()) {
            throw tokens.error("empty command");
        }
        int end = operands.get(operands.size() - 1).span().end();
        return new Node.Command(new Span(position, end), position, operands);
    }

    private boolean continues(Token token) {
        return switch (token.type()) {
            case SPACE -> true;
            case PIPE -> false;
            case RIGHT_DELIM, RIGHT_PAREN -> {
                tokens.backup();
                yield false;
            }
            default -> throw tokens.unexpected(token, "operand");
        };
    }

    private @Nullable Operand operand() {
        Operand term = term();
        if (term == null || !tokens.peek().is(TokenType.FIELD)) {
            return term;
        }
        int position = tokens.peek().position();
        Span span = term.span();
        List<String> fields = new ArrayList<>();
        while (tokens.peek().is(TokenType.FIELD)) {
            Token field = tokens.next();
            fields.add(field.value().substring(1));
            span = span.to(field.span());
        }
        return withFields(term, span, position, fields);
    }

    /** Go moves the position of {@code .a.b} and {@code $a.b} to the field that is added. */
    private Operand withFields(Operand term, Span span, int position, List<String> fields) {
        if (term instanceof Operand.Field field) {
            List<String> names = new ArrayList<>(field.names());
            names.addAll(fields);
            return new Operand.Field(span, position, names);
        }
        if (term instanceof Operand.Variable variable) {
            return new Operand.Variable(span, position, variable.name(), fields);
        }
        if (term.isNotExecutable()) {
            throw tokens.error("unexpected . after term " + GoQuote.quote(NodePrinter.print(term)));
        }
        return new Operand.Chain(span, position, term, fields);
    }

    private @Nullable Operand term() {
        Token token = tokens.nextNonSpace();
        Span span = token.span();
        int position = token.position();
        return switch (token.type()) {
            case IDENTIFIER -> identifier(token);
            case DOT -> new Operand.Dot(span, position);
            case NIL -> new Operand.Nil(span, position);
            case VARIABLE -> variable(token);
            case FIELD ->
                new Operand.Field(span, position, List.of(token.value().substring(1)));
            case BOOL -> new Operand.Bool(span, position, token.value().equals("true"));
            case CHAR_CONSTANT, COMPLEX, NUMBER -> new Operand.Numeral(span, position, token.value(), number(token));
            case LEFT_PAREN -> parenthesized(token);
            case RAW_STRING, STRING -> new Operand.Text(span, position, token.value(), string(token));
            default -> {
                tokens.backup();
                yield null;
            }
        };
    }

    private Operand.Identifier identifier(Token token) {
        if (!isFunction.test(token.value())) {
            throw tokens.unknownFunction(token);
        }
        return new Operand.Identifier(token.span(), token.position(), token.value());
    }

    private Operand.Variable variable(Token token) {
        if (!variables.contains(token.value())) {
            throw tokens.error("undefined variable " + GoQuote.quote(token.value()));
        }
        return new Operand.Variable(token.span(), token.position(), token.value(), List.of());
    }

    private Operand parenthesized(Token open) {
        if (parentheses >= MAX_PARENTHESES) {
            throw tokens.error("max expression depth exceeded");
        }
        parentheses++;
        Operand.Pipeline inner = pipeline("parenthesized pipeline", TokenType.RIGHT_PAREN, open);
        parentheses--;
        return inner;
    }

    private NumberValue number(Token token) {
        try {
            return switch (token.type()) {
                case CHAR_CONSTANT -> NumberValue.ofCharacter(token.value());
                case COMPLEX -> NumberValue.ofComplex(token.value());
                default -> NumberValue.of(token.value());
            };
        } catch (GoError e) {
            throw tokens.error(e.getMessage());
        }
    }

    /** Returns the value of a string literal. */
    String string(Token token) {
        try {
            return Unquoting.string(token.value());
        } catch (GoError e) {
            throw tokens.error(e.getMessage());
        }
    }
}
