/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.util.Arrays;

/** Reads nodes: the event that a node begins with, and the states to come back to after it. */
final class NodeParser {

    final YamlScanner scanner;
    final TagDirectives directives = new TagDirectives();
    final Event event = new Event();
    ParserState state = ParserState.STREAM_START;

    private final NodeProperties properties;
    private ParserState[] states = new ParserState[16];
    private int depth;

    NodeParser(YamlScanner scanner) {
        this.scanner = scanner;
        this.properties = new NodeProperties(scanner, directives);
    }

    /** Reads a node; outside flow collections it may be of the block style. */
    void node(boolean block, boolean indentlessSequence) {
        Token token = scanner.peek();
        if (token.type == Token.Type.ALIAS) {
            event.set(Event.Type.ALIAS, token.line, token.column);
            event.anchor = token.name;
            scanner.take();
            state = pop();
            return;
        }
        event.set(Event.Type.SCALAR, token.line, token.column);
        if (token.type == Token.Type.ANCHOR || token.type == Token.Type.TAG) {
            properties.read(event);
            token = scanner.peek();
        }
        if (indentlessSequence && token.type == Token.Type.BLOCK_ENTRY) {
            event.type = Event.Type.SEQUENCE_START;
            state = ParserState.INDENTLESS_SEQUENCE_ENTRY;
        } else if (token.type == Token.Type.SCALAR) {
            event.scalar.copyFrom(token.scalar);
            event.implicit = event.tag.isEmpty() ? token.scalar.isPlain() : event.tag.equals("!");
            scanner.take();
            state = pop();
        } else if (!startCollection(token.type, block)) {
            emptyNode(token);
        }
    }

    private boolean startCollection(Token.Type type, boolean block) {
        switch (type) {
            case FLOW_SEQUENCE_START -> start(Event.Type.SEQUENCE_START, ParserState.FLOW_SEQUENCE_FIRST);
            case FLOW_MAPPING_START -> start(Event.Type.MAPPING_START, ParserState.FLOW_MAPPING_FIRST);
            case BLOCK_SEQUENCE_START -> {
                if (!block) {
                    return false;
                }
                start(Event.Type.SEQUENCE_START, ParserState.BLOCK_SEQUENCE_FIRST);
            }
            case BLOCK_MAPPING_START -> {
                if (!block) {
                    return false;
                }
                start(Event.Type.MAPPING_START, ParserState.BLOCK_MAPPING_FIRST);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void start(Event.Type type, ParserState next) {
        event.type = type;
        state = next;
    }

    private void emptyNode(Token token) {
        if (event.anchor == null && event.tag.isEmpty()) {
            throw YamlError.parsing(token.line, "did not find expected node content");
        }
        event.implicit = event.tag.isEmpty();
        event.scalar.set(ScalarText.Style.PLAIN, "");
        state = pop();
    }

    /** Makes the event a scalar that is not written at all. */
    void emptyScalar(int line, int column) {
        event.set(Event.Type.SCALAR, line, column);
        event.implicit = true;
        event.scalar.set(ScalarText.Style.PLAIN, "");
    }

    /** Ends a collection with the token that closes it. */
    void endCollection(Event.Type type, Token token) {
        event.set(type, token.line, token.column);
        scanner.take();
        state = pop();
    }

    /** Remembers what is expected after the node that comes next. */
    void push(ParserState next) {
        if (depth == states.length) {
            states = Arrays.copyOf(states, depth * 2);
        }
        states[depth++] = next;
    }

    ParserState pop() {
        return states[--depth];
    }
}
