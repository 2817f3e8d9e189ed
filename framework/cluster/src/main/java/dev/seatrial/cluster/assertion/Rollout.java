/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.helm.HelmException;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * The course of a change to a release.
 *
 * @param failure the failure of Helm; null if the change succeeded
 * @param took how long the change took
 */
record Rollout(@Nullable HelmException failure, Duration took) {

    /** Runs the change. Exceptions that are not failures of Helm are failures of the test itself. */
    @SuppressWarnings({"IllegalCatch", "CatchAndPrintStackTrace"})
    static Rollout of(ThrowingCallable change) {
        long start = System.nanoTime();
        HelmException failure = null;
        try {
            change.call();
        } catch (HelmException e) {
            failure = e;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return new Rollout(failure, Duration.ofNanos(System.nanoTime() - start));
    }

    void orThrow() {
        if (failure != null) {
            throw failure;
        }
    }

    Optional<HelmException> error() {
        return Optional.ofNullable(failure);
    }
}
