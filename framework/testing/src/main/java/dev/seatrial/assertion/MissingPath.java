/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;

/** Tells that a path does not exist, how far it leads, and which existing path was probably meant. */
final class MissingPath {

    private MissingPath() {}

    static Diagnostic diagnose(Place from, ManifestPath path, PathResult.Missing missing) {
        Place end = missing.reached() == 0 ? from : from.below(path.prefix(missing.reached()), missing.parent());
        Diagnostic diagnostic = end.failure(
                        "%s does not exist.".formatted(from.below(path, null).label()))
                .withFact(
                        "ends at",
                        (missing.reached() == 0 ? "the start" : "`" + path.prefix(missing.reached()) + "`") + ": "
                                + missing.problem());
        diagnostic = end.explained(diagnostic);
        String hint = path.nearestIn(from.value())
                .map("Did you mean `%s`?"::formatted)
                .orElse("");
        return hint.isEmpty() ? diagnostic : diagnostic.withHint(hint);
    }
}
