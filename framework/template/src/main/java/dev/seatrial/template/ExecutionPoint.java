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
 * same in every render, whichever other charts take part in it, and a file that was edited has none of its old points.
 *
 * <p>A text that {@code tpl} executes is a file as well. It is named after what holds it, such as {@code .Values.extraConfig}
 * or {@code shop/files/app.conf}. Where that is not known, its name is {@code tpl-} and a digest of the text.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ExecutionPoint {

    /** The outcome of an {@code if}, {@code with} or {@code range} that executes its body. */
    public static final int BODY = 0;

    /** The outcome of an {@code if}, {@code with} or {@code range} that skips its body, with or without an {@code else}. */
    public static final int OTHERWISE = 1;

    /** What stands at the place. */
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
     * @param template the name of the template that the point is in
     * @param span where the point is in the file; of a control structure, its opening action
     * @param outcomes the names of the ways in which execution can go on from here, empty if there is only one way
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

    /** Returns where it is in the file; of a control structure, its opening action. */
    public Span span() {
        return span;
    }

    /** Returns the line it starts on, from 1. */
    public int line() {
        return file.lineAt(span.start());
    }

    /**
     * Returns the names of the ways in which execution can go on from here, in the order in which
     * {@link ExecutionListener#decided} counts them; empty if there is only one way.
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

    /** Returns its source text. */
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
