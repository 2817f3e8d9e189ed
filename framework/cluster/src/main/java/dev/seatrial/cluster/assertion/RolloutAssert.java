/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.helm.HelmException;
import dev.seatrial.observe.ObjectRef;
import java.time.Duration;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.opentest4j.AssertionFailedError;

/** Assertions about the course of an installation, upgrade or rollback. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RolloutAssert extends AbstractAssert<RolloutAssert, Rollout> {

    private RolloutAssert(Rollout rollout) {
        super(rollout, RolloutAssert.class);
    }

    static RolloutAssert of(ThrowingCallable change) {
        return new RolloutAssert(Rollout.of(change));
    }

    /**
     * Verifies that the change succeeds.
     *
     * @throws AssertionError if Helm fails
     */
    public RolloutAssert succeeds() {
        actual.error().ifPresent(failure -> {
            throw new AssertionFailedError(DiagnosticRenderer.render(failure.diagnostic()), failure);
        });
        return this;
    }

    /**
     * Verifies that Helm fails.
     *
     * @throws AssertionError if the change succeeds
     */
    public RolloutAssert fails() {
        if (actual.error().isEmpty()) {
            throw new AssertionFailedError(
                    DiagnosticRenderer.render(Diagnostic.of("The change succeeded, but should have failed.")));
        }
        return this;
    }

    /**
     * Verifies that Helm fails because an object such as {@code deployment/shop-api} does not become ready.
     *
     * @throws AssertionError if the change succeeds or fails for another reason
     */
    public RolloutAssert failsWaitingFor(String object) {
        ObjectRef ref = ObjectRef.parse(object);
        HelmException failure = failure();
        boolean named = failure.diagnostic().headline().contains(ref.inSentence())
                || failure.diagnostic().facts().stream()
                        .anyMatch(fact ->
                                fact.label().equals("object") && fact.text().equals(ref.inSentence()))
                || (failure.stderr().contains(ref.kind() + "/")
                        && failure.stderr().contains("/" + ref.name() + " not ready"));
        if (!named) {
            throw new AssertionFailedError(
                    "The change failed, but not while waiting for " + ref.inSentence() + ":\n\n" + failure.getMessage(),
                    failure);
        }
        return this;
    }

    /**
     * Verifies that Helm fails because a hook fails. The name may omit the release name in front.
     *
     * @throws AssertionError if the change succeeds or fails for another reason
     */
    public RolloutAssert failsInHook(String name) {
        HelmException failure = failure();
        boolean named = failure.diagnostic().facts().stream()
                .anyMatch(fact -> fact.label().equals("hook")
                        && (fact.text().contains("`" + name + "`")
                                || fact.text().contains("-" + name + "`")));
        if (!named) {
            throw new AssertionFailedError(
                    "The change failed, but not in hook `" + name + "`:\n\n" + failure.getMessage(), failure);
        }
        return this;
    }

    /**
     * Verifies that the message of the failure contains the given text, from Helm's output or from what was observed in
     * the cluster.
     *
     * @throws AssertionError if the change succeeds or the message does not contain the text
     */
    public RolloutAssert because(String text) {
        HelmException failure = failure();
        String message = String.valueOf(failure.getMessage());
        if (!message.contains(text)) {
            throw new AssertionFailedError(
                    "The failure message does not contain `" + text + "`:\n\n" + message, text, message);
        }
        return this;
    }

    /**
     * Verifies that the change ends within the given time, whether it succeeds or fails.
     *
     * @throws AssertionError if it takes longer
     */
    public RolloutAssert within(Duration limit) {
        if (actual.took().compareTo(limit) > 0) {
            throw new AssertionFailedError("The change took too long.", limit, actual.took());
        }
        return this;
    }

    private HelmException failure() {
        fails();
        return actual.error().orElseThrow();
    }
}
