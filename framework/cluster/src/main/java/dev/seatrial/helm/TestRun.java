/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.observe.HookRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * The result of {@code helm test}.
 *
 * @param hooks the test Jobs and Pods that ran
 * @param logs their logs by kind and name, even if they have been deleted
 * @param failure the error of Helm; null if all tests passed
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TestRun(
        List<HookRun> hooks,
        Map<String, String> logs,
        @Nullable HelmException failure) {

    public TestRun {
        hooks = List.copyOf(hooks);
        logs = Map.copyOf(logs);
    }

    /** Returns whether Helm reported success. */
    public boolean passed() {
        return failure == null;
    }

    /** Returns the error of Helm; empty if all tests passed. */
    public Optional<HelmException> error() {
        return Optional.ofNullable(failure);
    }

    /** Returns all logs, one after the other. */
    public String log() {
        StringBuilder all = new StringBuilder();
        hooks.forEach(hook -> all.append(logs.getOrDefault(hook.object().toString(), "")));
        return all.toString();
    }

    /**
     * Verifies that the chart has tests and that all of them passed.
     *
     * @throws AssertionFailedError if a test failed, with the end of its log, or if there are no tests
     */
    public TestRun assertPassed() {
        if (failure != null) {
            throw new AssertionFailedError(DiagnosticRenderer.render(failure.diagnostic()), failure);
        }
        if (hooks.isEmpty()) {
            throw new AssertionFailedError(DiagnosticRenderer.render(Diagnostic.of("The chart has no tests.")
                    .withHint("Add a Job or Pod with the annotation `helm.sh/hook: test`.")));
        }
        return this;
    }

    /**
     * Verifies that the logs of the tests contain the given text.
     *
     * @throws AssertionFailedError if they do not, with the logs
     */
    public TestRun assertLogContains(String text) {
        if (!log().contains(text)) {
            throw new AssertionFailedError(
                    DiagnosticRenderer.render(Diagnostic.of("The tests did not log `" + text + "`.")
                            .withFact("log", log().isBlank() ? "(empty)" : log().strip())),
                    text,
                    log());
        }
        return this;
    }
}
