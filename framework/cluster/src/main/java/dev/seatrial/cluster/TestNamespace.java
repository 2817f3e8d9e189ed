/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

/** A namespace of one test; closing it deletes it. */
public final class TestNamespace implements AutoCloseable {

    private final String name;
    private final Namespaces namespaces;

    TestNamespace(String name, Namespaces namespaces) {
        this.name = name;
        this.namespaces = namespaces;
    }

    /** Returns its name in the cluster. */
    public String name() {
        return name;
    }

    @Override
    public void close() {
        namespaces.delete(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
