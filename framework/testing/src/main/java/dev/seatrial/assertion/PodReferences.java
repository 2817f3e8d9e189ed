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
                .or(() -> pod.at(ManifestPath.of("spec.serviceAccount"))) // the old name of the field
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
        pod.at(ManifestPath.of("spec.runtimeClassName")).ifPresent(name -> named(name, "RuntimeClass"));
        for (Place claim : Ports.elements(pod, "spec.resourceClaims")) {
            claim.at(ManifestPath.of("resourceClaimName")).ifPresent(name -> named(name, "ResourceClaim"));
            claim.at(ManifestPath.of("resourceClaimTemplateName"))
                    .ifPresent(name -> named(name, "ResourceClaimTemplate"));
        }
        for (String list : List.of("spec.initContainers", "spec.containers", "spec.ephemeralContainers")) {
            Ports.elements(pod, list).forEach(this::container);
        }
        return found;
    }

    private void volume(Place volume) {
        source(volume, "configMap", "name", "ConfigMap");
        source(volume, "secret", "secretName", "Secret");
        whole(volume, "persistentVolumeClaim", "claimName", "PersistentVolumeClaim");
        whole(volume, "csi.nodePublishSecretRef", "name", "Secret");
        whole(volume, "azureFile", "secretName", "Secret");
        for (String driver : List.of("cephfs", "rbd", "iscsi", "flexVolume", "scaleIO", "storageos", "cinder")) {
            whole(volume, driver + ".secretRef", "name", "Secret");
        }
        for (Place source : Ports.elements(volume, "projected.sources")) {
            source(source, "configMap", "name", "ConfigMap");
            source(source, "secret", "name", "Secret");
        }
    }

    /** Adds the object that a volume shows, and the keys of it that it picks. */
    private void source(Place volume, String field, String nameField, String kind) {
        whole(volume, field, nameField, kind);
        Place source = volume.at(ManifestPath.of(field))
                .filter(place -> !isOptional(place))
                .orElse(null);
        String name = source == null ? "" : Environment.text(source, nameField);
        if (source == null || name.isEmpty()) {
            return;
        }
        for (Place item : Ports.elements(source, "items")) {
            item.at(ManifestPath.of("key"))
                    .filter(key -> key.value() != null)
                    .ifPresent(key -> found.add(Reference.toKey(item, kind, name, String.valueOf(key.value()))));
        }
    }

    private void container(Place container) {
        Ports.elements(container, "volumeMounts").forEach(this::mount);
        Ports.elements(container, "volumeDevices")
                .forEach(device -> part(device, "name", "volume", Volumes.names(pod)));
        for (Place claim : Ports.elements(container, "resources.claims")) {
            List<String> claims = Ports.elements(pod, "spec.resourceClaims").stream()
                    .map(known -> Environment.text(known, "name"))
                    .toList();
            part(claim, "name", "resource claim", claims);
        }
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

    /** A mount needs a volume of the pod; with a {@code subPath}, it needs that file in the ConfigMap or Secret. */
    private void mount(Place mount) {
        part(mount, "name", "volume", Volumes.names(pod));
        String path = Environment.text(mount, "subPath");
        Place volume = Volumes.named(pod, Environment.text(mount, "name")).orElse(null);
        if (volume == null || path.isEmpty()) {
            return;
        }
        file(mount, volume, "configMap", "name", "ConfigMap", path);
        file(mount, volume, "secret", "secretName", "Secret", path);
    }

    private void file(Place mount, Place volume, String field, String nameField, String kind, String path) {
        Place source = volume.at(ManifestPath.of(field))
                .filter(place -> !isOptional(place))
                .orElse(null);
        String name = source == null ? "" : Environment.text(source, nameField);
        if (source == null || name.isEmpty()) {
            return;
        }
        List<Place> items = Ports.elements(source, "items");
        Place at = mount.at(ManifestPath.of("subPath")).orElse(mount);
        if (items.isEmpty()) {
            found.add(Reference.toKey(at, kind, name, path));
        } else {
            List<String> files =
                    items.stream().map(item -> Environment.text(item, "path")).toList();
            boolean isThere = files.stream().anyMatch(file -> file.equals(path) || file.startsWith(path + "/"));
            if (!isThere) {
                found.add(Reference.toPart(at, "file", path, files));
            }
        }
    }

    /** Adds a reference to a part of the pod itself, unless the part is there. */
    private void part(Place from, String field, String kind, List<String> there) {
        from.at(ManifestPath.of(field))
                .filter(name -> !there.contains(String.valueOf(name.value())))
                .ifPresent(name -> found.add(Reference.toPart(name, kind, String.valueOf(name.value()), there)));
    }

    private void ports(Place container, String handler) {
        for (String way : List.of("httpGet.port", "tcpSocket.port")) {
            container.at(ManifestPath.of(handler + "." + way)).ifPresent(port -> probe(container, port));
        }
    }

    private void probe(Place container, Place port) {
        if (port.value() instanceof String name && !Ports.namesIn(container).contains(name)) {
            found.add(Reference.toPart(port, Reference.PORT, name, Ports.namesIn(container)));
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
