/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import org.jspecify.annotations.Nullable;

/** What the parser last found. There is one per parser, filled anew each time. */
final class Event {

    /** What an event is. */
    enum Type {
        STREAM_START,
        STREAM_END,
        DOCUMENT_START,
        DOCUMENT_END,
        ALIAS,
        SCALAR,
        SEQUENCE_START,
        SEQUENCE_END,
        MAPPING_START,
        MAPPING_END
    }

    Type type = Type.STREAM_START;
    int line;
    int column;
    /** The name of an alias, or of the anchor of a node. */
    @Nullable
    String anchor;
    /** The full tag of a node, empty if it has none. */
    String tag = "";
    /** Of a scalar, whether its type is to be found from its text. */
    boolean implicit;

    final ScalarText scalar = new ScalarText();

    void set(Type newType, int newLine, int newColumn) {
        type = newType;
        line = newLine;
        column = newColumn;
        anchor = null;
        tag = "";
        implicit = false;
    }
}
