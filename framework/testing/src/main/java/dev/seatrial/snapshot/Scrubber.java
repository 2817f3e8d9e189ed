/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Replaces values that must not be part of a snapshot. Called for every value of a manifest, outer values first. A
 * replacement is not scrubbed again.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Scrubber {

    /**
     * Returns the replacement for a value, or the value itself to keep it.
     *
     * @param manifest the rendered manifest
     * @param path the path of the value, with list elements given by index
     * @param value the value to keep or replace
     */
    @Nullable
    Object scrub(Manifest manifest, ManifestPath path, @Nullable Object value);

    /**
     * Returns the replacement for a line of the notes. Returns the line itself unless the scrubber applies to all
     * texts.
     */
    default String scrubNotes(String line) {
        return line;
    }
}
