/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.yaml;

import java.util.Arrays;

/** Turns tokens into events: the states of libyaml's parser, as go-yaml v2 has them. */
final class YamlParser {

    /** What is expected next. */
    enum State {
        STREAM_START,
        IMPLICIT_DOCUMENT_START,
        DOCUMENT_START,
        DOCUMENT_CONTENT,
        DOCUMENT_END,
        BLOCK_NODE,
        BLOCK_SEQUENCE_FIRST,
        BLOCK_SEQUENCE_ENTRY,
        INDENTLESS_SEQUENCE_ENTRY,
        BLOCK_MAPPING_FIRST,
        BLOCK_MAPPING_KEY,
        BLOCK_MAPPING_VALUE,
        FLOW_SEQUENCE_FIRST,
        FLOW_SEQUENCE_ENTRY,
        FLOW_PAIR_KEY,
        FLOW_PAIR_VALUE,
        FLOW_PAIR_END,
        FLOW_MAPPING_FIRST,
        FLOW_MAPPING_KEY,
        FLOW_MAPPING_VALUE,
        FLOW_MAPPING_EMPTY_VALUE,
        END
    }

    private final YamlInput in;
    private final YamlScanner scanner;
    private final TagDirectives directives = new TagDirectives();
    private final NodeProperties properties;
    private final Event event = new Event();

    private State state = State.STREAM_START;
    private State[] states = new State[16];
    private int depth;

    YamlParser(String text) {
        this.in = new YamlInput(text);
        this.scanner = new YamlScanner(in);
        this.properties = new NodeProperties(scanner, directives);
    }

    /** Returns the bytes that the values of scalars point into. */
    byte[] buffer() {
        return in.buf;
    }

    /** Returns the next event, valid until the next call. */
    Event next() {
        switch (state) {
            case STREAM_START -> streamStart();
            case IMPLICIT_DOCUMENT_START -> documentStart(true);
            case DOCUMENT_START -> documentStart(false);
            case DOCUMENT_CONTENT -> documentContent();
            case DOCUMENT_END -> documentEnd();
            case BLOCK_NODE -> node(true, false);
            case BLOCK_SEQUENCE_FIRST, BLOCK_SEQUENCE_ENTRY -> blockSequenceEntry(state == State.BLOCK_SEQUENCE_FIRST);
            case INDENTLESS_SEQUENCE_ENTRY -> indentlessSequenceEntry();
            case BLOCK_MAPPING_FIRST, BLOCK_MAPPING_KEY -> blockMappingKey(state == State.BLOCK_MAPPING_FIRST);
            case BLOCK_MAPPING_VALUE -> blockMappingValue();
            case FLOW_SEQUENCE_FIRST, FLOW_SEQUENCE_ENTRY -> flowSequenceEntry(state == State.FLOW_SEQUENCE_FIRST);
            case FLOW_PAIR_KEY -> flowPairKey();
            case FLOW_PAIR_VALUE -> flowPairValue();
            case FLOW_PAIR_END -> flowPairEnd();
            case FLOW_MAPPING_FIRST, FLOW_MAPPING_KEY -> flowMappingKey(state == State.FLOW_MAPPING_FIRST);
            case FLOW_MAPPING_VALUE -> flowMappingValue();
            case FLOW_MAPPING_EMPTY_VALUE -> flowMappingEmptyValue();
            case END -> event.set(Event.Type.STREAM_END, in.line, in.column());
        }
        return event;
    }

    private void streamStart() {
        Token token = scanner.peek();
        event.set(Event.Type.STREAM_START, token.line, token.column);
        scanner.take();
        state = State.IMPLICIT_DOCUMENT_START;
    }

    private void documentStart(boolean implicit) {
        Token token = scanner.peek();
        while (!implicit && token.type == Token.Type.DOCUMENT_END) {
            scanner.take();
            token = scanner.peek();
        }
        if (token.type == Token.Type.STREAM_END) {
            event.set(Event.Type.STREAM_END, token.line, token.column);
            scanner.take();
            state = State.END;
            return;
        }
        int line = token.line;
        int column = token.column;
        boolean bare = implicit && !isDocumentPrefix(token.type);
        directives.read(scanner);
        if (!bare) {
            token = scanner.peek();
            if (token.type != Token.Type.DOCUMENT_START) {
                throw YamlError.parsing(token.line, "did not find expected <document start>");
            }
            scanner.take();
        }
        push(State.DOCUMENT_END);
        state = bare ? State.BLOCK_NODE : State.DOCUMENT_CONTENT;
        event.set(Event.Type.DOCUMENT_START, line, column);
    }

