/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionPoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an execution wrote, and which place of which template wrote which part of it. Text that came through {@code include} or
 * {@code tpl} is traced on into the included template, also when functions such as {@code nindent} have changed it.
 */
public final class Trace {

    /**
     * A part of the text that one statement wrote; it is empty where a statement wrote nothing.
     *
     * @param start the offset of its first character
     * @param end the offset after its last character
     * @param visit the execution of the statement that wrote it
     * @param path through which {@code template} statements execution got there, null for none
     * @param written where the text came from if that is known, else null
     * @param printed what the text depends on where that is not known
     * @param decided what decided that the statement was executed
     */
    public record Stretch(
            int start,
            int end,
            Visit visit,
            @Nullable Path path,
            @Nullable SourcedText written,
            Influence printed,
            Influence decided) {

        /** Returns the statement that wrote it. */
        public ExecutionPoint point() {
            return visit.point();
        }
    }

    /**
     * One execution of a statement.
     *
     * @param number how many statements were executed before in the same execution of a template, plus 1
     */
    public record Visit(ExecutionPoint point, int number) {}

    /** A {@code template} statement, and the one around it. */
    public record Path(Visit call, @Nullable Path outer) {}

    /**
     * Where a part of a line comes from.
     *
     * @param visit the execution of the statement that wrote it
     * @param offset where in {@code point().file()} it starts: that of its first character, or of the action
     * @param calls the executions of statements through which execution got there, outermost first
     * @param printed what the text depends on
     * @param decided what decided that it was written, and how functions changed it
     */
    public record Origin(Visit visit, int offset, List<Visit> calls, Influence printed, Influence decided) {

        /** Returns the statement that wrote the line. */
        public ExecutionPoint point() {
            return visit.point();
        }

        /** Returns the line of it in {@code point().file()}, from 1. */
        public int line() {
            return point().file().lineAt(offset);
        }
    }

    private final String text;
    private final List<Stretch> stretches;
    /** Found when somebody asks for a line; two threads find the same. */
    private volatile int @Nullable [] starts;

    /**
     * Creates a trace.
     *
     * @param stretches in the order of the text
     */
    public Trace(String text, List<Stretch> stretches) {
        this.text = text;
        this.stretches = stretches;
    }

    /** Returns the text that was written. */
    public String text() {
        return text;
    }

    /** Returns which statement wrote which part, in the order of the text. */
    public List<Stretch> stretches() {
        return List.copyOf(stretches);
    }

    /** Returns where a line of the text comes from: what wrote its first visible character; empty for blank lines. */
    public Optional<Origin> locate(int line) {
        return locateAll(line).stream().findFirst();
    }

    /**
     * Returns where each part of a line of the text comes from, left to right, then the statements of the same template lines
     * that wrote nothing; parts that are blank are left out.
     */
    public List<Origin> locateAll(int line) {
        int[] known = starts();
        return line < 1 || line > known.length ? List.of() : new TraceAlignment(text, stretches).all(known[line - 1]);
    }

    /** Returns how many lines the text has; the last one may be empty. */
    public int lines() {
        return starts().length;
    }

    private int[] starts() {
        int[] known = starts;
        if (known == null) {
            IntStream breaks = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n');
            known = IntStream.concat(IntStream.of(0), breaks.map(i -> i + 1)).toArray();
            starts = known;
        }
        return known;
    }

    /** Returns where the parts of a stretch of the text come from. */
    List<Origin> locateAll(int start, int end, List<Visit> calls, Influence decided) {
        return new TraceAlignment(text, stretches).all(start, end, calls, decided);
    }

    /** Returns what a stretch of the text depends on. */
    Influence influence(int start, int end) {
        return new TraceAlignment(text, stretches).influence(start, end);
    }
}
