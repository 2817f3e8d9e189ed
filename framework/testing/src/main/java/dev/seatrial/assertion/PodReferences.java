/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the objects that a pod needs to start. Optional references are ignored. */
final class PodReferences {

    private final List<Reference> found = new ArrayList<>();
    private final Place pod;

    private PodReferences(Place pod) {
        this.pod = pod;
    }

    static List<Reference> of(Manifest manifest) {
        Optional<Place> pod = PodSpecs.podOf(manifest);
        return pod.map(place -> new PodReferences(place).collect()).orElse(List.of());
    }

    private List<Reference> collect() {
        pod.at(ManifestPath.of("spec.serviceAccountName"))
                // Every namespace has this account.
                .filter(account -> !"default".equals(account.value()))
                .ifPresent(account -> named(account, "ServiceAccount"));
        for (Place secret : Ports.elements(pod, "spec.imagePullSecrets")) {
            secret.at(ManifestPath.of("name")).ifPresent(name -> named(name, "Secret"));
        }
        for (Place volume : Ports.elements(pod, "spec.volumes")) {
            volume(volume);
        }
        pod.at(ManifestPath.of("spec.priorityClassName"))
                // Kubernetes has two classes of its own.
                .filter(priority -> !String.valueOf(priority.value()).startsWith("system-"))
                .ifPresent(priority -> named(priority, "PriorityClass"));
        for (String list : List.of("spec.initContainers", "spec.containers", "spec.ephemeralContainers")) {
            Ports.elements(pod, list).forEach(this::container);
        }
        return found;
    }

    private void volume(Place volume) {
        whole(volume, "configMap", "name", "ConfigMap");
        whole(volume, "secret", "secretName", "Secret");
        whole(volume, "persistentVolumeClaim", "claimName", "PersistentVolumeClaim");
        whole(volume, "csi.nodePublishSecretRef", "name", "Secret");
        for (Place source : Ports.elements(volume, "projected.sources")) {
            whole(source, "configMap", "name", "ConfigMap");
            whole(source, "secret", "name", "Secret");
        }
    }

    private void container(Place container) {
        for (Place source : Ports.elements(container, "envFrom")) {
            whole(source, "configMapRef", "name", "ConfigMap");
            whole(source, "secretRef", "name", "Secret");
        }
        for (Place variable : Ports.elements(container, "env")) {
            key(variable, "valueFrom.secretKeyRef", "Secret");
            key(variable, "valueFrom.configMapKeyRef", "ConfigMap");
        }
        for (String probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
            ports(container, probe);
        }
        ports(container, "lifecycle.postStart");
        ports(container, "lifecycle.preStop");
    }

    private void ports(Place container, String handler) {
        for (String way : List.of("httpGet.port", "tcpSocket.port")) {
            container.at(ManifestPath.of(handler + "." + way)).ifPresent(port -> probe(container, port));
        }
    }

    private void probe(Place container, Place port) {
        if (port.value() instanceof String name && !Ports.namesIn(container).contains(name)) {
            found.add(Reference.to(port, "container port", name));
        }
    }

    private void whole(Place from, String field, String nameField, String kind) {
        from.at(ManifestPath.of(field))
                .filter(place -> !isOptional(place))
                .flatMap(place -> place.at(ManifestPath.of(nameField)))
                .ifPresent(name -> named(name, kind));
    }

    private void key(Place variable, String path, String kind) {
        variable.at(ManifestPath.of(path)).filter(place -> !isOptional(place)).ifPresent(place -> {
            if (place.value() instanceof Map<?, ?> map && map.get("name") != null && map.get("key") != null) {
                found.add(Reference.toKey(place, kind, map.get("name"), map.get("key")));
            }
        });
    }

    /** Adds a reference. An empty name is not a reference: {@code serviceAccountName: ""} means the default account. */
    private void named(Place name, String kind) {
        if (name.value() != null && !"".equals(name.value())) {
            found.add(Reference.to(name, kind, name.value()));
        }
    }

    private static boolean isOptional(Place place) {
        return place.value() instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("optional"));
    }
}
