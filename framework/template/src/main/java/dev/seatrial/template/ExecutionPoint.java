/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template;

import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;

/**
 * A place in a template that execution can reach. Compared by identity: each place of a template set is one object.
 */
public final class ExecutionPoint {

    /** What stands at the place. */
    public enum Kind {
        /** Text that is copied. */
        TEXT,
        /** {@code {{ pipeline }}}. */
        ACTION,
        IF,
        WITH,
        RANGE,
        BREAK,
        CONTINUE,
        /** {@code {{ template }}} or {@code {{ block }}}. */
        TEMPLATE,
        /** A call of {@code and}. */
        AND,
        /** A call of {@code or}. */
        OR;

        /** Tells whether execution goes one of two ways here. */
        public boolean branches() {
            return this == IF || this == WITH || this == RANGE;
        }
    }

    private final Kind kind;
    private final String template;
    private final SourceFile file;
    private final Span span;
    private final int operands;

    /**
     * Creates a point.
     *
     * @param template the name of the template it is in
     * @param span where it stands in the file; of a control structure, its opening action
     * @param operands of an {@code and} or {@code or}, the number of arguments it may be decided by, else 0
     */
    public ExecutionPoint(Kind kind, String template, SourceFile file, Span span, int operands) {
        this.kind = kind;
        this.template = template;
        this.file = file;
        this.span = span;
        this.operands = operands;
    }

    /** Returns what stands there. */
    public Kind kind() {
        return kind;
    }

    /** Returns the name of the template it is in: that of a file, or of a {@code define}. */
    public String template() {
        return template;
    }

    /** Returns the file it is in. */
    public SourceFile file() {
        return file;
    }

    /** Returns where in the file it stands; of a control structure, its opening action. */
    public Span span() {
        return span;
    }

    /** Returns the line it starts on, from 1. */
    public int line() {
        return file.lineAt(span.start());
    }

    /** Returns how many arguments may decide an {@code and} or {@code or}, else 0. */
    public int operands() {
        return operands;
    }

    /** Returns its source text. */
    public String code() {
        return span.of(file.text());
    }

    @Override
    public String toString() {
        return file.name() + ":" + file.position(span.start()) + " " + kind;
    }
}
