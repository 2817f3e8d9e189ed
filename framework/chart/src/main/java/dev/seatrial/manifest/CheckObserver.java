/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Is told what checks find out about manifests. A test framework gives it to the {@link Manifests} of a test, so that results
 * reach the test that they belong to, whichever thread they come from. Must be safe for use by several threads.
 */
@API(status = Status.EXPERIMENTAL)
@FunctionalInterface
public interface CheckObserver {

    /** Returns an observer that ignores everything. */
    static CheckObserver none() {
        return result -> {};
    }

    /** Takes note of the result of a check, whether it passed or not. */
    void checked(CheckResult result);
}
