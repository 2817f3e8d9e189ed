/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.sops.internal;

import dev.seatrial.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Says why a file cannot be decrypted, and what to do. */
public final class SopsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    SopsException(String message, String hint, @Nullable Throwable cause) {
        this(Diagnostic.of(message).withHint(hint), cause);
    }

    SopsException(Diagnostic diagnostic, @Nullable Throwable cause) {
        super(diagnostic.headline(), cause);
        this.diagnostic = diagnostic;
    }

    /** Returns the failure with its details. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
