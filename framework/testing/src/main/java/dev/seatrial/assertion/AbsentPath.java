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
 * Tells a path that is absent from one that is mistyped, which is absent always. A key on the way that resembles a sibling
 * is a mistake, and so is a last key that differs by upper and lower case alone; below labels, annotations and data any key
 * goes.
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

    /** Returns the key that was most likely meant by the step that leads nowhere. */
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
        Diagnostic diagnostic = end.failure("%s does not exist, but looks mistyped."
                        .formatted(from.below(path, null).label()))
                .withFact(
                        "ends at",
                        (missing.reached() == 0 ? "the start" : "`" + path.prefix(missing.reached()) + "`") + ": "
                                + missing.problem());
        return end.explained(diagnostic)
                .withHint("Did you mean `%s`? If not, assert on it with `jsonPath`, which may find nothing."
                        .formatted(meant));
    }
}