    private static boolean isDocumentPrefix(Token.Type type) {
        return type == Token.Type.VERSION_DIRECTIVE
                || type == Token.Type.TAG_DIRECTIVE
                || type == Token.Type.DOCUMENT_START;
    }

    private void documentContent() {
        Token token = scanner.peek();
        if (isDocumentPrefix(token.type)
                || token.type == Token.Type.DOCUMENT_END
                || token.type == Token.Type.STREAM_END) {
            state = pop();
            emptyScalar(token.line, token.column);
        } else {
            node(true, false);
        }
    }

    private void documentEnd() {
        Token token = scanner.peek();
        event.set(Event.Type.DOCUMENT_END, token.line, token.column);
        if (token.type == Token.Type.DOCUMENT_END) {
            scanner.take();
        }
        directives.clear();
        state = State.DOCUMENT_START;
    }

    private void node(boolean block, boolean indentlessSequence) {
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
            state = State.INDENTLESS_SEQUENCE_ENTRY;
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
            case FLOW_SEQUENCE_START -> start(Event.Type.SEQUENCE_START, State.FLOW_SEQUENCE_FIRST);
            case FLOW_MAPPING_START -> start(Event.Type.MAPPING_START, State.FLOW_MAPPING_FIRST);
            case BLOCK_SEQUENCE_START -> {
                if (!block) {
                    return false;
                }
                start(Event.Type.SEQUENCE_START, State.BLOCK_SEQUENCE_FIRST);
            }
            case BLOCK_MAPPING_START -> {
                if (!block) {
                    return false;
                }
                start(Event.Type.MAPPING_START, State.BLOCK_MAPPING_FIRST);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void start(Event.Type type, State next) {
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

    private void emptyScalar(int line, int column) {
        event.set(Event.Type.SCALAR, line, column);
        event.implicit = true;
        event.scalar.set(ScalarText.Style.PLAIN, "");
    }

    private void blockSequenceEntry(boolean first) {
        if (first) {
            scanner.peek();
            scanner.take();
        }
        Token token = scanner.peek();
        if (token.type == Token.Type.BLOCK_ENTRY) {
            int line = token.line;
            int column = token.endColumn;
            scanner.take();
            token = scanner.peek();
            if (token.type == Token.Type.BLOCK_ENTRY || token.type == Token.Type.BLOCK_END) {
                state = State.BLOCK_SEQUENCE_ENTRY;
                emptyScalar(line, column);
            } else {
                push(State.BLOCK_SEQUENCE_ENTRY);
                node(true, false);
            }
        } else if (token.type == Token.Type.BLOCK_END) {
            endCollection(Event.Type.SEQUENCE_END, token);
        } else {
            throw YamlError.parsing(token.line, "did not find expected '-' indicator");
        }
    }

    private void indentlessSequenceEntry() {
        Token token = scanner.peek();
        if (token.type != Token.Type.BLOCK_ENTRY) {
            event.set(Event.Type.SEQUENCE_END, token.line, token.column);
            state = pop();
            return;
        }
        int line = token.line;
        int column = token.endColumn;
        scanner.take();
        Token.Type type = scanner.peek().type;
        if (type == Token.Type.BLOCK_ENTRY || endsBlockMappingEntry(type)) {
            state = State.INDENTLESS_SEQUENCE_ENTRY;
            emptyScalar(line, column);
        } else {
            push(State.INDENTLESS_SEQUENCE_ENTRY);
            node(true, false);
        }
    }

    private static boolean endsBlockMappingEntry(Token.Type type) {
        return type == Token.Type.KEY || type == Token.Type.VALUE || type == Token.Type.BLOCK_END;
    }

    private void blockMappingKey(boolean first) {
        if (first) {
            scanner.peek();
            scanner.take();
        }
        Token token = scanner.peek();
        if (token.type == Token.Type.KEY) {
            blockMappingNode(token, State.BLOCK_MAPPING_VALUE);
        } else if (token.type == Token.Type.BLOCK_END) {
            endCollection(Event.Type.MAPPING_END, token);
        } else {
            throw YamlError.parsing(token.line, "did not find expected key");
        }
    }

    private void blockMappingValue() {
        Token token = scanner.peek();
        if (token.type == Token.Type.VALUE) {
            blockMappingNode(token, State.BLOCK_MAPPING_KEY);
        } else {
            state = State.BLOCK_MAPPING_KEY;
            emptyScalar(token.line, token.column);
        }
    }

    /** Reads the key or value behind an indicator, which may be missing. */
    private void blockMappingNode(Token indicator, State next) {
        int line = indicator.line;
        int column = indicator.endColumn;
        scanner.take();
        if (endsBlockMappingEntry(scanner.peek().type)) {
            state = next;
            emptyScalar(line, column);
        } else {
            push(next);
            node(true, true);
        }
    }

    private void flowSequenceEntry(boolean first) {
        if (first) {
            scanner.peek();
            scanner.take();
        }
        Token token = flowEntry(first, Token.Type.FLOW_SEQUENCE_END, "did not find expected ',' or ']'");
        if (token.type == Token.Type.FLOW_SEQUENCE_END) {
            endCollection(Event.Type.SEQUENCE_END, token);
        } else if (token.type == Token.Type.KEY) {
            event.set(Event.Type.MAPPING_START, token.line, token.column);
            scanner.take();
            state = State.FLOW_PAIR_KEY;
        } else {
            push(State.FLOW_SEQUENCE_ENTRY);
            node(false, false);
        }
    }

    /** Returns the token that begins an entry of a flow collection, behind its comma, or that ends the collection. */
    private Token flowEntry(boolean first, Token.Type end, String problem) {
        Token token = scanner.peek();
        if (first || token.type == end) {
            return token;
        }
        if (token.type != Token.Type.FLOW_ENTRY) {
            throw YamlError.parsing(token.line, problem);
        }
        scanner.take();
        return scanner.peek();
    }

    private void flowPairKey() {
        Token token = scanner.peek();
        if (endsFlowPart(token.type, Token.Type.FLOW_SEQUENCE_END)) {
            int line = token.line;
            int column = token.endColumn;
            // as libyaml has it: the colon is taken for a missing key, so its value becomes the value of no key
            scanner.take();
            state = State.FLOW_PAIR_VALUE;
            emptyScalar(line, column);
        } else {
            push(State.FLOW_PAIR_VALUE);
            node(false, false);
        }
    }

    private static boolean endsFlowPart(Token.Type type, Token.Type end) {
        return type == Token.Type.VALUE || type == Token.Type.FLOW_ENTRY || type == end;
    }

    private void flowPairValue() {
        flowValue(State.FLOW_PAIR_END, Token.Type.FLOW_SEQUENCE_END);
    }

    private void flowPairEnd() {
        Token token = scanner.peek();
        event.set(Event.Type.MAPPING_END, token.line, token.column);
        state = State.FLOW_SEQUENCE_ENTRY;
    }

    private void flowMappingKey(boolean first) {
        if (first) {
            scanner.peek();
            scanner.take();
        }
        Token token = flowEntry(first, Token.Type.FLOW_MAPPING_END, "did not find expected ',' or '}'");
        if (token.type == Token.Type.FLOW_MAPPING_END) {
            endCollection(Event.Type.MAPPING_END, token);
        } else if (token.type == Token.Type.KEY) {
            scanner.take();
            token = scanner.peek();
            if (endsFlowPart(token.type, Token.Type.FLOW_MAPPING_END)) {
                state = State.FLOW_MAPPING_VALUE;
                emptyScalar(token.line, token.column);
            } else {
                push(State.FLOW_MAPPING_VALUE);
                node(false, false);
            }
        } else {
            push(State.FLOW_MAPPING_EMPTY_VALUE);
            node(false, false);
        }
    }

    private void flowMappingValue() {
        flowValue(State.FLOW_MAPPING_KEY, Token.Type.FLOW_MAPPING_END);
    }

    private void flowMappingEmptyValue() {
        Token token = scanner.peek();
        state = State.FLOW_MAPPING_KEY;
        emptyScalar(token.line, token.column);
    }

    private void flowValue(State next, Token.Type end) {
        Token token = scanner.peek();
        if (token.type == Token.Type.VALUE) {
            scanner.take();
            token = scanner.peek();
            if (token.type != Token.Type.FLOW_ENTRY && token.type != end) {
                push(next);
                node(false, false);
                return;
            }
        }
        state = next;
        emptyScalar(token.line, token.column);
    }

    private void endCollection(Event.Type type, Token token) {
        event.set(type, token.line, token.column);
        scanner.take();
        state = pop();
    }

    private void push(State next) {
        if (depth == states.length) {
            states = Arrays.copyOf(states, depth * 2);
        }
        states[depth++] = next;
    }

    private State pop() {
        return states[--depth];
    }
}
