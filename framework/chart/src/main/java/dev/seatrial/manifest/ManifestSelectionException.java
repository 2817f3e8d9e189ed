/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import org.apiguardian.api.API;

/** A selection of a single manifest that matches none or several. The message lists the candidates. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ManifestSelectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    ManifestSelectionException(Diagnostic diagnostic) {
        super(DiagnosticRenderer.render(diagnostic));
        this.diagnostic = diagnostic;
    }

    /** Returns the error as data. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
