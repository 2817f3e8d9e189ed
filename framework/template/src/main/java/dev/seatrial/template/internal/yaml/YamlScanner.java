/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.util.Arrays;

/**
 * Turns a stream into tokens by the rules of libyaml's scanner, as go-yaml v2 has them.
 *
 * <p>Fetching one token may take the scanner further: a token that may begin a simple key is handed out only when the
 * scanner has seen whether a colon follows. How far it looks decides which of two errors is reported, so it looks exactly
 * as far as libyaml does.
 */
final class YamlScanner {

    private static final int MAX_DEPTH = 10_000;

    private final YamlInput in;
    private final TokenQueue tokens = new TokenQueue();
    private final SimpleKeys keys;
    private final BlockScalarScanner blockScalars;
    private final PlainScalarScanner plainScalars;
    private final QuotedScalarScanner quotedScalars;
    private final TagScanner tags;

    private boolean started;
    private boolean headReady;
    private boolean simpleKeyAllowed = true;
    private int flowLevel;
    private int indent = -1;
    private int[] indents = new int[16];
    private int depth;

    YamlScanner(YamlInput in) {
        this.in = in;
        this.keys = new SimpleKeys(in, tokens);
        this.blockScalars = new BlockScalarScanner(in);
        this.plainScalars = new PlainScalarScanner(in);
        this.quotedScalars = new QuotedScalarScanner(in);
        this.tags = new TagScanner(in);
    }

    /** Returns the next token without taking it. */
    Token peek() {
        if (!headReady) {
            fetchMore();
            headReady = true;
        }
        return tokens.head();
    }

    /** Takes the token that {@link #peek} returned. */
    void take() {
        headReady = false;
        tokens.removeHead();
    }

    private void fetchMore() {
        while (true) {
            if (!tokens.isEmpty()) {
                int level = tokens.headKeyLevel();
                if (level < 0 || !keys.isValid(level)) {
                    return;
                }
            }
            fetch();
        }
    }

    private void fetch() {
        in.cache(1);
        if (!started) {
            started = true;
            append(Token.Type.STREAM_START);
            return;
        }
        skipToToken();
        unrollIndent(in.column());
        in.cache(4);
        byte b = in.at();
        if (b == 0) {
            streamEnd();
        } else if (b == '%' && in.column() == 0) {
            beforeDocument();
            tags.directive(append(Token.Type.VERSION_DIRECTIVE));
        } else if (b == '-' && in.atMarker(b)) {
            documentMarker(Token.Type.DOCUMENT_START);
        } else if (b == '.' && in.atMarker(b)) {
            documentMarker(Token.Type.DOCUMENT_END);
        } else if (ByteKinds.is(b, ByteKinds.INDICATOR)) {
            indicator(b);
        } else if (b == '\t') {
            throw YamlError.scanning(in.line, "found character that cannot start any token");
        } else {
            plainScalar();
        }
    }

    private void indicator(byte b) {
        switch (b) {
            case '[' -> flowStart(Token.Type.FLOW_SEQUENCE_START);
            case '{' -> flowStart(Token.Type.FLOW_MAPPING_START);
            case ']' -> flowEnd(Token.Type.FLOW_SEQUENCE_END);
            case '}' -> flowEnd(Token.Type.FLOW_MAPPING_END);
            case ',' -> flowEntry();
            case '-' -> {
                if (in.isBlankOrEnd(in.pos + 1)) {
                    blockEntry();
                } else {
                    plainScalar();
                }
            }
            case '?' -> {
                if (flowLevel > 0 || in.isBlankOrEnd(in.pos + 1)) {
                    explicitKey();
                } else {
                    plainScalar();
                }
            }
            case ':' -> {
                if (flowLevel > 0 || in.isBlankOrEnd(in.pos + 1)) {
                    value();
                } else {
                    plainScalar();
                }
            }
            case '*' -> anchor(Token.Type.ALIAS);
            case '&' -> anchor(Token.Type.ANCHOR);
            case '!' -> {
                saveKey();
                tags.tag(append(Token.Type.TAG));
            }
            case '\'', '"' -> {
                saveKey();
                quotedScalars.scan(append(Token.Type.SCALAR), b == '\'');
            }
            default -> blockScalarOrNothing(b);
        }
    }

    private void blockScalarOrNothing(byte b) {
        if ((b != '|' && b != '>') || flowLevel > 0) {
            throw YamlError.scanning(in.line, "found character that cannot start any token");
        }
        keys.remove();
        simpleKeyAllowed = true;
        blockScalars.scan(append(Token.Type.SCALAR), b == '|', indent);
    }

    private void plainScalar() {
        saveKey();
        if (plainScalars.scan(append(Token.Type.SCALAR), indent + 1, flowLevel > 0)) {
            simpleKeyAllowed = true;
        }
    }

