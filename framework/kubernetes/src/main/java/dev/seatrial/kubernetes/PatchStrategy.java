/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * How a strategic merge patch, the one of Helm 3 and {@code kubectl}, treats a field.
 *
 * @param strategies {@code merge}, {@code replace} and {@code retainKeys}, as {@code x-kubernetes-patch-strategy} names them
 * @param mergeKey the field by which the elements of a merged list are told apart; empty for lists of texts
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
