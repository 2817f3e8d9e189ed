/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** Reads the entries of flow collections; each method is a state, entered with the token ahead unread. */
final class FlowParser {

    private final NodeParser nodes;

    FlowParser(NodeParser nodes) {
        this.nodes = nodes;
    }

    void sequenceEntry(boolean first) {
        if (first) {
            nodes.scanner.peek();
            nodes.scanner.take();
        }
        Token token = entry(first, Token.Type.FLOW_SEQUENCE_END, "did not find expected ',' or ']'");
        if (token.type == Token.Type.FLOW_SEQUENCE_END) {
            nodes.endCollection(Event.Type.SEQUENCE_END, token);
        } else if (token.type == Token.Type.KEY) {
            nodes.event.set(Event.Type.MAPPING_START, token.line, token.column);
            nodes.scanner.take();
            nodes.state = ParserState.FLOW_PAIR_KEY;
        } else {
            nodes.push(ParserState.FLOW_SEQUENCE_ENTRY);
            nodes.node(false, false);
        }
    }

    void pairKey() {
        Token token = nodes.scanner.peek();
        if (endsPart(token.type, Token.Type.FLOW_SEQUENCE_END)) {
            int line = token.line;
            int column = token.endColumn;
            // as libyaml has it: the colon is taken for a missing key, so its value becomes the value of no key
            nodes.scanner.take();
            nodes.state = ParserState.FLOW_PAIR_VALUE;
            nodes.emptyScalar(line, column);
        } else {
            nodes.push(ParserState.FLOW_PAIR_VALUE);
            nodes.node(false, false);
        }
    }

    void pairValue() {
        value(ParserState.FLOW_PAIR_END, Token.Type.FLOW_SEQUENCE_END);
    }

    void pairEnd() {
        Token token = nodes.scanner.peek();
        nodes.event.set(Event.Type.MAPPING_END, token.line, token.column);
        nodes.state = ParserState.FLOW_SEQUENCE_ENTRY;
    }

    void mappingKey(boolean first) {
        if (first) {
            nodes.scanner.peek();
            nodes.scanner.take();
        }
        Token token = entry(first, Token.Type.FLOW_MAPPING_END, "did not find expected ',' or '}'");
        if (token.type == Token.Type.FLOW_MAPPING_END) {
            nodes.endCollection(Event.Type.MAPPING_END, token);
        } else if (token.type == Token.Type.KEY) {
            nodes.scanner.take();
            token = nodes.scanner.peek();
            if (endsPart(token.type, Token.Type.FLOW_MAPPING_END)) {
                nodes.state = ParserState.FLOW_MAPPING_VALUE;
                nodes.emptyScalar(token.line, token.column);
            } else {
                nodes.push(ParserState.FLOW_MAPPING_VALUE);
                nodes.node(false, false);
            }
        } else {
            nodes.push(ParserState.FLOW_MAPPING_EMPTY_VALUE);
            nodes.node(false, false);
        }
    }

    void mappingValue() {
        value(ParserState.FLOW_MAPPING_KEY, Token.Type.FLOW_MAPPING_END);
    }

    void mappingEmptyValue() {
        Token token = nodes.scanner.peek();
        nodes.state = ParserState.FLOW_MAPPING_KEY;
        nodes.emptyScalar(token.line, token.column);
    }

    private void value(ParserState next, Token.Type end) {
        Token token = nodes.scanner.peek();
        if (token.type == Token.Type.VALUE) {
            nodes.scanner.take();
            token = nodes.scanner.peek();
            if (token.type != Token.Type.FLOW_ENTRY && token.type != end) {
                nodes.push(next);
                nodes.node(false, false);
                return;
            }
        }
        nodes.state = next;
        nodes.emptyScalar(token.line, token.column);
    }

    /** Returns the token that begins an entry of a flow collection, after its comma, or that ends the collection. */
    private Token entry(boolean first, Token.Type end, String problem) {
        Token token = nodes.scanner.peek();
        if (first || token.type == end) {
            return token;
        }
        if (token.type != Token.Type.FLOW_ENTRY) {
            throw YamlError.parsing(token.line, problem);
        }
        nodes.scanner.take();
        return nodes.scanner.peek();
    }

    private static boolean endsPart(Token.Type type, Token.Type end) {
        return type == Token.Type.VALUE || type == Token.Type.FLOW_ENTRY || type == end;
    }
}