    private void anchor(Token.Type type) {
        saveKey();
        tags.anchor(append(type), type);
    }

    /** Notes a possible key, and that none may follow what is scanned next. */
    private void saveKey() {
        if (simpleKeyAllowed) {
            keys.save(flowLevel == 0 && indent == in.column());
        }
        simpleKeyAllowed = false;
    }

    private void streamEnd() {
        in.finishLastLine();
        beforeDocument();
        append(Token.Type.STREAM_END);
    }

    private void documentMarker(Token.Type type) {
        beforeDocument();
        append(type);
        in.skip(3);
    }

    private void beforeDocument() {
        unrollIndent(-1);
        keys.remove();
        simpleKeyAllowed = false;
    }

    private void flowStart(Token.Type type) {
        saveKey();
        keys.push();
        flowLevel++;
        if (flowLevel > MAX_DEPTH) {
            throw tooDeep();
        }
        simpleKeyAllowed = true;
        indicatorToken(type);
    }

    private void flowEnd(Token.Type type) {
        keys.remove();
        if (flowLevel > 0) {
            flowLevel--;
            keys.pop();
        }
        simpleKeyAllowed = false;
        indicatorToken(type);
    }

    private void flowEntry() {
        keys.remove();
        simpleKeyAllowed = true;
        indicatorToken(Token.Type.FLOW_ENTRY);
    }

    private void blockEntry() {
        if (flowLevel == 0) {
            if (!simpleKeyAllowed) {
                throw YamlError.scanning(in.line, "block sequence entries are not allowed in this context");
            }
            rollIndent(in.column(), tokens.nextNumber(), Token.Type.BLOCK_SEQUENCE_START, in.line);
        }
        keys.remove();
        simpleKeyAllowed = true;
        indicatorToken(Token.Type.BLOCK_ENTRY);
    }

    private void explicitKey() {
        if (flowLevel == 0) {
            if (!simpleKeyAllowed) {
                throw YamlError.scanning(in.line, "mapping keys are not allowed in this context");
            }
            rollIndent(in.column(), tokens.nextNumber(), Token.Type.BLOCK_MAPPING_START, in.line);
        }
        keys.remove();
        simpleKeyAllowed = flowLevel == 0;
        indicatorToken(Token.Type.KEY);
    }

    private void value() {
        if (keys.isValid(keys.top())) {
            int number = keys.number();
            int line = keys.line();
            int column = keys.column();
            tokens.insert(number, Token.Type.KEY, line, column);
            rollIndent(column, number, Token.Type.BLOCK_MAPPING_START, line);
            keys.found();
            simpleKeyAllowed = false;
        } else {
            if (flowLevel == 0) {
                if (!simpleKeyAllowed) {
                    throw YamlError.scanning(in.line, "mapping values are not allowed in this context");
                }
                rollIndent(in.column(), tokens.nextNumber(), Token.Type.BLOCK_MAPPING_START, in.line);
            }
            simpleKeyAllowed = flowLevel == 0;
        }
        indicatorToken(Token.Type.VALUE);
    }

    private void indicatorToken(Token.Type type) {
        append(type).endColumn++;
        in.skip(1);
    }

    private Token append(Token.Type type) {
        return tokens.append(type, in.line, in.column());
    }

    /** Opens a block collection if this column is further in than the current one. */
    private void rollIndent(int column, int number, Token.Type type, int line) {
        if (flowLevel > 0 || indent >= column) {
            return;
        }
        if (depth == MAX_DEPTH) {
            throw tooDeep();
        }
        if (depth == indents.length) {
            indents = Arrays.copyOf(indents, depth * 2);
        }
        indents[depth++] = indent;
        indent = column;
        tokens.insert(number, type, line, column);
    }

    /** Closes the block collections that are further in than a column. */
    private void unrollIndent(int column) {
        if (flowLevel > 0) {
            return;
        }
        while (indent > column) {
            append(Token.Type.BLOCK_END);
            indent = indents[--depth];
        }
    }

    private void skipToToken() {
        while (true) {
            in.cache(1);
            if (in.column() == 0 && in.bufferStartsWithMark()) {
                in.skip();
            }
            in.cache(1);
            byte b = in.at();
            while (b == ' ' || (b == '\t' && (flowLevel > 0 || !simpleKeyAllowed))) {
                in.skip(1);
                in.cache(1);
                b = in.at();
            }
            if (b == '#') {
                in.skipToBreak();
            }
            if (!in.atBreak()) {
                return;
            }
            in.cache(2);
            in.skipLine();
            if (flowLevel == 0) {
                simpleKeyAllowed = true;
            }
        }
    }

    private dev.seatrial.template.internal.go.GoError tooDeep() {
        return YamlError.scanning(in.line, "exceeded max depth of " + MAX_DEPTH);
    }
}
