/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.LogLine;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A chart that does not render; the message is what {@code helm template} prints behind {@code Error: }. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RenderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;
    private final transient List<LogLine> log;
    private final @Nullable String unfinished;

    RenderException(Diagnostic diagnostic, List<LogLine> log, @Nullable String unfinished, @Nullable Throwable cause) {
        super(diagnostic.headline(), cause);
        this.diagnostic = diagnostic;
        this.log = List.copyOf(log);
        this.unfinished = unfinished;
    }

    /** Returns Helm's text. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Returns the whole explanation, which is what test reports print. */
    @Override
    public String toString() {
        return getClass().getName() + ": " + explanation();
    }

    /** Returns Helm's text with what Seatrial knows more: the source, the values and who set them, what to do. */
    public String explanation() {
        return DiagnosticRenderer.render(diagnostic);
    }

    /** Returns the error as data: Helm's text, the place, the facts. */
    public Diagnostic diagnostic() {
        return diagnostic;
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
