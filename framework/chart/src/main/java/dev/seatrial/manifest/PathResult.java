/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The result of following a {@link ManifestPath}. */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface PathResult {

    /** The path exists. Its value may be null, which is not the same as absent. */
    record Found(@Nullable Object value) implements PathResult {}

    /**
     * The path ends early.
     *
     * @param reached the number of steps that exist
     * @param parent the value at the last existing step
     * @param problem the reason why the next step does not exist, as a sentence
     */
    record Missing(int reached, @Nullable Object parent, String problem) implements PathResult {}
}
