/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds keys in a YAML that should be absent which the kind does not have there, so that the YAML is always absent. */
final class AbsentYaml {

    private final Place from;
    private final List<Diagnostic> mistakes = new ArrayList<>();

    private AbsentYaml(Place from) {
        this.from = from;
    }

    static Optional<Diagnostic> mistake(Place from, @Nullable Object unwanted) {
        AbsentYaml yaml = new AbsentYaml(from);
        yaml.walk(ManifestPath.of(List.of()), unwanted);
        return yaml.mistakes.stream().findFirst();
    }

    private void walk(ManifestPath path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> step(path, String.valueOf(key), child));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> walk(path.with(new PathSegment.Index(0)), element));
        }
    }

    private void step(ManifestPath path, String key, @Nullable Object child) {
        ManifestPath below = path.with(new PathSegment.Key(key));
        KnownPath known = from.known(below);
        if (known.isImpossible()) {
            Diagnostic diagnostic = from.failure(
                    "%s never contains the given YAML, whose key `%s` is unknown there.".formatted(from.label(), key));
            mistakes.add(NearMiss.hint(from.explained(diagnostic), key, known.names()));
        } else {
            walk(below, child);
        }
    }
}
