/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.Influence;
import dev.seatrial.template.internal.SourcedText;
import dev.seatrial.template.internal.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers which points write which part of one text. */
final class TraceRecorder {

    private final Output out;
    private final Tracker tracker;
    private final long base;
    private final List<Trace.Stretch> stretches = new ArrayList<>();
    private Trace.@Nullable Path path;
    private @Nullable SourcedText written;
    private Influence printed = Influence.NONE;
    private Influence decided = Influence.NONE;

    /** Starts where the output stands. */
    TraceRecorder(Output out, Tracker tracker) {
        this.out = out;
        this.tracker = tracker;
        this.base = out.length();
    }

    /** Starts the text of an included template. */
    TraceRecorder inner() {
        return new TraceRecorder(out, tracker);
    }

    @Nullable
    Object record(Trace.Visit visit, Exec statement, Frame frame, @Nullable Object dot) {
        return switch (visit.point().kind()) {
            case TEXT, ACTION -> write(visit, statement, frame, dot);
            case TEMPLATE -> call(visit, statement, frame, dot);
            case IF, WITH, RANGE -> branch(visit, statement, frame, dot);
            default -> statement.eval(frame, dot);
        };
    }

    private @Nullable Object call(Trace.Visit visit, Exec statement, Frame frame, @Nullable Object dot) {
        Trace.Path outer = path;
        path = new Trace.Path(visit, outer);
        tracker.begin();
        Object signal = statement.eval(frame, dot);
        path = outer;
        return signal;
    }

    /** A branch that writes nothing may write something with other values. */
    private @Nullable Object branch(Trace.Visit visit, Exec statement, Frame frame, @Nullable Object dot) {
        int start = offset();
        tracker.begin();
        Object signal = statement.eval(frame, dot);
        if (offset() == start) {
            Influence condition = tracker.decided().and(tracker.condition());
            stretches.add(new Trace.Stretch(start, start, visit, path, null, Influence.NONE, condition));
        }
        return signal;
    }

    private @Nullable Object write(Trace.Visit visit, Exec statement, Frame frame, @Nullable Object dot) {
        int start = offset();
        tracker.begin();
        written = null;
        printed = Influence.NONE;
        decided = tracker.decided();
        Object signal = statement.eval(frame, dot);
        stretches.add(new Trace.Stretch(start, offset(), visit, path, written, printed, decided));
        return signal;
    }

    /** Says what the action being executed is about to print. */
    void prints(@Nullable Object value) {
        written = tracker.sourced(value);
        printed = written == null ? tracker.value().and(TrackedEntries.printed(tracker, value)) : Influence.NONE;
        decided = tracker.decided().and(written == null ? Influence.NONE : tracker.value());
    }

    private int offset() {
        return Math.toIntExact(out.length() - base);
    }

    /** Ends the text of an included template; returns it as an object of its own. */
    String included(String text) {
        return tracker.included(text, finish(text));
    }

    /** Ends the text of an included template, and takes a text out of it. */
    String included(String text, String removed) {
        if (!text.contains(removed)) {
            return included(text);
        }
        SourcedText all = SourcedText.of(text, finish(text));
        return tracker.remember(all.replace(removed, SourcedText.opaque("", Influence.NONE)));
    }

    Trace finish(String text) {
        return new Trace(text, stretches);
    }
}
