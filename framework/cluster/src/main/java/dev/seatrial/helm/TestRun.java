/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.observe.HookRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * How {@code helm test} went.
 *
 * @param hooks the test Jobs and Pods that ran
 * @param logs what they wrote, by kind and name, also when they are gone
 * @param failure Helm's own error, null when all passed
 */
public record TestRun(
        List<HookRun> hooks,
        Map<String, String> logs,
        @Nullable HelmException failure) {

    public TestRun {
        hooks = List.copyOf(hooks);
        logs = Map.copyOf(logs);
    }

    /** Tells whether Helm was content. */
    public boolean passed() {
        return failure == null;
    }

    /** Returns Helm's error, empty when all passed. */
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
     * Verifies that there are tests, and that all of them passed.
     *
     * @throws AssertionFailedError else, with the end of the log of each test that failed
     */
    public TestRun assertPassed() {
        if (failure != null) {
            throw new AssertionFailedError(DiagnosticRenderer.render(failure.diagnostic()), failure);
        }
        if (hooks.isEmpty()) {
            throw new AssertionFailedError(DiagnosticRenderer.render(Diagnostic.of("The chart has no tests.")
                    .withHint("A test is a Job or Pod with the annotation `helm.sh/hook: test`.")));
        }
        return this;
    }

    /**
     * Verifies that the tests wrote a text.
     *
     * @throws AssertionFailedError else, with what they wrote
     */
    public TestRun assertLogContains(String text) {
        if (!log().contains(text)) {
            throw new AssertionFailedError(
                    DiagnosticRenderer.render(Diagnostic.of("The tests did not write `" + text + "`.")
                            .withFact("log", log().isBlank() ? "(empty)" : log().strip())),
                    text,
                    log());
        }
        return this;
    }
}
