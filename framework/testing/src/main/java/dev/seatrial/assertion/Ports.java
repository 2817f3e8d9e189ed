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

/** The named ports of pods and the Services that refer to them. */
final class Ports {

    private Ports() {}

    /** Returns the names of the ports of a pod to which a Service can forward. */
    static List<String> namesOf(Place pod) {
        List<String> names = new ArrayList<>();
        running(pod).forEach(container -> names.addAll(namesIn(container)));
        return names;
    }

    /** Returns the containers that run as long as the pod: all but the init containers that are no sidecars. */
    private static List<Place> running(Place pod) {
        List<Place> running = new ArrayList<>(elements(pod, "spec.containers"));
        elements(pod, "spec.initContainers").stream()
                .filter(container -> "Always".equals(Environment.text(container, "restartPolicy")))
                .forEach(running::add);
        return running;
    }

    /**
     * Returns the number of the container port to which a port of a Service is forwarded; the name of the target port if no
     * container has it. A name leads only to a port of the same protocol ({@code pkg/api/v1/pod/util.go}, FindPort).
     */
    static String target(Place servicePort, Place pod) {
        Object target = servicePort
                .at(ManifestPath.of("targetPort"))
                .map(Place::value)
                .orElseGet(() -> servicePort
                        .at(ManifestPath.of("port"))
                        .map(Place::value)
                        .orElse(null));
        if (!(target instanceof String name)) {
            return String.valueOf(target);
        }
        return running(pod).stream()
                .flatMap(container -> elements(container, "ports").stream())
                .filter(port -> isNamed(port, name, protocol(servicePort)))
                .map(port -> Environment.text(port, "containerPort"))
                .findFirst()
                .orElse("`" + name + "`");
    }

    private static boolean isNamed(Place port, String name, String protocol) {
        return name.equals(Environment.text(port, "name")) && protocol(port).equals(protocol);
    }

    /** Returns the protocol of a port, which is TCP if it says nothing. */
    static String protocol(Place port) {
        String protocol = Environment.text(port, "protocol");
        return protocol.isEmpty() || protocol.equals("null") ? "TCP" : protocol;
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

    /** Returns the places of the named target ports of a Service that no container of the pod defines for their protocol. */
    static List<Place> unknownTargets(Place service, Place pod) {
        List<Place> unknown = new ArrayList<>();
        for (Place port : elements(service, "spec.ports")) {
            port.at(ManifestPath.of("targetPort"))
                    .filter(target -> target.value() instanceof String
                            && target(port, pod).startsWith("`"))
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
