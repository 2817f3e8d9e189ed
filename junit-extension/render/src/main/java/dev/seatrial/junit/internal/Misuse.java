/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** An error in annotations or parameters. The message names the place and the correction. */
final class Misuse extends ExtensionConfigurationException {

    private static final long serialVersionUID = 1L;

    Misuse(Diagnostic diagnostic) {
        super(DiagnosticRenderer.render(diagnostic));
    }

    Misuse(Diagnostic diagnostic, @Nullable Throwable cause) {
        super(DiagnosticRenderer.render(diagnostic), cause);
    }

    /** Creates an error with a headline and a hint. */
    static Misuse of(String headline, String hint) {
        return new Misuse(Diagnostic.of(headline).withHint(hint));
    }
}
