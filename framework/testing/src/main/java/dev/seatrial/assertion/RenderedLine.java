/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Finds the rendered line of a path. */
final class RenderedLine {

    private RenderedLine() {}

    /** Returns the line as failure messages show it, with carets under the value. */
    static Optional<Excerpt> of(Manifest manifest, @Nullable ManifestPath path) {
        return span(manifest, path)
                .map(span -> new Excerpt(SourceFile.of(manifest.id().label(), manifest.text()), span));
    }

    /** Returns the line number in the text of the manifest. */
    static OptionalInt number(Manifest manifest, @Nullable ManifestPath path) {
        return span(manifest, path)
                .map(span -> OptionalInt.of(SourceFile.of("", manifest.text()).lineAt(span.start())))
                .orElse(OptionalInt.empty());
    }

    private static Optional<Span> span(Manifest manifest, @Nullable ManifestPath path) {
        return path == null ? Optional.empty() : manifest.spanOf(path);
    }
}
