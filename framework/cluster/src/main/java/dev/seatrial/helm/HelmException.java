/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Helm command that failed, or could not be given. The message is Helm's own error, then what was asked of it and
 * what is known of the cluster; secrets are masked in all of it.
 */
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

    /** Returns the same failure with more knowledge of it, and where the evidence lies. */
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

    /** Returns the arguments that Helm was given, secrets masked; empty when Helm was not started. */
    public List<String> arguments() {
        return arguments;
    }

    /** Returns the exit code of Helm, -1 when it was not started. */
    public int exitCode() {
        return exitCode;
    }

    /** Returns what Helm complained of, secrets masked. */
    public String stderr() {
        return stderr;
    }

    /** Returns the folder with the evidence, empty when none was gathered. */
    public Optional<Path> evidence() {
        return Optional.ofNullable(evidence).map(Path::of);
    }
}
