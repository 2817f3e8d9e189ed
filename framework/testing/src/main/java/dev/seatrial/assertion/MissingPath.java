/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;

/** Reports that a path does not exist, how far it does exist, and which existing path was probably meant. */
final class MissingPath {

    private MissingPath() {}

    static Diagnostic diagnose(Place from, ManifestPath path, PathResult.Missing missing) {
        Place end = missing.reached() == 0 ? from : from.below(path.prefix(missing.reached()), missing.parent());
        Diagnostic diagnostic = end.failure(
                        "%s does not exist.".formatted(from.below(path, null).label()))
                .withFact("stops at", end(path, missing));
        diagnostic = end.explained(diagnostic);
        String hint = path.nearestIn(from.value())
                .map("Did you mean `%s`?"::formatted)
                .orElse("");
        return hint.isEmpty() ? diagnostic : diagnostic.withHint(hint);
    }

    /** Returns the last existing step of a path, and why the next one does not exist. */
    static String end(ManifestPath path, PathResult.Missing missing) {
        String last = missing.reached() == 0 ? "the top level" : "`" + path.prefix(missing.reached()) + "`";
        return last + ": " + missing.problem();
    }
}
