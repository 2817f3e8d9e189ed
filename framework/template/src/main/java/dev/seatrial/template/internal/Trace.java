/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an execution wrote, and which place of which template wrote which part of it. Text that came through
 * {@code include} or {@code tpl} is traced on into the included template, by comparing lines when asked for one.
 */
public final class Trace {

    /**
     * A part of the text that one statement wrote; it is empty where an action wrote nothing.
     *
     * @param start the offset of its first character
     * @param end the offset after its last character
     * @param visit the execution of the statement that wrote it
     * @param path through which {@code template} statements execution got there, null for none
     * @param inclusions what {@code include} and {@code tpl} returned to the statement
     */
    public record Stretch(
            int start, int end, Visit visit, @Nullable Path path, List<Inclusion> inclusions) {

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
     * A text that {@code include} or {@code tpl} returned.
     *
     * @param template the name of the template, {@code tpl} for a text
     * @param trace the text and what wrote it
     */
    public record Inclusion(String template, Trace trace) {}

    /**
     * Where a line comes from.
     *
     * @param visit the execution of the statement that wrote it
     * @param line the line of it in {@code point().file()}, from 1
     * @param calls the executions of statements through which execution got there, outermost first
     */
    public record Origin(Visit visit, int line, List<Visit> calls) {

        /** Returns the statement that wrote the line. */
        public ExecutionPoint point() {
            return visit.point();
        }
    }

    private final String text;
    private final List<Stretch> stretches;
    private final List<Inclusion> kept;

    /**
     * Creates a trace.
     *
     * @param stretches in the order of the text
     * @param kept what was included by statements that wrote nothing, such as those that set variables
     */
    public Trace(String text, List<Stretch> stretches, List<Inclusion> kept) {
        this.text = text;
        this.stretches = stretches;
        this.kept = kept;
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
        return locate(line, List.of());
    }

    /**
     * Returns where each part of a line of the text comes from, left to right, then the actions of the same template line
     * that wrote nothing; parts that are blank are left out.
     */
    public List<Origin> locateAll(int line) {
        return locateAll(line, List.of());
    }

    /** Does the same for a text that was reached through some calls. */
    Optional<Origin> locate(int line, List<Visit> calls) {
        return new TraceAlignment(text, stretches, kept).locate(line, new ArrayList<>(calls));
    }

    List<Origin> locateAll(int line, List<Visit> calls) {
        return new TraceAlignment(text, stretches, kept).locateAll(line, calls);
    }
}
