/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.Fault;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.syntax.Statement;
import org.jspecify.annotations.Nullable;

/** {@code {{ template "name" pipeline }}}. */
final class TemplateCallExec extends Exec {

    private static final int MAX_DEPTH = 100_000;

    private final Statement.TemplateCall node;
    private final @Nullable Exec pipeline;

    TemplateCallExec(Statement.TemplateCall node, @Nullable Exec pipeline) {
        this.node = node;
        this.pipeline = pipeline;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        frame.at = node;
        Template template = frame.run.find(node.name());
        if (template == null) {
            throw frame.error(
                    "template " + GoQuote.quote(node.name()) + " not defined",
                    null,
                    frame.run.hint(node.name()),
                    Fault.Plain.OTHER);
        }
        if (frame.depth == MAX_DEPTH) {
            throw frame.error("exceeded maximum template depth (" + MAX_DEPTH + ")");
        }
        Object value = pipeline == null ? null : pipeline.eval(frame, dot);
        frame.run.tick(frame);
        Tracker tracker = frame.run.tracker();
        Tracker.Mark mark = tracker == null ? null : tracker.mark(value, true);
        frame.run.execute(template, value, frame.depth + 1);
        if (tracker != null && mark != null) {
            tracker.restore(mark);
        }
        return null;
    }
}
