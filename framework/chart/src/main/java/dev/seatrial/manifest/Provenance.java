/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Finds the origins of the lines of a manifest. The first call may render the chart again with tracing. Tests that pass do not need it.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Provenance {

    /** Returns the origin of a line of the manifest, starting at 1. Empty if it is unknown. */
    Optional<LineOrigin> ofLine(int line);

    /** Returns a provenance without origins, for manifests that were not rendered by a chart. */
    static Provenance unknown() {
        return line -> Optional.empty();
    }
}
