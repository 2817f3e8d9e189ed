/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a Helm command fails or cannot be run. The message contains Helm's own error, followed by the command and
 * by observations in the cluster. Secrets are masked.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class HelmException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;
    private final List<String> arguments;
    private final int exitCode;
    private final String stderr;
    private final @Nullable String evidence;

    private HelmException(
            Diagnostic diagnostic,
            List<String> arguments,
            HelmOutput output,
            @Nullable String evidence,
            @Nullable Throwable cause) {
        super(DiagnosticRenderer.render(diagnostic), cause);
        this.diagnostic = diagnostic;
        this.arguments = List.copyOf(arguments);
        this.exitCode = output.exitCode();
        this.stderr = output.stderr();
        this.evidence = evidence;
    }

    static HelmException of(String headline) {
        return of(Diagnostic.of(headline), null);
    }

    static HelmException of(String headline, Throwable cause) {
        return of(Diagnostic.of(headline), cause);
    }

    static HelmException of(Diagnostic diagnostic, @Nullable Throwable cause) {
        return new HelmException(diagnostic, List.of(), new HelmOutput(-1, "", ""), null, cause);
    }

    static HelmException ofCommand(Diagnostic diagnostic, List<String> arguments, HelmOutput output) {
        return new HelmException(diagnostic, arguments, output, null, null);
    }

    /** Returns the same failure with more facts and the folder of the evidence. */
    HelmException explained(Diagnostic more, @Nullable Path folder) {
        HelmException explained = new HelmException(
                more,
                arguments,
                new HelmOutput(exitCode, "", stderr),
                folder == null ? null : folder.toString(),
                getCause());
        explained.setStackTrace(getStackTrace());
        return explained;
    }

    /** Returns the error as data. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** Returns the arguments of the command, with secrets masked; empty if Helm was not started. */
    public List<String> arguments() {
        return arguments;
    }

    /** Returns the exit code of Helm; -1 if it was not started. */
    public int exitCode() {
        return exitCode;
    }

    /** Returns the error output of Helm, with secrets masked. */
    public String stderr() {
        return stderr;
    }

    /** Returns the folder of the evidence; empty if there is none. */
    public Optional<Path> evidence() {
        return Optional.ofNullable(evidence).map(Path::of);
    }
}
