/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** What a {@link YamlParser} expects next. */
enum ParserState {
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
