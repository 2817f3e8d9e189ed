/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template;

import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A place in a template that execution can reach. Points are values: two points are equal if they have the same kind and the
 * same span in templates of the same name, in files of the same name and the same text. The points of a file are therefore the
 * same in every render, whatever other charts are rendered, and an edited file has none of its old points.
 *
 * <p>A text that {@code tpl} executes is a file as well. It is named after the value or file that contains it, such as {@code
 * .Values.extraConfig} or {@code shop/files/app.conf}. If this is unknown, the name is {@code tpl-} followed by a digest of the text.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ExecutionPoint {

    /** The outcome of an {@code if}, {@code with} or {@code range} that executes its body. */
    public static final int BODY = 0;

    /** The outcome of an {@code if}, {@code with} or {@code range} that skips its body, with or without an {@code else}. */
    public static final int OTHERWISE = 1;

    /** The kinds of points. */
    public enum Kind {
        /** Text that is copied. */
        TEXT,
        /** {@code {{ pipeline }}}. */
        ACTION,
        /** {@code {{ if }}} or {@code {{ else if }}}. */
        IF,
        /** {@code {{ with }}} or {@code {{ else with }}}. */
        WITH,
        /** {@code {{ range }}}. */
        RANGE,
        /** {@code {{ break }}}. */
        BREAK,
        /** {@code {{ continue }}}. */
        CONTINUE,
        /** {@code {{ template }}} or {@code {{ block }}}. */
        TEMPLATE,
        /** A call of {@code and}. */
        AND,
        /** A call of {@code or}. */
        OR,
        /** A call of {@code default}, {@code ternary}, {@code coalesce}, {@code required}, {@code hasKey} or {@code empty}. */
        CALL;

        /** Returns whether this is a statement, in contrast to a part of a pipeline. */
        public boolean isStatement() {
            return this != AND && this != OR && this != CALL;
        }
    }

    private final Kind kind;
    private final String template;
    private final SourceFile file;
    private final Span span;
    private final List<String> outcomes;
    private final int hash;

    /**
     * Creates a point.
     *
     * @param template the name of the template that contains the point
     * @param span the span in the file; for a control structure, that of its opening action
     * @param outcomes the names of the possible outcomes; empty if there is only one
     */
    public ExecutionPoint(Kind kind, String template, SourceFile file, Span span, List<String> outcomes) {
        this.kind = kind;
        this.template = template;
        this.file = file;
        this.span = span;
        this.outcomes = List.copyOf(outcomes);
        this.hash = 31
                        * (31 * (31 * file.hashCode() + span.hashCode())
                                + kind.name().hashCode())
                + template.hashCode();
    }

    /** Returns the kind. */
    public Kind kind() {
        return kind;
    }

    /** Returns the name of the template that contains the point: that of a file, or of a {@code define}. */
    public String template() {
        return template;
    }

    /** Returns the file that contains the point. */
    public SourceFile file() {
        return file;
    }

    /** Returns the span in the file. For a control structure, it is that of the opening action. */
    public Span span() {
        return span;
    }

    /** Returns the line of the start, starting at 1. */
    public int line() {
        return file.lineAt(span.start());
    }

    /**
     * Returns the names of the possible outcomes, in the order that {@link ExecutionListener#decided} uses. Empty if there is only one.
     *
     * <ul>
     *   <li>{@code if} and {@code with}: {@code body}, {@code otherwise}
     *   <li>{@code range}: {@code body}, which is executed for at least one element, {@code otherwise}
     *   <li>{@code and} and {@code or}: {@code operand 1} and so on, each for the operand whose value is the result
     *   <li>{@code default}: {@code given}, {@code default}
     *   <li>{@code coalesce}: {@code argument 1} and so on, each for the argument that is the result, {@code none}
     *   <li>{@code required}: {@code given}, {@code missing}, which fails
     *   <li>{@code ternary}, {@code hasKey} and {@code empty}: {@code true}, {@code false}
     * </ul>
     */
    public List<String> outcomes() {
        return outcomes;
    }

    /** Returns the source text of the point. */
    public String code() {
        return span.of(file.text());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ExecutionPoint point
                        && hash == point.hash
                        && kind == point.kind
                        && span.equals(point.span)
                        && template.equals(point.template)
                        && file.equals(point.file));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return file.name() + ":" + file.position(span.start()) + " " + kind;
    }
}
