/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * The treatment of a field by strategic merge patches, which Helm 3 and {@code kubectl} use.
 *
 * @param strategies {@code merge}, {@code replace} and {@code retainKeys}, from {@code x-kubernetes-patch-strategy}
 * @param mergeKey the field that identifies the elements of a merged list; empty for lists of texts
 */
@API(status = API.Status.EXPERIMENTAL)
public record PatchStrategy(Set<String> strategies, Optional<String> mergeKey) {

    public PatchStrategy {
        strategies = Set.copyOf(strategies);
    }

    /** Returns whether the elements of the list, or the fields of the object, are merged. */
    public boolean merges() {
        return strategies.contains("merge");
    }
}
