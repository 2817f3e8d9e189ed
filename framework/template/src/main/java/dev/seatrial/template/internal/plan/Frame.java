/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.diagnostic.DiagnosticFrame;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.template.internal.Fault;
import dev.seatrial.template.internal.Influence;
import dev.seatrial.template.internal.TemplateException;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.LimitExceeded;
import dev.seatrial.template.internal.syntax.Node;
import dev.seatrial.template.internal.syntax.NodePrinter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One execution of one template: its variables, and where it stands. */
final class Frame {

    final Run run;
    final Template template;
    final @Nullable Object[] slots;
    final int depth;
    /** In a traced execution, what each variable depends on, and what decided that; null while there is none. */
    private @Nullable Influence @Nullable [] influences;

    /** The node that errors name. Each node sets it when it is evaluated, and nobody sets it back: so does Go. */
    @Nullable
    Node at;

    Frame(Run run, Template template, @Nullable Object dot, int depth) {
        this.run = run;
        this.template = template;
        this.depth = depth;
        this.slots = new Object[template.slots()];
        this.slots[0] = dot;
    }

    /** Remembers what a variable depends on. */
    void track(int slot, Influence value, Influence decided) {
        @Nullable Influence[] known = influences;
        if (known == null) {
            known = new Influence[slots.length * 2];
            influences = known;
        }
        known[2 * slot] = value;
        known[2 * slot + 1] = decided;
    }

    /** Remembers that something decides whether a variable is set. */
    void imply(int slot, Influence decided) {
        Influence value = influence(2 * slot);
        track(slot, value, influence(2 * slot + 1).and(decided));
    }

    /** Tells what the variable being read depends on. */
    void read(int slot, Tracker tracker) {
        Object value = slots[slot];
        tracker.imply(influence(2 * slot + 1));
        if (value instanceof Map || value instanceof List) {
            tracker.imply(influence(2 * slot)); // each entry knows what it depends on
        } else {
            tracker.add(influence(2 * slot));
        }
    }

    private Influence influence(int index) {
        @Nullable Influence[] known = influences;
        Influence found = known == null ? null : known[index];
        return found == null ? Influence.NONE : found;
    }

    TemplateException error(String message) {
        return error(message, Fault.Plain.OTHER);
    }

    TemplateException error(String message, @Nullable Throwable cause) {
        return error(message, cause, "", Fault.Plain.OTHER);
    }

    TemplateException error(String message, Fault fault) {
        return error(message, null, "", fault);
    }

    TemplateException error(String message, @Nullable Throwable cause, String hint, Fault fault) {
        TemplateException.Kind kind = TemplateException.Kind.EXECUTION;
        Node node = at;
        if (node == null) {
            return new TemplateException(kind, "template: " + template.name() + ": " + message, null, cause, hint);
        }
        String text = "template: " + location(node) + ": executing " + GoQuote.quote(template.name()) + " at <"
                + NodePrinter.print(node) + ">: " + message;
        Excerpt excerpt = new Excerpt(template.file(), node.span());
        return new TemplateException(
                kind,
                text,
                new DiagnosticFrame(template.name(), excerpt),
                cause,
                hint,
                fault,
                () -> FieldReads.failed(node, template.syntax(), slots[0]));
    }

    /** Returns what ends the whole execution: no caller adds to it, as callers do to errors of Go. */
    Stopped stopped(LimitExceeded limit) {
        return new Stopped(error(limit.getMessage(), null, limit.hint(), Fault.Plain.LIMIT));
    }

    /** Go counts columns in bytes, from 0. */
    private String location(Node node) {
        SourceFile file = template.file();
        int line = file.lineAt(node.position());
        int column = GoStrings.length(file.text().substring(file.startOf(line), node.position()));
        return file.name() + ":" + line + ":" + column;
    }
}
