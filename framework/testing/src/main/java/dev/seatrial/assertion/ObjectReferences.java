/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.kubernetes.BuiltInRoles;
import dev.seatrial.manifest.LabelSelector;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the objects to which manifests other than pods refer by name. */
final class ObjectReferences {

    private final Place place;
    private final Manifest manifest;
    private final Manifests all;
    private final List<Reference> found = new ArrayList<>();

    private ObjectReferences(Manifest manifest, Manifests all) {
        this.manifest = manifest;
        this.place = Place.of(manifest);
        this.all = all;
    }

    static List<Reference> of(Manifest manifest, Manifests all) {
        return new ObjectReferences(manifest, all).collect();
    }

    private List<Reference> collect() {
        switch (manifest.kind()) {
            case "Ingress" -> ingress();
            case "Service" -> service();
            case "HorizontalPodAutoscaler" -> byKind("spec.scaleTargetRef");
            case "StatefulSet" -> named(place, "spec.serviceName", "Service");
            case "RoleBinding", "ClusterRoleBinding" -> binding();
            case "ServiceAccount" -> account();
            case "APIService" -> service(place, "spec.service");
            case "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration" ->
                Ports.elements(place, "webhooks").forEach(hook -> service(hook, "clientConfig.service"));
            case "CustomResourceDefinition" -> service(place, "spec.conversion.webhook.clientConfig.service");
            case "PersistentVolumeClaim" -> named(place, "spec.volumeName", "PersistentVolume");
            case "ValidatingAdmissionPolicyBinding" -> named(place, "spec.policyName", "ValidatingAdmissionPolicy");
            case "MutatingAdmissionPolicyBinding" -> named(place, "spec.policyName", "MutatingAdmissionPolicy");
            case "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute" -> route();
            default -> {
                // References of other kinds are not known here.
            }
        }
        return found;
    }

    private void ingress() {
        backend(place.at(ManifestPath.of("spec.defaultBackend")));
        for (Place rule : Ports.elements(place, "spec.rules")) {
            Ports.elements(rule, "http.paths").forEach(path -> backend(path.at(ManifestPath.of("backend"))));
        }
        // cert-manager creates the TLS Secrets of an Ingress that has one of its annotations.
        boolean issued = manifest.annotations().keySet().stream()
                .anyMatch(key -> key.startsWith("cert-manager.io/") || key.equals("kubernetes.io/tls-acme"));
        if (!issued) {
            Ports.elements(place, "spec.tls").forEach(tls -> named(tls, "secretName", "Secret"));
        }
    }

    private void backend(Optional<Place> backend) {
        backend.flatMap(b -> b.at(ManifestPath.of("resource"))).ifPresent(this::object);
        Optional<Place> service = backend.flatMap(b -> b.at(ManifestPath.of("service")));
        if (service.isPresent() && service.get().value() instanceof Map<?, ?> map && map.get("name") != null) {
            Map<?, ?> port = map.get("port") instanceof Map<?, ?> given ? given : Map.of();
            Object number = port.containsKey("name") ? port.get("name") : port.get("number");
            found.add(
                    number == null
                            ? Reference.to(service.get(), "Service", map.get("name"))
                            : Reference.toPort(service.get(), "Service", map.get("name"), number));
        }
    }

    /** Routes of the Gateway API lead to Services unless they say otherwise. */
    private void route() {
        for (Place rule : Ports.elements(place, "spec.rules")) {
            for (Place backend : Ports.elements(rule, "backendRefs")) {
                if (backend.value() instanceof Map<?, ?> map
                        && map.get("name") != null
                        && "Service".equals(map.containsKey("kind") ? map.get("kind") : "Service")) {
                    found.add((map.get("port") == null
                                    ? Reference.to(backend, "Service", map.get("name"))
                                    : Reference.toPort(backend, "Service", map.get("name"), map.get("port")))
                            .in(map.get("namespace")));
                }
            }
        }
    }

    /** A target port given by name must be the name of a port of the selected pods. */
    private void service() {
        Object selector =
                place.at(ManifestPath.of("spec.selector")).map(Place::value).orElse(null);
        List<Place> pods = all.stream()
                .filter(workload -> Cluster.mayBeTogether(manifest, workload, all))
                .map(PodSpecs::podOf)
                .flatMap(Optional::stream)
                .filter(pod -> LabelSelector.fitsPlain(selector, PodSpecs.labels(pod)))
                .toList();
        if (pods.isEmpty()) {
            return;
        }
        for (Place target : Ports.unknownTargets(place, pods.get(0))) {
            if (pods.stream().allMatch(pod -> isUnknown(target, pod))) {
                List<String> ports = pods.stream()
                        .flatMap(pod -> Ports.namesOf(pod).stream())
                        .distinct()
                        .toList();
                found.add(Reference.toPart(target, Reference.PORT, String.valueOf(target.value()), ports));
            }
        }
    }

    private boolean isUnknown(Place target, Place pod) {
        return Ports.unknownTargets(place, pod).stream()
                .anyMatch(unknown -> Objects.equals(unknown.path(), target.path()));
    }

    private void binding() {
        String role = text("roleRef.name");
        if (!(text("roleRef.kind").equals("ClusterRole") && isBuiltIn(role))) {
            byKind("roleRef");
        }
        for (Place subject : Ports.elements(place, "subjects")) {
            if (subject.value() instanceof Map<?, ?> map
                    && "ServiceAccount".equals(map.get("kind"))
                    && map.get("name") != null
                    && !"default".equals(map.get("name"))) {
                found.add(
                        Reference.to(subject, "ServiceAccount", map.get("name")).in(map.get("namespace")));
            }
        }
    }

    private void account() {
        for (Place secret : Ports.elements(place, "imagePullSecrets")) {
            named(secret, "name", "Secret");
        }
    }

    /** Returns whether a ClusterRole comes with Kubernetes or, as the prefix tells, with a part of the cluster. */
    private boolean isBuiltIn(String role) {
        return role.startsWith("system:")
                || BuiltInRoles.of(Validation.minorOf(all)).named(role).isPresent();
    }

    /** Adds a reference to a Service with its namespace, as cluster-scoped objects have to state it. */
    private void service(Place from, String path) {
        Object namespace =
                from.at(ManifestPath.of(path + ".namespace")).map(Place::value).orElse(null);
        from.at(ManifestPath.of(path + ".name"))
                .filter(name -> name.value() != null)
                .ifPresent(name -> found.add(Reference.to(name, "Service", String.valueOf(name.value()))
                        .in(namespace)));
    }

    private void byKind(String path) {
        place.at(ManifestPath.of(path)).ifPresent(this::object);
    }

    private void object(Place target) {
        if (target.value() instanceof Map<?, ?> map && map.get("kind") != null && map.get("name") != null) {
            found.add(Reference.to(target, map.get("kind").toString(), map.get("name")));
        }
    }

    private void named(Place from, String path, String kind) {
        from.at(ManifestPath.of(path))
                .filter(name -> name.value() != null)
                .ifPresent(name -> found.add(Reference.to(name, kind, String.valueOf(name.value()))));
    }

    private String text(String path) {
        return place.at(ManifestPath.of(path))
                .map(p -> String.valueOf(p.value()))
                .orElse("");
    }
}
