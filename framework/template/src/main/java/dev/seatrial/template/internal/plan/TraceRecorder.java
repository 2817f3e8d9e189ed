/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers which points write which part of one text. */
final class TraceRecorder {

    private final Output out;
    private final long base;
    private final List<Trace.Stretch> stretches = new ArrayList<>();
    private final List<Trace.Inclusion> kept = new ArrayList<>();
    private List<Trace.Inclusion> inclusions = List.of();
    private Trace.@Nullable Path path;

    /** Starts where the output stands. */
    TraceRecorder(Output out) {
        this.out = out;
        this.base = out.length();
    }

    @Nullable
    Object record(Trace.Visit visit, Exec statement, Frame frame, @Nullable Object dot) {
        return switch (visit.point().kind()) {
            case TEXT, ACTION -> write(visit, statement, frame, dot);
            case TEMPLATE -> call(visit, statement, frame, dot);
            default -> statement.eval(frame, dot);
        };
    }

    private @Nullable Object call(Trace.Visit visit, Exec statement, Frame frame, @Nullable Object dot) {
        Trace.Path outer = path;
        path = new Trace.Path(visit, outer);
        Object signal = statement.eval(frame, dot);
        path = outer;
        return signal;
    }

    private @Nullable Object write(Trace.Visit visit, Exec statement, Frame frame, @Nullable Object dot) {
        int start = offset();
        inclusions = List.of();
        Object signal = statement.eval(frame, dot);
        int end = offset();
        stretches.add(new Trace.Stretch(start, end, visit, path, inclusions));
        if (end == start) {
            kept.addAll(inclusions);
        }
        return signal;
    }

    private int offset() {
        return Math.toIntExact(out.length() - base);
    }

    /** Remembers that the statement being recorded got a text from {@code include} or {@code tpl}. */
    void included(String template, Trace trace) {
        if (inclusions.isEmpty()) {
            inclusions = new ArrayList<>();
        }
        inclusions.add(new Trace.Inclusion(template, trace));
    }

    Trace finish(String text) {
        return new Trace(text, stretches, kept);
    }
}
