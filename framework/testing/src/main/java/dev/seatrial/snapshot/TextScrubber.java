/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Applies a replacement to all texts, including the notes. */
record TextScrubber(UnaryOperator<String> replacement) implements Scrubber {

    @Override
    public @Nullable Object scrub(Manifest manifest, ManifestPath path, @Nullable Object value) {
        return value instanceof String text ? replacement.apply(text) : value;
    }

    @Override
    public String scrubNotes(String line) {
        return replacement.apply(line);
    }
}
