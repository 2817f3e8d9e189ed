/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.secret.internal.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the result of a failed Helm process into a readable error, with Helm's own error first. */
record HelmFailure(HelmCommand command, HelmOutput output) {

    private static final String ERROR = "Error: ";

    /** Helm 4 logs the error as a warning before it prints it. */
    private static final Pattern REPEATS_ERROR =
            Pattern.compile("level=WARN msg=\"(install|upgrade|rollback|uninstall) failed\"");

    HelmException toException(Optional<Diagnostic> reason) {
        Secrets secrets = command.secrets();
        String stderr = secrets.mask(output.stderr());
        List<String> lines = stderr.lines().toList();
        int error = lastError(lines);
        String text = error < 0
                ? "Helm ended with exit code " + output.exitCode() + "."
                : String.join("\n", lines.subList(error, lines.size())).strip();
        String headline = reason.map(Diagnostic::headline).orElse(text);
        Diagnostic diagnostic = reason.orElse(Diagnostic.of(headline));
        if (reason.isPresent()) {
            diagnostic = diagnostic.withFact("helm", text);
        }
        diagnostic = diagnostic.withFact("command", "helm " + String.join(" ", command.shown()));
        if (error < 0 || output.exitCode() != 1) {
            diagnostic = diagnostic.withFact("exit", Integer.toString(output.exitCode()));
        }
        String before = before(lines, error);
        if (!before.isEmpty()) {
            diagnostic = diagnostic.withFact("stderr", before);
        }
        return HelmException.ofCommand(
                diagnostic, command.shown(), new HelmOutput(output.exitCode(), secrets.mask(output.stdout()), stderr));
    }

    private static int lastError(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).startsWith(ERROR)) {
                return i;
            }
        }
        return -1;
    }

    private static String before(List<String> lines, int error) {
        List<String> rest = new ArrayList<>(error < 0 ? lines : lines.subList(0, error));
        rest.removeIf(line -> line.isBlank() || REPEATS_ERROR.matcher(line).find());
        int skipped = rest.size() - 20;
        if (skipped > 0) {
            rest = new ArrayList<>(rest.subList(skipped, rest.size()));
            rest.add(0, "(" + skipped + " earlier lines)");
        }
        return String.join("\n", rest);
    }
}
