/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what must not be part of a snapshot. Asked for every value of a manifest, outermost first; what it puts in the
 * place of a value is not looked into.
 */
@FunctionalInterface
public interface Scrubber {

    /**
     * Returns what stands in the snapshot for a value; the value itself where it stays.
     *
     * @param manifest the manifest as rendered
     * @param path where the value stands; elements of lists are told by their position
     * @param value the value
     */
    @Nullable
    Object scrub(Manifest manifest, ManifestPath path, @Nullable Object value);

    /** Returns what stands in the snapshot for a line of the notes; the line itself unless a scrubber is about any text. */
    default String scrubNotes(String line) {
        return line;
    }
}
