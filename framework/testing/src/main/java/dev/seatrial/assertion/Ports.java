/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named ports of pods and the Services that refer to them. */
final class Ports {

    private Ports() {}

    /** Returns the names of the ports of all containers of a pod. */
    static List<String> namesOf(Place pod) {
        List<String> names = new ArrayList<>();
        for (String path : List.of("spec.containers", "spec.initContainers")) {
            for (Place container : elements(pod, path)) {
                names.addAll(namesIn(container));
            }
        }
        return names;
    }

    /** Returns the number of the named port, from whichever container of the pod defines it. */
    static Optional<String> numberOf(Place pod, String name) {
        for (String path : List.of("spec.containers", "spec.initContainers")) {
            for (Place container : elements(pod, path)) {
                for (Place port : elements(container, "ports")) {
                    if (name.equals(Environment.text(port, "name"))) {
                        return Optional.of(Environment.text(port, "containerPort"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the names of the ports of one container. */
    static List<String> namesIn(Place container) {
        List<String> names = new ArrayList<>();
        for (Place port : elements(container, "ports")) {
            if (port.value() instanceof Map<?, ?> map && map.get("name") instanceof String name) {
                names.add(name);
            }
        }
        return names;
    }

    /** Returns the places of the named target ports of a Service that no container of the pod defines. */
    static List<Place> unknownTargets(Place service, Place pod) {
        List<String> known = namesOf(pod);
        List<Place> unknown = new ArrayList<>();
        for (Place port : elements(service, "spec.ports")) {
            port.at(ManifestPath.of("targetPort"))
                    .filter(target -> target.value() instanceof String name && !known.contains(name))
                    .ifPresent(unknown::add);
        }
        return unknown;
    }

    /** Returns the places of the elements of the list at a path; empty if there is no list. */
    static List<Place> elements(Place from, String path) {
        return from.at(ManifestPath.of(path)).map(Ports::elements).orElse(List.of());
    }

    /** Returns the places of the elements of a list; empty if the value is not a list. */
    static List<Place> elements(Place list) {
        List<Place> places = new ArrayList<>();
        if (list.value() instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                places.add(list.below(ManifestPath.of(List.of(new PathSegment.Index(i))), elements.get(i)));
            }
        }
        return places;
    }
}
