/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Receives the results of checks. Test frameworks attach an observer to the {@link Manifests} of a test, so that each result reaches its
 * test from any thread. Implementations must be thread-safe.
 */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface CheckObserver {

    /** Returns an observer that ignores everything. */
    static CheckObserver none() {
        return result -> {};
    }

    /** Called with the result of each check, whether it passed or failed. */
    void checked(CheckResult result);
}
