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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves the volume mounts of a container to the volumes of its pod. */
final class Volumes {

    private Volumes() {}

    static VolumeAssert mountedAt(ContainerAssert container, @Nullable Place pod, String mountPath) {
        if (container.isAbsent() || pod == null) {
            return new VolumeAssert(null, container.failures());
        }
        Optional<Place> mount = mount(container.place(), mountPath);
        if (mount.isEmpty()) {
            Place at = container.place().at(ManifestPath.of("volumeMounts")).orElse(container.place());
            container.fail(at.explained(at.failure("%s has no volume mounted at `%s`."
                            .formatted(container.place().label(), mountPath))
                    .withFact("mounts", Shown.names(paths(container.place())))));
            return new VolumeAssert(null, container.failures());
        }
        Object name = mount.get().value() instanceof Map<?, ?> map ? map.get("name") : null;
        Optional<Place> volume = named(pod, String.valueOf(name));
        if (volume.isEmpty()) {
            container.fail(mount.get()
                    .explained(mount.get()
                            .failure("%s mounts volume `%s`, which the pod does not have."
                                    .formatted(container.place().label(), name))));
        }
        return new VolumeAssert(volume.orElse(null), container.failures());
    }

    private static Optional<Place> mount(Place container, String mountPath) {
        return container.at(ManifestPath.of("volumeMounts").with(new PathSegment.Match("mountPath", mountPath)));
    }

    /** Returns a volume of a pod, or the volume claim template of that name. */
    static Optional<Place> named(Place pod, String name) {
        Optional<Place> volume = pod.at(ManifestPath.of("spec.volumes").with(new PathSegment.Match("name", name)));
        return volume.isPresent() ? volume : claimTemplate(pod, name);
    }

    /** Returns the names of the volumes of a pod, followed by those of the volume claim templates. */
    static List<String> names(Place pod) {
        return Stream.concat(
                        Ports.elements(pod, "spec.volumes").stream().map(volume -> Environment.text(volume, "name")),
                        claimTemplates(pod).map(template -> Environment.text(template, "metadata.name")))
                .toList();
    }

    private static Optional<Place> claimTemplate(Place pod, String name) {
        return claimTemplates(pod)
                .filter(template -> name.equals(Environment.text(template, "metadata.name")))
                .findFirst();
    }

    private static Stream<Place> claimTemplates(Place pod) {
        return Ports.elements(Place.of(pod.manifest()), "spec.volumeClaimTemplates").stream();
    }

    private static List<String> paths(Place container) {
        List<String> paths = new ArrayList<>();
        if (container.at(ManifestPath.of("volumeMounts")).map(Place::value).orElse(null) instanceof List<?> mounts) {
            mounts.forEach(m ->
                    paths.add(m instanceof Map<?, ?> map ? String.valueOf(map.get("mountPath")) : String.valueOf(m)));
        }
        return paths;
    }
}
