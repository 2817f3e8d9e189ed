/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** Reads the entries of block collections; each method is a state, entered with the token ahead unread. */
final class BlockParser {

    private final NodeParser nodes;

    BlockParser(NodeParser nodes) {
        this.nodes = nodes;
    }

    void sequenceEntry(boolean first) {
        if (first) {
            nodes.scanner.peek();
            nodes.scanner.take();
        }
        Token token = nodes.scanner.peek();
        if (token.type == Token.Type.BLOCK_ENTRY) {
            int line = token.line;
            int column = token.endColumn;
            nodes.scanner.take();
            token = nodes.scanner.peek();
            if (token.type == Token.Type.BLOCK_ENTRY || token.type == Token.Type.BLOCK_END) {
                nodes.state = ParserState.BLOCK_SEQUENCE_ENTRY;
                nodes.emptyScalar(line, column);
            } else {
                nodes.push(ParserState.BLOCK_SEQUENCE_ENTRY);
                nodes.node(true, false);
            }
        } else if (token.type == Token.Type.BLOCK_END) {
            nodes.endCollection(Event.Type.SEQUENCE_END, token);
        } else {
            throw YamlError.parsing(token.line, "did not find expected '-' indicator");
        }
    }

    void indentlessSequenceEntry() {
        Token token = nodes.scanner.peek();
        if (token.type != Token.Type.BLOCK_ENTRY) {
            nodes.event.set(Event.Type.SEQUENCE_END, token.line, token.column);
            nodes.state = nodes.pop();
            return;
        }
        int line = token.line;
        int column = token.endColumn;
        nodes.scanner.take();
        Token.Type type = nodes.scanner.peek().type;
        if (type == Token.Type.BLOCK_ENTRY || endsMappingEntry(type)) {
            nodes.state = ParserState.INDENTLESS_SEQUENCE_ENTRY;
            nodes.emptyScalar(line, column);
        } else {
            nodes.push(ParserState.INDENTLESS_SEQUENCE_ENTRY);
            nodes.node(true, false);
        }
    }

    void mappingKey(boolean first) {
        if (first) {
            nodes.scanner.peek();
            nodes.scanner.take();
        }
        Token token = nodes.scanner.peek();
        if (token.type == Token.Type.KEY) {
            mappingNode(token, ParserState.BLOCK_MAPPING_VALUE);
        } else if (token.type == Token.Type.BLOCK_END) {
            nodes.endCollection(Event.Type.MAPPING_END, token);
        } else {
            throw YamlError.parsing(token.line, "did not find expected key");
        }
    }

    void mappingValue() {
        Token token = nodes.scanner.peek();
        if (token.type == Token.Type.VALUE) {
            mappingNode(token, ParserState.BLOCK_MAPPING_KEY);
        } else {
            nodes.state = ParserState.BLOCK_MAPPING_KEY;
            nodes.emptyScalar(token.line, token.column);
        }
    }

    /** Reads the key or value after an indicator, which may be missing. */
    private void mappingNode(Token indicator, ParserState next) {
        int line = indicator.line;
        int column = indicator.endColumn;
        nodes.scanner.take();
        if (endsMappingEntry(nodes.scanner.peek().type)) {
            nodes.state = next;
            nodes.emptyScalar(line, column);
        } else {
            nodes.push(next);
            nodes.node(true, true);
        }
    }

    private static boolean endsMappingEntry(Token.Type type) {
        return type == Token.Type.KEY || type == Token.Type.VALUE || type == Token.Type.BLOCK_END;
    }
}
