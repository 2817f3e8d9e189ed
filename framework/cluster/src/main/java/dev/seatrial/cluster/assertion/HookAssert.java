/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.observe.HookRun;
import dev.seatrial.observe.HookRun.Outcome;
import java.time.Duration;
import java.util.Locale;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;

/** Assertions about one run of a hook. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class HookAssert extends AbstractAssert<HookAssert, HookRun> {

    private final ReleaseAssert origin;
    private final HelmRelease release;

    HookAssert(ReleaseAssert origin, HelmRelease release, HookRun run) {
        super(run, HookAssert.class);
        this.origin = origin;
        this.release = release;
    }

    /**
     * Verifies that the hook succeeded.
     *
     * @throws AssertionError if it failed or did not end
     */
    public HookAssert succeeded() {
        return ended(Outcome.SUCCEEDED);
    }

    /**
     * Verifies that the hook failed, with no retries left.
     *
     * @throws AssertionError if it succeeded or did not end
     */
    public HookAssert failed() {
        return ended(Outcome.FAILED);
    }

    /**
     * Verifies the exit code of the hook's container.
     *
     * @throws AssertionError if it is another one or not known
     */
    public HookAssert exitedWith(int code) {
        if (actual.exit().orElse(-1) != code) {
            throw Failures.of(
                    release,
                    about("ended with another exit code than expected."),
                    code,
                    actual.exit().map(String::valueOf).orElse("unknown"));
        }
        return this;
    }

    /**
     * Verifies that the log of the hook contains the given text. The log is available even if the hook has been
     * deleted.
     *
     * @throws AssertionError if the text is not in the log
     */
    public HookAssert logged(String text) {
        release.log(actual); // waits for its end
        if (!release.observation().hasLogged(actual.pods(), text)) {
            throw Failures.of(
                    release, LoggedText.missing(about("did not log `" + text + "`."), release, actual.pods()));
        }
        return this;
    }

    /**
     * Verifies the weight of the hook.
     *
     * @throws AssertionError if it is another one
     */
    public HookAssert hasWeight(int weight) {
        if (actual.weight() != weight) {
            throw Failures.of(release, about("has another weight than expected."), weight, actual.weight());
        }
        return this;
    }

    /**
     * Verifies that the hook took no longer than the given time.
     *
     * @throws AssertionError if it took longer
     */
    public HookAssert tookAtMost(Duration limit) {
        if (actual.duration().map(took -> took.compareTo(limit) > 0).orElse(true)) {
            throw Failures.of(
                    release, about("took too long."), limit, actual.duration().orElse(Duration.ZERO));
        }
        return this;
    }

    /**
     * Verifies that the hook is no longer in the cluster.
     *
     * @throws AssertionError if it still is
     */
    public HookAssert wasDeleted() {
        boolean gone = release.timeline().hooks().stream()
                .anyMatch(run -> run.started().equals(actual.started())
                        && run.object().equals(actual.object())
                        && run.deleted());
        if (!gone) {
            throw Failures.of(release, about("is still in the cluster."));
        }
        return this;
    }

    /** Returns to the assertions about the release. */
    public ReleaseAssert returnToRelease() {
        return origin;
    }

    private HookAssert ended(Outcome outcome) {
        if (actual.outcome() != outcome) {
            throw Failures.of(
                    release,
                    about("did not end as expected.")
                            .withFact("reason", actual.reason().isEmpty() ? "none" : actual.reason())
                            .withFact("log", log()),
                    outcome.name().toLowerCase(Locale.ROOT),
                    actual.outcome().name().toLowerCase(Locale.ROOT));
        }
        return this;
    }

    private String log() {
        release.log(actual); // waits for its end
        return release.observation().decisiveLog(actual.pods());
    }

    private Diagnostic about(String what) {
        return Diagnostic.of(
                "Hook " + actual.object().inSentence() + " (" + String.join(", ", actual.events()) + ") " + what);
    }
}
