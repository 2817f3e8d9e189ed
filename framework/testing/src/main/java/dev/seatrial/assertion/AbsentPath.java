/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.manifest.PathSegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Distinguishes a path that is really absent from one that is mistyped, and therefore always absent. A path counts as
 * mistyped if a key before the last one resembles a sibling, or if the last key differs from a sibling only in case.
 * Any key is accepted below labels, annotations, data and other free-form maps.
 */
final class AbsentPath {

    private static final Set<String> FREE = Set.of(
            "labels",
            "annotations",
            "matchLabels",
            "nodeSelector",
            "data",
            "stringData",
            "binaryData",
            "selector",
            "requests",
            "limits");

    private AbsentPath() {}

    /** Returns the existing key that was most likely meant by the first key that does not exist. */
    static Optional<String> mistake(ManifestPath path, PathResult.Missing missing) {
        List<PathSegment> steps = path.segments();
        int at = missing.reached();
        if (!(steps.get(at) instanceof PathSegment.Key key) || !(missing.parent() instanceof Map<?, ?> siblings)) {
            return Optional.empty();
        }
        if (at > 0 && steps.get(at - 1) instanceof PathSegment.Key parent && FREE.contains(parent.name())) {
            return Optional.empty();
        }
        List<String> names =
                siblings.keySet().stream().map(String::valueOf).sorted().toList();
        return at == steps.size() - 1
                ? names.stream().filter(key.name()::equalsIgnoreCase).findFirst()
                : Suggestions.closeTo(key.name(), names).stream().findFirst();
    }

    static Diagnostic diagnose(Place from, ManifestPath path, PathResult.Missing missing, String meant) {
        Place end = missing.reached() == 0 ? from : from.below(path.prefix(missing.reached()), missing.parent());
        Diagnostic diagnostic = end.failure("%s does not exist, but the path looks mistyped."
                        .formatted(from.below(path, null).label()))
                .withFact("stops at", MissingPath.end(path, missing));
        return end.explained(diagnostic)
                .withHint("Did you mean `%s`? If the path is right, use `jsonPath(...).isEmpty()` instead."
                        .formatted(meant));
    }
}
