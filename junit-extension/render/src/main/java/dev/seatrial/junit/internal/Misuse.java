/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Annotations or parameters that say what cannot be done; the message says where, and what to write instead. */
final class Misuse extends ExtensionConfigurationException {

    private static final long serialVersionUID = 1L;

    Misuse(Diagnostic diagnostic) {
        super(DiagnosticRenderer.render(diagnostic));
    }

    Misuse(Diagnostic diagnostic, @Nullable Throwable cause) {
        super(DiagnosticRenderer.render(diagnostic), cause);
    }

    /** Says what is wrong and what to do about it. */
    static Misuse of(String headline, String hint) {
        return new Misuse(Diagnostic.of(headline).withHint(hint));
    }
}
