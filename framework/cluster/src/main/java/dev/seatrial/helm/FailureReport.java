/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.observe.HookRun;
import dev.seatrial.observe.Observation;
import dev.seatrial.secret.internal.Secrets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Adds observations in the cluster to an error of Helm: the failed hook with its log, or else the objects that are not
 * ready.
 */
final class FailureReport {

    private final Observation observation;
    private final LastUnready unready;
    private final Path evidence;
    private final Secrets secrets;

    FailureReport(Observation observation, LastUnready unready, Path evidence, Secrets secrets) {
        this.observation = observation;
        this.unready = unready;
        this.evidence = evidence;
        this.secrets = secrets;
    }

    /**
     * Returns the failure with more facts. If the error already names an object that is not ready, no second one is
     * added.
     */
    HelmException explain(HelmException failure, Instant since) {
        Diagnostic diagnostic = failure.diagnostic();
        Optional<HookRun> hook = failedHook(since);
        if (hook.isPresent()) {
            diagnostic = diagnostic.withFact("hook", text(hook.get()));
            observation.log(hook.get()); // waits for its end
            String log = observation.decisiveLog(hook.get().pods());
            diagnostic = log.isEmpty() ? diagnostic : diagnostic.withFact("log", log);
        } else if (isAboutWaiting(failure) && !hasFact(diagnostic, "ready")) {
            unready.update();
            for (Diagnostic.Fact fact : unready.facts()) {
                diagnostic = diagnostic.withFact(fact.label(), fact.text());
            }
        }
        return failure.explained(masked(diagnostic).withFact("evidence", evidence + "/"), evidence);
    }

    private Diagnostic masked(Diagnostic diagnostic) {
        return new Diagnostic(
                secrets.mask(diagnostic.headline()),
                diagnostic.shown(),
                diagnostic.frames(),
                diagnostic.facts().stream()
                        .map(fact -> new Diagnostic.Fact(fact.label(), secrets.mask(fact.text())))
                        .toList(),
                diagnostic.advice());
    }

    private Optional<HookRun> failedHook(Instant since) {
        return observation.timeline().since(since).hooks().stream()
                .filter(run -> run.outcome() == HookRun.Outcome.FAILED)
                .findFirst();
    }

    private static String text(HookRun run) {
        return run.object().inSentence() + " (" + String.join(", ", run.events()) + ", weight " + run.weight() + ")"
                + " failed"
                + run.exit().map(code -> " with exit code " + code).orElse("")
                + (run.reason().isEmpty() ? "" : ": " + run.reason());
    }

    private static boolean isAboutWaiting(HelmException failure) {
        return failure.exitCode() != 0 && !failure.stderr().isEmpty();
    }

    private static boolean hasFact(Diagnostic diagnostic, String label) {
        return diagnostic.facts().stream().anyMatch(fact -> fact.label().equals(label));
    }
}
