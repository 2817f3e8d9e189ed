/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Answers where the lines of one manifest came from. An answer may cost a second render of the chart, with tracing on,
 * when it is first asked for: passing tests never ask.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Provenance {

    /** Returns the origin of a line of the manifest's text, counted from 1, or nothing where it is not known. */
    Optional<LineOrigin> ofLine(int line);

    /** Returns a provenance that knows nothing, for manifests that no chart rendered. */
    static Provenance unknown() {
        return line -> Optional.empty();
    }
}
