/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.CheckObserver;
import org.apiguardian.api.API;

/**
 * The test that owns a snapshot.
 *
 * @param files the approved files of the test run
 * @param className the class, which names the folder of its snapshots
 * @param name the method and its invocation, which name the file
 * @param id the identity of the test in messages
 * @param selector the command-line option that selects the test in a build, such as {@code -Dtest=ShopTest#production}
 * @param observer receives the results of comparisons
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SnapshotOwner(
        SnapshotFiles files, String className, String name, String id, String selector, CheckObserver observer) {

    /** Returns the command that approves the rendered output. */
    String acceptCommand() {
        return "mvn verify '%s' -D%s=update".formatted(selector, SnapshotMode.PROPERTY);
    }
}
