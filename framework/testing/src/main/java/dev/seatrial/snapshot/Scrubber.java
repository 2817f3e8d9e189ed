/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import dev.seatrial.manifest.Manifest;
import org.jspecify.annotations.Nullable;

/** Replaces what must not be part of a snapshot. Asked for every entry of every map of a manifest, outermost first. */
@FunctionalInterface
public interface Scrubber {

    /**
     * Returns what stands in the snapshot for a value; the value itself where it stays.
     *
     * @param manifest the manifest as rendered
     * @param key the key of the entry
     * @param value its value
     */
    @Nullable
    Object scrub(Manifest manifest, String key, @Nullable Object value);
}
