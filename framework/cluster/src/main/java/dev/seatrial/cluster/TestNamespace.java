/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

/** The namespace of a test. Closing it deletes it. */
public final class TestNamespace implements AutoCloseable {

    private final String name;
    private final Namespaces namespaces;

    TestNamespace(String name, Namespaces namespaces) {
        this.name = name;
        this.namespaces = namespaces;
    }

    /** Returns the name of the namespace. */
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
