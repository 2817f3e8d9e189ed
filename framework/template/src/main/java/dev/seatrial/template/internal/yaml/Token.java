/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import org.jspecify.annotations.Nullable;

/** A token of the scanner. Tokens belong to the queue and are used again once consumed. */
final class Token {

    /** What a token is. */
    enum Type {
        STREAM_START,
        STREAM_END,
        VERSION_DIRECTIVE,
        TAG_DIRECTIVE,
        DOCUMENT_START,
        DOCUMENT_END,
        BLOCK_SEQUENCE_START,
        BLOCK_MAPPING_START,
        BLOCK_END,
        FLOW_SEQUENCE_START,
        FLOW_SEQUENCE_END,
        FLOW_MAPPING_START,
        FLOW_MAPPING_END,
        BLOCK_ENTRY,
        FLOW_ENTRY,
        KEY,
        VALUE,
        ALIAS,
        ANCHOR,
        TAG,
        SCALAR
    }

    Type type = Type.STREAM_START;
    int line;
    int column;
    /** Where the token ends; told only for the indicators that an empty node may follow. */
    int endColumn;

    /** Of a scalar: its value. */
    final ScalarText scalar = new ScalarText();
    /** Of anchors and aliases the name, of a tag or a tag directive the handle. */
    @Nullable
    String name;
    /** Of a tag its suffix, of a tag directive the prefix. */
    @Nullable
    String suffix;
    /** Of a version directive, whether it says 1.1. */
    boolean supportedVersion;
}
