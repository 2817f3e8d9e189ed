/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What a {@link ManifestPath} leads to. */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface PathResult {

    /** The path exists. Its value may be null, which is not the same as absent. */
    record Found(@Nullable Object value) implements PathResult {}

    /**
     * The path ends early.
     *
     * @param reached how many segments of the path exist
     * @param parent the value at the last of them
     * @param problem why the next segment leads nowhere, as a sentence
     */
    record Missing(int reached, @Nullable Object parent, String problem) implements PathResult {}
}
