/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Parses the text of one file into the templates it defines: itself, and those inside it. */
public final class Parser {

    private final SourceFile file;
    private final String name;
    private final Predicate<String> isFunction;
    private final Map<String, Definition> definitions;
    private final TokenStream tokens;
    private final PipelineParser pipelines;
    private int ranges;

    /** Whether the control structure to come is an {@code else if} or {@code else with}. */
    private boolean sharesEnd;

    private Parser(
            SourceFile file,
            String name,
            Predicate<String> isFunction,
            Map<String, Definition> definitions,
            TokenStream tokens) {
        this.file = file;
        this.name = name;
        this.isFunction = isFunction;
        this.definitions = definitions;
        this.tokens = tokens;
        this.pipelines = new PipelineParser(tokens, isFunction);
    }

    /**
     * Parses a file.
     *
     * @param isFunction tells which names are functions
     * @param release the Go release whose errors are wanted
     * @param budget what the parsing is a part of
     * @return the templates by name; the file's own one, under the name of the file, comes last
     * @throws SyntaxError with Go's message
     */
    public static Map<String, Definition> parse(
            SourceFile file, Predicate<String> isFunction, GoRelease release, Budget budget) {
        Lexer lexer = new Lexer(file.text(), release, !isFunction.test("break"), !isFunction.test("continue"));
        Map<String, Definition> definitions = new LinkedHashMap<>();
        Parser parser = new Parser(file, file.name(), isFunction, definitions, new TokenStream(file, lexer, budget));
        parser.file();
        return definitions;
    }

    private void file() {
        int position = tokens.peek().position();
        List<Statement> statements = new ArrayList<>();
        while (!tokens.peek().is(TokenType.EOF)) {
            if (tokens.peek().is(TokenType.LEFT_DELIM)) {
                Token delimiter = tokens.next();
                if (tokens.nextNonSpace().is(TokenType.DEFINE)) {
                    definition(delimiter.position());
                    continue;
                }
                tokens.backup(delimiter);
            }
            Item item = item();
            if (item.statement() == null) {
                throw tokens.error("unexpected " + item.shown());
            }
            statements.add(item.statement());
        }
        add(new Definition(name, file, block(position, statements)));
    }

    private void add(Definition definition) {
        Definition old = definitions.get(definition.name());
        if (old == null || old.root().isEmpty()) {
            definitions.remove(definition.name());
            definitions.put(definition.name(), definition);
        } else if (!definition.root().isEmpty()) {
            throw tokens.error("template: multiple definition of template " + GoQuote.quote(definition.name()));
        }
    }

    private void definition(int start) {
        Parser inner = new Parser(file, "definition", isFunction, definitions, tokens.nested());
        inner.definitionBody(start);
    }

    private void definitionBody(int start) {
        String context = "define clause";
        String defined = templateName(tokens.nextNonSpace(), context);
        Token close = tokens.expect(TokenType.RIGHT_DELIM, context);
        tokens.opened(new Span(start, close.span().end()));
        ItemList list = items();
        tokens.closed();
        if (list.end().isElse()) {
            throw tokens.error("unexpected " + list.end().shown() + " in " + context);
        }
        add(new Definition(defined, file, list.block()));
    }

    /** Parses statements up to {@code end} or {@code else}. */
    private ItemList items() {
        int position = tokens.peekNonSpace().position();
        List<Statement> statements = new ArrayList<>();
        while (!tokens.peekNonSpace().is(TokenType.EOF)) {
            Item item = item();
            if (item.statement() == null) {
                return new ItemList(block(position, statements), item);
            }
            statements.add(item.statement());
        }
        throw tokens.unclosed();
    }

    private static Node.Block block(int position, List<Statement> statements) {
        int end = statements.isEmpty()
                ? position
                : Math.max(
                        position, statements.get(statements.size() - 1).span().end());
        return new Node.Block(new Span(position, end), position, statements);
    }

    private Item item() {
        Token token = tokens.nextNonSpace();
        if (token.is(TokenType.TEXT)) {
            return Item.of(new Statement.Text(token.span(), token.position(), token.value()));
        }
        if (!token.is(TokenType.LEFT_DELIM)) {
            throw tokens.unexpected(token, "input");
        }
        tokens.actionStartsAt(token.line());
        Item item = action(token.position());
        tokens.actionStartsAt(0);
        return item;
    }

    private Item action(int start) {
        Token token = tokens.nextNonSpace();
        return switch (token.type()) {
            case BLOCK -> Item.of(blockAction(start));
            case BREAK -> {
                Span span = loopControl(start, "{{break}}");
                yield Item.of(new Statement.Break(span, token.position()));
            }
            case CONTINUE -> {
                Span span = loopControl(start, "{{continue}}");
                yield Item.of(new Statement.Continue(span, token.position()));
            }
            case ELSE -> elseAction();
            case END -> Item.end(tokens.expect(TokenType.RIGHT_DELIM, "end").position());
            case IF -> Item.of(ifAction(start));
            case RANGE -> Item.of(rangeAction(start));
            case TEMPLATE -> Item.of(templateAction(start));
            case WITH -> Item.of(withAction(start));
            default -> {
                tokens.backup();
                int position = tokens.peek().position();
                Operand.Pipeline pipeline = pipelines.pipeline("command", TokenType.RIGHT_DELIM);
                yield Item.of(new Statement.Action(opening(start, pipeline), position, pipeline));
            }
        };
    }

