/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.observe.HookRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The hooks that ran for a release. */
final class HookRuns {

    /** A hook that Helm has already reported may be observed a little later. */
    private static final Duration SIGHT = Duration.ofSeconds(5);

    private final HelmRelease release;

    HookRuns(HelmRelease release) {
        this.release = release;
    }

    /** Returns the last run of a hook, which may be observed only in a moment. */
    HookRun last(String event, String name) {
        try {
            return Awaitility.await()
                    .atMost(SIGHT)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> find(event, name), Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException e) {
            throw failure("The " + event + " hook `" + name + "` did not run.");
        }
    }

    void hasNone(String event, String name) {
        if (find(event, name).isPresent()) {
            throw failure("The " + event + " hook `" + name + "` ran, but should not have run.");
        }
    }

    void ranInOrder(List<String> names) {
        int next = 0;
        for (HookRun run : release.timeline().hooks()) {
            if (next < names.size() && run.isNamed(names.get(next))) {
                next++;
            }
        }
        if (next < names.size()) {
            throw failure("The hooks did not run in the order " + String.join(", ", names) + ".");
        }
    }

    private Optional<HookRun> find(String event, String name) {
        return release.timeline().hooks().stream()
                .filter(run -> run.isFor(event) && run.isNamed(name))
                .reduce((earlier, later) -> later);
    }

    private AssertionError failure(String headline) {
        List<String> hooks =
                release.timeline().hooks().stream().map(HookRun::toString).toList();
        return Failures.of(
                release,
                Diagnostic.of(headline).withFact("hooks", hooks.isEmpty() ? "none" : String.join("\n", hooks)));
    }
}
