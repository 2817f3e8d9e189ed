/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** The namespace of a test. Closing it deletes it. */
@API(status = EXPERIMENTAL, since = "0.1")
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
