/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

/** The results that an engine shares with JUnit Jupiter, so that one report and one check of coverage is about the tests of both. */
final class SessionResults {

    private SessionResults() {}

    /** Returns the results of the session, which closes them. JUnit 5.12 and before have none: engines have no stores there. */
    static Optional<RunResults> of(ExecutionRequest request, Function<String, Optional<String>> configuration) {
        try {
            NamespacedHierarchicalStore<Namespace> store = request.getStore();
            return Optional.of(store.getParent()
                    .orElse(store)
                    .getOrComputeIfAbsent(
                            Namespace.create(ChartExtension.class),
                            RunResults.class,
                            key -> RunResults.create(configuration),
                            RunResults.class));
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }
}
