/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

/**
 * The test that a snapshot belongs to.
 *
 * @param files the snapshots of the run
 * @param className the folder of its snapshots, after the class
 * @param name the file, after the method and what tells apart its runs
 * @param id what identifies the test in messages
 * @param selector what selects the test for a build, such as {@code -Dtest=ShopTest#production}
 */
public record SnapshotOwner(SnapshotFiles files, String className, String name, String id, String selector) {

    /** Returns the command that approves what the test renders. */
    String acceptCommand() {
        return "mvn verify '%s' -D%s=update".formatted(selector, SnapshotMode.PROPERTY);
    }
}
