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

/** A chart that does not render. The message is what {@code helm template} prints after {@code Error: }. */
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

    /** Returns Helm's error message as it is, with any secrets in it. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Returns the complete explanation, for test reports. */
    @Override
    public String toString() {
        return getClass().getName() + ": " + explanation();
    }

    /** Returns Helm's message with the template line, the values and where they were set, and a hint. Secrets are masked. */
    public String explanation() {
        return secrets().mask(DiagnosticRenderer.render(diagnostic));
    }

    /** Returns the error as data: Helm's message, the place, the facts and a hint. */
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

    /** Returns the lines that Helm logs before it fails. */
    public List<LogLine> log() {
        return log;
    }

    /** Returns whether the error occurred while templates were rendered, for which Helm suggests {@code --debug}. */
    public boolean isWhileRendering() {
        return unfinished != null;
    }

    /** Returns the incomplete output that {@code helm template --debug} prints, or an empty text. */
    public String unfinishedText() {
        return unfinished == null ? "" : unfinished;
    }
}
