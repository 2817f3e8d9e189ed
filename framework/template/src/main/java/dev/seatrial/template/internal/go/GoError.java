/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import org.jspecify.annotations.Nullable;

/**
 * An error as Go code returns it, or a panic that Go's template engine would recover: only a message, and perhaps the
 * error it wraps. Carries no position; the evaluator alone adds that. Cheap: it fills in no stack trace.
 */
public class GoError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GoError(String message) {
        this(message, null);
    }

    public GoError(String message, @Nullable Throwable wrapped) {
        super(message, wrapped, false, false);
    }

    /** Returns the text of Go's {@code Error()}. */
    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNull(super.getMessage());
    }
}
