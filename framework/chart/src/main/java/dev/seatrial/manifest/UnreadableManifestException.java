/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import org.apiguardian.api.API;

/**
 * A document that Helm prints but that cannot become an object of Kubernetes, such as one with {@code .inf} or {@code .nan},
 * which JSON does not have.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class UnreadableManifestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    UnreadableManifestException(Diagnostic diagnostic, Throwable cause) {
        super(DiagnosticRenderer.render(diagnostic), cause);
        this.diagnostic = diagnostic;
    }

    /** Returns the error as data. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
