/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.helm.HelmException;
import dev.seatrial.observe.ObjectRef;
import java.time.Duration;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.opentest4j.AssertionFailedError;

/** Assertions on how an install, an upgrade or a rollback goes. */
public final class RolloutAssert extends AbstractAssert<RolloutAssert, Rollout> {

    private RolloutAssert(Rollout rollout) {
        super(rollout, RolloutAssert.class);
    }

    static RolloutAssert of(ThrowingCallable change) {
        return new RolloutAssert(Rollout.of(change));
    }

    /** Verifies that it succeeds. */
    public RolloutAssert succeeds() {
        actual.error().ifPresent(failure -> {
            throw new AssertionFailedError(DiagnosticRenderer.render(failure.diagnostic()), failure);
        });
        return this;
    }

    /** Verifies that Helm fails. */
    public RolloutAssert fails() {
        if (actual.error().isEmpty()) {
            throw new AssertionFailedError(
                    DiagnosticRenderer.render(Diagnostic.of("The change succeeded, though it was to fail.")));
        }
        return this;
    }

    /** Verifies that Helm fails since an object does not become ready, such as {@code deployment/shop-api}. */
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
                    "The change failed, but not waiting for " + ref.inSentence() + ":\n\n" + failure.getMessage(),
                    failure);
        }
        return this;
    }

    /** Verifies that Helm fails since a hook fails; its name may lack the release's prefix. */
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

    /** Verifies that the failure's message has a text: Helm's own words, or what was seen in the cluster. */
    public RolloutAssert because(String text) {
        HelmException failure = failure();
        String message = String.valueOf(failure.getMessage());
        if (!message.contains(text)) {
            throw new AssertionFailedError("The failure does not say `" + text + "`:\n\n" + message, text, message);
        }
        return this;
    }

    /** Verifies that it is over sooner, whether it succeeds or fails. */
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
