/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.limit.Budget;

/** Turns tokens into events: the states of libyaml's parser, as go-yaml v2 has them. */
final class YamlParser {

    private final Budget budget;
    private final YamlInput in;
    private final NodeParser nodes;
    private final BlockParser block;
    private final FlowParser flow;

    YamlParser(String text, Budget budget) {
        this.budget = budget;
        this.in = new YamlInput(text);
        this.nodes = new NodeParser(new YamlScanner(in));
        this.block = new BlockParser(nodes);
        this.flow = new FlowParser(nodes);
    }

    /** Returns the bytes that the values of scalars point into. */
    byte[] buffer() {
        return in.buf;
    }

    /** Returns the next event, valid until the next call. */
    Event next() {
        budget.step();
        switch (nodes.state) {
            case STREAM_START -> streamStart();
            case IMPLICIT_DOCUMENT_START -> documentStart(true);
            case DOCUMENT_START -> documentStart(false);
            case DOCUMENT_CONTENT -> documentContent();
            case DOCUMENT_END -> documentEnd();
            case BLOCK_NODE -> nodes.node(true, false);
            case BLOCK_SEQUENCE_FIRST, BLOCK_SEQUENCE_ENTRY ->
                block.sequenceEntry(nodes.state == ParserState.BLOCK_SEQUENCE_FIRST);
            case INDENTLESS_SEQUENCE_ENTRY -> block.indentlessSequenceEntry();
            case BLOCK_MAPPING_FIRST, BLOCK_MAPPING_KEY ->
                block.mappingKey(nodes.state == ParserState.BLOCK_MAPPING_FIRST);
            case BLOCK_MAPPING_VALUE -> block.mappingValue();
            case FLOW_SEQUENCE_FIRST, FLOW_SEQUENCE_ENTRY ->
                flow.sequenceEntry(nodes.state == ParserState.FLOW_SEQUENCE_FIRST);
            case FLOW_PAIR_KEY -> flow.pairKey();
            case FLOW_PAIR_VALUE -> flow.pairValue();
            case FLOW_PAIR_END -> flow.pairEnd();
            case FLOW_MAPPING_FIRST, FLOW_MAPPING_KEY -> flow.mappingKey(nodes.state == ParserState.FLOW_MAPPING_FIRST);
            case FLOW_MAPPING_VALUE -> flow.mappingValue();
            case FLOW_MAPPING_EMPTY_VALUE -> flow.mappingEmptyValue();
            case END -> nodes.event.set(Event.Type.STREAM_END, in.line, in.column());
        }
        return nodes.event;
    }

    private void streamStart() {
        Token token = nodes.scanner.peek();
        nodes.event.set(Event.Type.STREAM_START, token.line, token.column);
        nodes.scanner.take();
        nodes.state = ParserState.IMPLICIT_DOCUMENT_START;
    }

    private void documentStart(boolean implicit) {
        Token token = nodes.scanner.peek();
        while (!implicit && token.type == Token.Type.DOCUMENT_END) {
            nodes.scanner.take();
            token = nodes.scanner.peek();
        }
        if (token.type == Token.Type.STREAM_END) {
            nodes.event.set(Event.Type.STREAM_END, token.line, token.column);
            nodes.scanner.take();
            nodes.state = ParserState.END;
            return;
        }
        int line = token.line;
        int column = token.column;
        boolean bare = implicit && !isDocumentPrefix(token.type);
        nodes.directives.read(nodes.scanner);
        if (!bare) {
            token = nodes.scanner.peek();
            if (token.type != Token.Type.DOCUMENT_START) {
                throw YamlError.parsing(token.line, "did not find expected <document start>");
            }
            nodes.scanner.take();
        }
        nodes.push(ParserState.DOCUMENT_END);
        nodes.state = bare ? ParserState.BLOCK_NODE : ParserState.DOCUMENT_CONTENT;
        nodes.event.set(Event.Type.DOCUMENT_START, line, column);
    }

    private static boolean isDocumentPrefix(Token.Type type) {
        return type == Token.Type.VERSION_DIRECTIVE
                || type == Token.Type.TAG_DIRECTIVE
                || type == Token.Type.DOCUMENT_START;
    }

    private void documentContent() {
        Token token = nodes.scanner.peek();
        if (isDocumentPrefix(token.type)
                || token.type == Token.Type.DOCUMENT_END
                || token.type == Token.Type.STREAM_END) {
            nodes.state = nodes.pop();
            nodes.emptyScalar(token.line, token.column);
        } else {
            nodes.node(true, false);
        }
    }

    private void documentEnd() {
        Token token = nodes.scanner.peek();
        nodes.event.set(Event.Type.DOCUMENT_END, token.line, token.column);
        if (token.type == Token.Type.DOCUMENT_END) {
            nodes.scanner.take();
        }
        nodes.directives.clear();
        nodes.state = ParserState.DOCUMENT_START;
    }
}
