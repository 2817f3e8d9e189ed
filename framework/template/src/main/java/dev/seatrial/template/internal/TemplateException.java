/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticFrame;
import dev.seatrial.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A template that cannot be parsed or executed. The message is Go's exact text; the causes are the errors that Go's
 * {@code errors.Unwrap} returns one after the other. Carries no stack trace: where in the template is what counts.
 */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What failed. */
    public enum Kind {
        PARSE,
        /** What Go returns as a {@code template.ExecError}. */
        EXECUTION,
        /** A template that was asked for by name does not exist. */
        UNKNOWN_TEMPLATE
    }

    private final Kind kind;
    private final transient @Nullable DiagnosticFrame frame;
    private final String hint;
    private final transient Fault fault;
    private final transient @Nullable Supplier<FailedCode> code;

    /**
     * Creates an exception.
     *
     * @param message Go's text
     * @param frame where in which template, null if nowhere
     * @param cause the error that Go's error wraps, null if none
     */
    public TemplateException(Kind kind, String message, @Nullable DiagnosticFrame frame, @Nullable Throwable cause) {
        this(kind, message, frame, cause, "");
    }

    /**
     * Creates an exception that knows what may help.
     *
     * @param hint an action, empty for none
     */
    public TemplateException(
            Kind kind, String message, @Nullable DiagnosticFrame frame, @Nullable Throwable cause, String hint) {
        this(kind, message, frame, cause, hint, Fault.Plain.OTHER, null);
    }

    /**
     * Creates an exception with all that is known.
     *
     * @param code finds out what the code at the frame reads; null if nothing was executed
     */
    public TemplateException(
            Kind kind,
            String message,
            @Nullable DiagnosticFrame frame,
            @Nullable Throwable cause,
            String hint,
            Fault fault,
            @Nullable Supplier<FailedCode> code) {
        super(message, cause, false, false);
        this.kind = kind;
        this.frame = frame;
        this.hint = hint;
        this.fault = fault;
        this.code = code;
    }

    /** Returns what failed. */
    public Kind kind() {
        return kind;
    }

    /** Returns Go's text. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Returns where this error, not its cause, happened. */
    public Optional<DiagnosticFrame> frame() {
        return Optional.ofNullable(frame);
    }

    /** Returns the error in which all others ended that has a place in a template; this one if none has. */
    public TemplateException innermost() {
        TemplateException innermost = this;
        for (Throwable error = this; error != null; error = error.getCause()) {
            if (error instanceof TemplateException inner && inner.frame != null) {
                innermost = inner;
            }
        }
        return innermost;
    }

    /** Returns what is wrong at the place of this error. */
    public Fault fault() {
        return fault;
    }

    /** Returns the code at the place of this error; empty if it was not executed. */
    public Optional<FailedCode> code() {
        return Optional.ofNullable(code).map(Supplier::get);
    }

    /** Returns the error as data: Go's text, the innermost place, and the places it was called from. */
    public Diagnostic diagnostic() {
        List<DiagnosticFrame> frames = new ArrayList<>();
        String innermostHint = "";
        for (Throwable error = this; error != null; error = error.getCause()) {
            if (error instanceof TemplateException inner) {
                innermostHint = inner.hint;
                if (inner.frame != null) {
                    frames.add(0, inner.frame);
                }
            }
        }
        Excerpt excerpt = frames.isEmpty() ? null : frames.get(0).code();
        return new Diagnostic(getMessage(), excerpt, frames, List.of(), innermostHint.isEmpty() ? null : innermostHint);
    }
}
