/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.syntax;

import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The tokens of one tree, with three tokens of look-ahead. Trees of one file share the lexer, but each looks ahead for
 * itself; the lookahead is kept as Go keeps it, because an error shows the line of its oldest slot.
 */
final class TokenStream {

    private static final Token NONE = new Token(TokenType.EOF, 0, "", 0);

    private final SourceFile file;
    private final Lexer lexer;
    private final Budget budget;
    private final Token[] tokens = {NONE, NONE, NONE};
    private final Deque<Span> open;
    private int pushedBack;
    private int actionLine;

    TokenStream(SourceFile file, Lexer lexer, Budget budget) {
        this(file, lexer, budget, new ArrayDeque<>());
    }

    private TokenStream(SourceFile file, Lexer lexer, Budget budget, Deque<Span> open) {
        this.budget = budget;
        this.file = file;
        this.lexer = lexer;
        this.open = open;
    }

    /** Starts a stream for a tree inside this one; this one must not be looking ahead. */
    TokenStream nested() {
        return new TokenStream(file, lexer, budget, open);
    }

    Token next() {
        budget.step();
        if (pushedBack > 0) {
            pushedBack--;
        } else {
            tokens[0] = lexer.next();
        }
        return tokens[pushedBack];
    }

    Token peek() {
        if (pushedBack == 0) {
            tokens[0] = lexer.next();
            pushedBack = 1;
        }
        return tokens[pushedBack - 1];
    }

    Token nextNonSpace() {
        Token token = next();
        while (token.is(TokenType.SPACE)) {
            token = next();
        }
        return token;
    }

    Token peekNonSpace() {
        Token token = nextNonSpace();
        backup();
        return token;
    }

    void backup() {
        pushedBack++;
    }

    /** Pushes back two tokens, of which the later one is still in its slot. */
    void backup(Token first) {
        tokens[1] = first;
        pushedBack = 2;
    }

    /** Pushes back three tokens, of which the last one is still in its slot. */
    void backup(Token first, Token second) {
        tokens[1] = second;
        tokens[2] = first;
        pushedBack = 3;
    }

    Token expect(TokenType type, String context) {
        Token token = nextNonSpace();
        if (!token.is(type)) {
            throw unexpected(token, context);
        }
        return token;
    }

    /** Remembers where an action starts, for errors on a later line; 0 when it is over. */
    void actionStartsAt(int line) {
        actionLine = line;
    }

    SyntaxError unexpected(Token token, String context) {
        if (!token.is(TokenType.ERROR)) {
            return error("unexpected " + token.shown() + " in " + context);
        }
        String extra = "";
        if (actionLine != 0 && actionLine != token.line()) {
            String in = token.value().endsWith(" action") ? "" : " in action";
            extra = in + " started at " + file.name() + ":" + actionLine;
        }
        return error(token.value() + extra);
    }

    /** Remembers the action that begins a block, for a text that ends in it. */
    void opened(Span action) {
        open.push(action);
    }

    /** Forgets the innermost block, which has its {@code end}. */
    void closed() {
        open.pop();
    }

    SyntaxError unclosed() {
        return error("unexpected EOF", tokens[0], "", List.copyOf(open));
    }

    SyntaxError error(String message) {
        return error(message, tokens[0], "", List.of());
    }

    SyntaxError unknownFunction(Token name) {
        return error("function " + GoQuote.quote(name.value()) + " not defined", name, name.value(), List.of());
    }

    private SyntaxError error(String message, Token shown, String unknownFunction, List<Span> unclosed) {
        String location = "template: " + file.name() + ":" + tokens[0].line() + ": ";
        return new SyntaxError(location + message, shown.span(), unknownFunction, unclosed);
    }
}
