/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Thrown if there is no cluster to test in. The message states the reason and what to do about it. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ClusterUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ClusterUnavailable(Diagnostic diagnostic, @Nullable Throwable cause) {
        super(DiagnosticRenderer.render(diagnostic), cause);
    }

    static ClusterUnavailable of(String headline, String hint) {
        return new ClusterUnavailable(Diagnostic.of(headline).withHint(hint), null);
    }

    static ClusterUnavailable because(String headline, String cause, String hint) {
        return new ClusterUnavailable(
                Diagnostic.of(headline).withFact("cause", cause).withHint(hint), null);
    }

    static ClusterUnavailable of(String headline, Throwable cause, String hint) {
        return new ClusterUnavailable(
                Diagnostic.of(headline)
                        .withFact("cause", words(innermost(cause)))
                        .withHint(hint),
                cause);
    }

    static Throwable innermost(Throwable cause) {
        Throwable innermost = cause;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return innermost;
    }

    private static String words(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message.strip();
    }
}
