/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.LabelSelector;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assertions about a Service and the pods behind it. The examples stand for {@code assertThat(manifests).service("web")}. */
public final class ServiceAssert extends AbstractManifestAssert<ServiceAssert> {

    private final Manifests scope;

    ServiceAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, ServiceAssert.class, failures);
        this.scope = scope;
    }

    /**
     * Verifies the type. It must be given.
     *
     * <pre>{@code service.hasType("ClusterIP"); // fails for NodePort, and without `spec.type` }</pre>
     */
    public ServiceAssert hasType(String type) {
        return hasValue("spec.type", type);
    }

    /**
     * Verifies that the Service has no address of its own: its {@code clusterIP} is {@code None}.
     *
     * <pre>{@code service.isHeadless(); // fails without `spec.clusterIP` }</pre>
     */
    public ServiceAssert isHeadless() {
        return hasValue("spec.clusterIP", "None");
    }

    /**
     * Verifies a port by its name.
     *
     * <pre>{@code service.hasPort("http", 80); // fails for {name: http, port: 8080}, and for {port: 80} }</pre>
     */
    public ServiceAssert hasPort(String name, int port) {
        return hasValue("spec.ports[name=" + name + "].port", port);
    }

    /**
     * Verifies that there is a port of a number, whatever its name.
     *
     * <pre>{@code service.hasPort(80); // fails for {name: http, port: 8080} }</pre>
     */
    public ServiceAssert hasPort(int port) {
        path("spec.ports").containsYaml("[{port: " + port + "}]");
        return this;
    }

    /**
     * Verifies that the Service's selector fits the pods of a workload among the same manifests, and that each named target
     * port is one of theirs.
     *
     * <pre>{@code service.selects("Deployment/web"); // fails for a selector {app: api} and pods with {app: web} }</pre>
     */
    public ServiceAssert selects(String workload) {
        selected(workload);
        return this;
    }

    /**
     * Verifies the same, and that no other workload among the manifests is selected as well.
     *
     * <pre>{@code service.selectsOnly("Deployment/web"); // fails if the pods of Job/migrate have the same labels }</pre>
     */
    public ServiceAssert selectsOnly(String workload) {
        if (selected(workload).isEmpty()) {
            return this;
        }
        Place selector = place().at(ManifestPath.of("spec.selector")).orElse(place());
        List<String> others = new Workloads(scope)
                .all().stream()
                        .filter(m -> !m.id().label().equals(workload))
                        .filter(m -> LabelSelector.fitsPlain(
                                selector.value(),
                                PodSpecs.labels(PodSpecs.podOf(m).orElseThrow())))
                        .map(m -> m.id().label())
                        .toList();
        return others.isEmpty()
                ? this
                : report(
                        selector,
                        "%s selects not only the pods of " + workload + ".",
                        d -> d.withFact("selector", Shown.fact(selector.value()))
                                .withFact("others", Shown.names(others)));
    }

    /**
     * Verifies at which port of a workload's containers requests for a port of the Service arrive, names resolved.
     *
     * <pre>{@code service.forwards(80, "Deployment/web", 8080); // passes for targetPort http, fails if that is 9090 in the pod }</pre>
     *
     * @param port number or name of the Service's port
     */
    public ServiceAssert forwards(Object port, String workload, int containerPort) {
        Optional<Place> pod = selected(workload);
        if (pod.isEmpty()) {
            return this;
        }
        List<Place> ports = Ports.elements(place(), "spec.ports");
        Optional<Place> own = ports.stream()
                .filter(p -> String.valueOf(port).equals(Environment.text(p, "port"))
                        || (port instanceof String && port.equals(Environment.text(p, "name"))))
                .findFirst();
        if (own.isEmpty()) {
            Place at = place().at(ManifestPath.of("spec.ports")).orElse(place());
            return report(at, "%s have no `" + port + "`.", d -> d.withFact("actual", Shown.fact(at.value())));
        }
        Object target = own.get()
                .at(ManifestPath.of("targetPort"))
                .map(Place::value)
                .orElseGet(() -> Environment.text(own.get(), "port"));
        String number =
                target instanceof String name ? Ports.numberOf(pod.get(), name).orElse(name) : target.toString();
        return number.equals(String.valueOf(containerPort))
                ? this
                : reportUnequal(
                        own.get(),
                        "%s leads to port %s of %s, not to %d."
                                .formatted(own.get().label(), number, workload, containerPort),
                        String.valueOf(containerPort),
                        number);
    }

    /** Returns the pod of a workload that is selected, or reports why it is not. */
    private Optional<Place> selected(String workload) {
        if (isAbsent()) {
            return Optional.empty();
        }
        Workloads workloads = new Workloads(scope);
        Optional<Place> pod = workloads.pod(workload);
        if (pod.isEmpty()) {
            fail(workloads.missing(place(), workload));
            return pod;
        }
        Place selector = place().at(ManifestPath.of("spec.selector")).orElse(place());
        Map<?, ?> labels = PodSpecs.labels(pod.get());
        if (!LabelSelector.fitsPlain(selector.path() == null ? null : selector.value(), labels)) {
            report(
                    selector,
                    "%s does not select the pods of " + workload + ".",
                    d -> d.withFact("selector", selector.path() == null ? "none" : Shown.fact(selector.value()))
                            .withFact("labels", Shown.fact(labels)));
            return Optional.empty();
        }
        List<Place> unknown = Ports.unknownTargets(place(), pod.get());
        unknown.forEach(target -> report(
                target,
                "%s names no port of the containers of " + workload + ".",
                d -> d.withFact("actual", Shown.fact(target.value()))
                        .withFact("ports", Shown.names(Ports.namesOf(pod.get())))));
        return unknown.isEmpty() ? pod : Optional.empty();
    }
}
