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

/** Finds environment variables of a container. */
final class Environment {

    private Environment() {}

    /** Returns a variable; where a name occurs twice the last one counts, as in Kubernetes. */
    static Optional<Place> lookUp(Place container, String name) {
        Optional<Place> list = container.at(ManifestPath.of("env"));
        if (list.isEmpty() || !(list.get().value() instanceof List<?> variables)) {
            return Optional.empty();
        }
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i) instanceof Map<?, ?> variable && name.equals(variable.get("name"))) {
                boolean once = list.get()
                        .at(ManifestPath.of(List.of(new PathSegment.Match("name", name))))
                        .isPresent();
                PathSegment step = once ? new PathSegment.Match("name", name) : new PathSegment.Index(i);
                return Optional.of(list.get().below(ManifestPath.of(List.of(step)), variable));
            }
        }
        return Optional.empty();
    }

    /** Returns a variable, or reports that it is missing, with the names there are. */
    static Optional<Place> find(ContainerAssert container, String name) {
        if (container.isAbsent()) {
            return Optional.empty();
        }
        Optional<Place> found = lookUp(container.place(), name);
        if (found.isEmpty()) {
            List<String> names = names(container.place());
            Place at = container.place().at(ManifestPath.of("env")).orElse(container.place());
            Diagnostic diagnostic = at.failure("%s has no environment variable `%s`."
                            .formatted(container.place().label(), name))
                    .withFact("variables", Shown.names(names));
            container.fail(NearMiss.hint(at.explained(diagnostic), name, names));
        }
        return found;
    }

    private static List<String> names(Place container) {
        List<String> names = new ArrayList<>();
        if (container.at(ManifestPath.of("env")).map(Place::value).orElse(null) instanceof List<?> variables) {
            variables.forEach(v ->
                    names.add(v instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : String.valueOf(v)));
        }
        return names;
    }
}