    private Span loopControl(int start, String action) {
        Token token = tokens.nextNonSpace();
        if (!token.is(TokenType.RIGHT_DELIM)) {
            throw tokens.unexpected(token, action);
        }
        if (ranges == 0) {
            throw tokens.error(action + " outside {{range}}");
        }
        return new Span(start, token.span().end());
    }

    private Item elseAction() {
        Token next = tokens.peekNonSpace();
        if (next.is(TokenType.IF) || next.is(TokenType.WITH)) {
            return Item.otherwise(next.position());
        }
        return Item.otherwise(tokens.expect(TokenType.RIGHT_DELIM, "else").position());
    }

    private Statement.If ifAction(int start) {
        Control control = control("if", start);
        return new Statement.If(
                control.span(), control.position(), control.pipeline(), control.body(), control.otherwise());
    }

    private Statement.With withAction(int start) {
        Control control = control("with", start);
        return new Statement.With(
                control.span(), control.position(), control.pipeline(), control.body(), control.otherwise());
    }

    private Statement.Range rangeAction(int start) {
        Control control = control("range", start);
        return new Statement.Range(
                control.span(), control.position(), control.pipeline(), control.body(), control.otherwise());
    }

    private Control control(String context, int start) {
        int variables = pipelines.variableCount();
        Operand.Pipeline pipeline = pipelines.pipeline(context, TokenType.RIGHT_DELIM);
        int depth = context.equals("range") ? 1 : 0;
        ranges += depth;
        boolean hasOwnEnd = !sharesEnd;
        sharesEnd = false;
        if (hasOwnEnd) {
            tokens.opened(opening(start, pipeline));
        }
        ItemList body = items();
        ranges -= depth;
        Node.Block otherwise = body.end().isElse() ? otherwise(context, body.end()) : null;
        if (hasOwnEnd) {
            tokens.closed();
        }
        pipelines.forgetVariablesFrom(variables);
        return new Control(opening(start, pipeline), pipeline.position(), pipeline, body.block(), otherwise);
    }

    /** An {@code else if} is an {@code if} in the else branch that shares its {@code end}; so is {@code else with}. */
    private Node.Block otherwise(String context, Item end) {
        Token next = tokens.peek();
        if (context.equals("if") && next.is(TokenType.IF)) {
            tokens.next();
            sharesEnd = true;
            return block(end.position(), List.of(ifAction(next.position())));
        }
        if (context.equals("with") && next.is(TokenType.WITH)) {
            tokens.next();
            sharesEnd = true;
            return block(end.position(), List.of(withAction(next.position())));
        }
        ItemList list = items();
        if (list.end().isElse()) {
            throw tokens.error("expected end; found " + list.end().shown());
        }
        return list.block();
    }

    private Statement.TemplateCall blockAction(int start) {
        String context = "block clause";
        Token token = tokens.nextNonSpace();
        String called = templateName(token, context);
        Operand.Pipeline pipeline = pipelines.pipeline(context, TokenType.RIGHT_DELIM);
        Parser inner = new Parser(file, called, isFunction, definitions, tokens.nested());
        tokens.opened(opening(start, pipeline));
        ItemList list = inner.items();
        tokens.closed();
        if (list.end().isElse()) {
            throw tokens.error("unexpected " + list.end().shown() + " in " + context);
        }
        inner.add(new Definition(called, file, list.block()));
        return new Statement.TemplateCall(opening(start, pipeline), token.position(), called, pipeline);
    }

    private Statement.TemplateCall templateAction(int start) {
        String context = "template clause";
        Token token = tokens.nextNonSpace();
        String called = templateName(token, context);
        Token next = tokens.nextNonSpace();
        if (next.is(TokenType.RIGHT_DELIM)) {
            Span span = new Span(start, next.span().end());
            return new Statement.TemplateCall(span, token.position(), called, null);
        }
        tokens.backup();
        Operand.Pipeline pipeline = pipelines.pipeline(context, TokenType.RIGHT_DELIM);
        return new Statement.TemplateCall(opening(start, pipeline), token.position(), called, pipeline);
    }

    private String templateName(Token token, String context) {
        if (!token.is(TokenType.STRING) && !token.is(TokenType.RAW_STRING)) {
            throw tokens.unexpected(token, context);
        }
        return pipelines.string(token);
    }

    /** Returns the span from an opening delimiter to the closing one after a pipeline. */
    private Span opening(int start, Operand.Pipeline pipeline) {
        int close = file.text().indexOf("}}", pipeline.span().end());
        return new Span(start, close < 0 ? pipeline.span().end() : close + 2);
    }

    /** What {@link #item} found: a statement, or the end of a list of them. */
    private record Item(@Nullable Statement statement, boolean isElse, int position) {

        static Item of(Statement statement) {
            return new Item(statement, false, statement.position());
        }

        static Item end(int position) {
            return new Item(null, false, position);
        }

        static Item otherwise(int position) {
            return new Item(null, true, position);
        }

        String shown() {
            return isElse ? "{{else}}" : "{{end}}";
        }
    }

    private record ItemList(Node.Block block, Item end) {}

    private record Control(
            Span span, int position, Operand.Pipeline pipeline, Node.Block body, Node.@Nullable Block otherwise) {}
}
