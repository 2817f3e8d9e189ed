/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.chart.LogLine;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.secret.internal.MaskedException;
import dev.seatrial.secret.internal.Secrets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A chart that does not render; the message is what {@code helm template} prints behind {@code Error: }. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RenderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;
    private final transient List<LogLine> log;
    private final @Nullable String unfinished;
    private transient @Nullable Supplier<Secrets> secrets;

    RenderException(Diagnostic diagnostic, List<LogLine> log, @Nullable String unfinished, @Nullable Throwable cause) {
        super(diagnostic.headline(), cause);
        this.diagnostic = diagnostic;
        this.log = List.copyOf(log);
        this.unfinished = unfinished;
    }

    /** Returns the cause, with secrets masked, since it is printed together with this exception. */
    @Override
    public synchronized @Nullable Throwable getCause() {
        Throwable cause = super.getCause();
        return cause == null ? null : MaskedException.of(cause, secrets());
    }

    /** Returns Helm's text as it is, with any secrets that it has. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Returns the whole explanation, which is what test reports print. */
    @Override
    public String toString() {
        return getClass().getName() + ": " + explanation();
    }

    /**
     * Returns Helm's text with what Seatrial knows in addition: the source, the values and where they were set, and what
     * to do. Secrets are masked.
     */
    public String explanation() {
        return secrets().mask(DiagnosticRenderer.render(diagnostic));
    }

    /** Returns the error as data: Helm's text, the place, the facts. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** Returns the secrets of the render, which are masked when the error is shown. */
    @API(status = INTERNAL)
    public Secrets secrets() {
        return secrets == null ? Secrets.none().unless(Secrets.areShown()) : secrets.get();
    }

    RenderException with(Supplier<Secrets> known) {
        secrets = known;
        return this;
    }

    /** Returns what Helm logs before it fails. */
    public List<LogLine> log() {
        return log;
    }

    /** Tells whether templates were being rendered: Helm then advises to use {@code --debug}. */
    public boolean isWhileRendering() {
        return unfinished != null;
    }

    /** Returns what {@code helm template --debug} prints nevertheless; empty if nothing was rendered. */
    public String unfinishedText() {
        return unfinished == null ? "" : unfinished;
    }
}
