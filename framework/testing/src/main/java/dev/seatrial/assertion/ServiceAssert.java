/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.LabelSelector;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.internal.ApiValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a Service and the pods that it selects. In the examples, {@code service} is {@code
 * assertThat(manifests).service("web")}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ServiceAssert extends AbstractManifestAssert<ServiceAssert> {

    private final Manifests scope;

    ServiceAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, scope, ServiceAssert.class, failures);
        this.scope = scope;
    }

    /**
     * Verifies the type of the Service, which must be set explicitly.
     *
     * <pre>{@code service.hasType("ClusterIP"); // fails for NodePort, and without `spec.type` }</pre>
     *
     * @throws AssertionError if {@code spec.type} differs or is absent
     */
    public ServiceAssert hasType(String type) {
        return hasValue("spec.type", type);
    }

    /**
     * Verifies that the Service is headless: its {@code clusterIP} is {@code None}.
     *
     * <pre>{@code service.isHeadless(); // fails without `spec.clusterIP` }</pre>
     *
     * @throws AssertionError if {@code spec.clusterIP} differs or is absent
     */
    public ServiceAssert isHeadless() {
        return hasValue("spec.clusterIP", "None");
    }

    /**
     * Verifies that the port of the given name has the given number.
     *
     * <pre>{@code service.hasPort("http", 80); // fails for {name: http, port: 8080}, and for {port: 80} }</pre>
     *
     * @throws AssertionError if there is no such port, or it has another number
     */
    public ServiceAssert hasPort(String name, int port) {
        return hasValue("spec.ports[name=" + name + "].port", port);
    }

    /**
     * Verifies that the Service has a port of the given number, whatever its name.
     *
     * <pre>{@code service.hasPort(80); // fails for {name: http, port: 8080} }</pre>
     *
     * @throws AssertionError if there is no such port
     */
    public ServiceAssert hasPort(int port) {
        path("spec.ports").containsYaml("[{port: " + port + "}]");
        return this;
    }

    /**
     * Verifies that the Service selects the pods of a workload of the same release, given as {@code Kind/name}, and
     * that their containers define each named target port.
     *
     * <pre>{@code service.selects("Deployment/web"); // fails for a selector {app: api} and pods with {app: web} }</pre>
     *
     * @throws AssertionError if the selector does not match the pods, a target port is not defined, or the workload was
     *     not rendered for the namespace of the Service
     */
    public ServiceAssert selects(String workload) {
        selected(workload);
        return this;
    }

    /**
     * Verifies that the Service selects the pods of a workload, as {@link #selects} does, and no pods of other rendered
     * workloads.
     *
     * <pre>{@code service.selectsOnly("Deployment/web"); // fails if the pods of Job/migrate have the same labels }</pre>
     *
     * @throws AssertionError if it does not select the pods of the workload, or also selects others
     */
    public ServiceAssert selectsOnly(String workload) {
        Optional<Place> pod = selected(workload);
        if (pod.isEmpty()) {
            return this;
        }
        Place selector = place().at(ManifestPath.of("spec.selector")).orElse(place());
        List<String> others = new Workloads(place(), scope)
                .nearby()
                .filter(m -> m != pod.get().manifest())
                .filter(m -> LabelSelector.fitsPlain(
                        selector.value(), PodSpecs.labels(PodSpecs.podOf(m).orElseThrow())))
                .map(m -> m.id().qualifiedLabel())
                .toList();
        return others.isEmpty()
                ? this
                : report(
                        selector,
                        "%s also selects pods of workloads other than " + workload + ".",
                        d -> d.withFact("selector", Shown.fact(selector.value()))
                                .withFact("also selected", Shown.names(others)));
    }

    /**
     * Verifies the container port to which the Service forwards requests for one of its ports. Named target ports are
     * resolved in the pods of the workload.
     *
     * <pre>{@code service.forwards(80, "Deployment/web", 8080); // passes for targetPort http, fails if that port of the pod is 9090 }</pre>
     *
     * @param port the number or name of the port of the Service
     * @throws AssertionError if the Service has no such port, forwards it elsewhere, or does not select the workload
     */
    public ServiceAssert forwards(Object port, String workload, int containerPort) {
        Optional<Place> pod = selected(workload);
        if (pod.isEmpty()) {
            return this;
        }
        List<Place> own = Ports.elements(place(), "spec.ports").stream()
                .filter(p -> isPort(p, port))
                .toList();
        if (own.isEmpty()) {
            Place at = place().at(ManifestPath.of("spec.ports")).orElse(place());
            return report(
                    at, "%s does not contain port `" + port + "`.", d -> d.withFact("actual", Shown.fact(at.value())));
        }
        // One number may be there for TCP and for UDP; all of them count.
        for (Place forwarded : own) {
            String number = Ports.target(forwarded, pod.get());
            if (!number.equals(String.valueOf(containerPort))) {
                return reportUnequal(
                        forwarded,
                        "%s forwards to port %s of %s, not to %d."
                                .formatted(forwarded.label(), number, workload, containerPort),
                        String.valueOf(containerPort),
                        number);
            }
        }
        return this;
    }

    private static boolean isPort(Place candidate, Object port) {
        String field = port instanceof String ? "name" : "port";
        return candidate
                .at(ManifestPath.of(field))
                .filter(found -> Objects.equals(found.value(), ApiValues.value(port)))
                .isPresent();
    }

    /** Returns the pod of a workload if the Service selects it; reports the reason otherwise. */
    private Optional<Place> selected(String workload) {
        if (isAbsent()) {
            return Optional.empty();
        }
        Workloads workloads = new Workloads(place(), scope);
        Optional<Place> pod = workloads.pod(workload);
        if (pod.isEmpty()) {
            fail(workloads.missing(workload));
            return pod;
        }
        if ("ExternalName".equals(Environment.text(place(), "spec.type"))) {
            report(place(), "%s is an ExternalName, which selects no pods.", d -> d);
            return Optional.empty();
        }
        Place selector = place().at(ManifestPath.of("spec.selector")).orElse(place());
        Map<?, ?> labels = PodSpecs.labels(pod.get());
        if (!LabelSelector.fitsPlain(selector.path() == null ? null : selector.value(), labels)) {
            report(
                    selector,
                    "%s does not select the pods of " + workload + ".",
                    d -> d.withFact("selector", selector.path() == null ? "none" : Shown.fact(selector.value()))
                            .withFact("pod labels", Shown.fact(labels)));
            return Optional.empty();
        }
        List<Place> unknown = Ports.unknownTargets(place(), pod.get());
        unknown.forEach(target -> report(
                target,
                "%s is not the name of a container port of " + workload + ".",
                d -> d.withFact("actual", Shown.fact(target.value()))
                        .withFact("ports", Shown.names(Ports.namesOf(pod.get())))));
        return unknown.isEmpty() ? pod : Optional.empty();
    }
}
