/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.LabelSelector;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a workload: a Deployment, StatefulSet, DaemonSet, Job, CronJob, Pod, or a custom resource with a pod
 * template.
 *
 * <pre>{@code
 * assertThat(manifests).deployment("shop-api")
 *     .doesNotHavePath("spec.replicas")
 *     .container("api").hasImage("registry.example/shop-api:1.4.0").hasEnv("LOG_LEVEL", "info");
 * }</pre>
 *
 * <p>In the examples, {@code workload} is {@code assertThat(manifests).deployment("web")}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class WorkloadAssert extends AbstractManifestAssert<WorkloadAssert> {

    private final @Nullable Place pod;
    private final Manifests scope;

    WorkloadAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, scope, WorkloadAssert.class, failures);
        this.scope = scope;
        this.pod = manifest == null ? null : PodSpecs.podOf(place()).orElse(null);
        if (manifest != null && pod == null) {
            report(place(), "%s has no pod template, so it is not a workload.", d -> d);
        }
    }

    /**
     * Verifies the number of replicas, which must be set explicitly. Kubernetes defaults to 1.
     *
     * <pre>{@code workload.hasReplicas(3); // fails for 2, and without `spec.replicas` }</pre>
     *
     * @throws AssertionError if {@code spec.replicas} differs or is absent
     */
    public WorkloadAssert hasReplicas(int replicas) {
        return hasValue("spec.replicas", replicas);
    }

    /**
     * Verifies the schedule of a CronJob.
     *
     * <pre>{@code assertThat(manifests).cronJob("backup").hasSchedule("0 3 * * *"); // fails for "@daily" }</pre>
     *
     * @throws AssertionError if the schedule differs or is absent
     */
    public WorkloadAssert hasSchedule(String schedule) {
        return hasValue("spec.schedule", schedule);
    }

    /**
     * Verifies that the pods have a label with the given value.
     *
     * <pre>{@code workload.hasPodLabel("app", "web"); // fails if only the workload itself has it }</pre>
     *
     * @throws AssertionError if the label is absent from the pod template or has another value
     */
    public WorkloadAssert hasPodLabel(String label, String value) {
        return podEntry("metadata.labels", label, value);
    }

    /**
     * Verifies that the pods have an annotation with the given value.
     *
     * <pre>{@code workload.hasPodAnnotation("prometheus.io/scrape", "true"); // fails for true without quotes, which is a boolean }</pre>
     *
     * @throws AssertionError if the annotation is absent from the pod template or has another value
     */
    public WorkloadAssert hasPodAnnotation(String annotation, String value) {
        return podEntry("metadata.annotations", annotation, value);
    }

    /**
     * Verifies that the selector of the workload matches the labels of its pods. The API server rejects the workload
     * otherwise.
     *
     * <pre>{@code workload.selectsItsPods(); // fails for matchLabels {app: web} and a pod with {app: api} }</pre>
     *
     * @throws AssertionError if the selector does not match, or is absent
     */
    public WorkloadAssert selectsItsPods() {
        Place selector = pod == null ? null : find("spec.selector");
        if (selector != null && pod != null && !LabelSelector.fits(selector.value(), PodSpecs.labels(pod))) {
            Object labels = PodSpecs.labels(pod);
            report(
                    selector,
                    "%s does not select the workload's own pods.",
                    d -> d.withFact("selector", Shown.fact(selector.value()))
                            .withFact("pod labels", Shown.fact(labels)));
        }
        return this;
    }

    /**
     * Verifies the ServiceAccount of the pods.
     *
     * <pre>{@code workload.hasServiceAccount("web"); // fails without `serviceAccountName`, which means `default` }</pre>
     *
     * @throws AssertionError if {@code serviceAccountName} differs or is absent
     */
    public WorkloadAssert hasServiceAccount(String name) {
        podPath("spec.serviceAccountName").isEqualTo(name);
        return this;
    }

    /**
     * Verifies that the pods may use the given Secret to pull images.
     *
     * <pre>{@code workload.hasImagePullSecret("registry"); // fails for [{name: other}] }</pre>
     *
     * @throws AssertionError if the Secret is not among the {@code imagePullSecrets}
     */
    public WorkloadAssert hasImagePullSecret(String name) {
        podPath("spec.imagePullSecrets").containsYaml("[{name: '" + name + "'}]");
        return this;
    }

    /**
     * Verifies the names of the containers, in order. Init containers are not included.
     *
     * <pre>{@code workload.hasContainers("web", "proxy"); // fails for [proxy, web] and [web] }</pre>
     *
     * @throws AssertionError if the names or their order differ
     */
    public WorkloadAssert hasContainers(String... names) {
        return hasNames("spec.containers", "containers", names);
    }

    /**
     * Verifies the names of the init containers, in order. Without arguments, verifies that there are none.
     *
     * <pre>{@code workload.hasInitContainers("migrate"); // fails for [migrate, wait], and without init containers }</pre>
     *
     * @throws AssertionError if the names or their order differ
     */
    public WorkloadAssert hasInitContainers(String... names) {
        return hasNames("spec.initContainers", "init containers", names);
    }

    /**
     * Verifies that every container, including init containers, passes the given assertions.
     *
     * <pre>{@code workload.eachContainer(container -> container.hasPinnedImage()); // fails if one has `latest` }</pre>
     *
     * @throws AssertionError if one does not pass, or there are no containers
     */
    public WorkloadAssert eachContainer(Consumer<ContainerAssert> check) {
        if (pod == null) {
            return this;
        }
        List<Place> containers = containers(pod);
        if (containers.isEmpty()) {
            return report(place(), "%s has no containers, so nothing was checked.", d -> d);
        }
        containers.forEach(container -> check.accept(assertion(container)));
        return this;
    }

    /**
     * Navigates to a value of the pod or pod template.
     *
     * <pre>{@code workload.podPath("spec.hostNetwork").isEqualTo(false); // fails if the path does not exist }</pre>
     *
     * @throws AssertionError if the path does not exist
     */
    public ValueAssert podPath(String path) {
        return next(new ValueAssert(pod == null ? null : find(pod, path), failures()));
    }

    /**
     * Navigates to the only container, not counting init containers.
     *
     * <pre>{@code workload.container().hasImage("web:1.2"); // fails for a pod with two containers }</pre>
     *
     * @throws AssertionError if the workload has several
     */
    public ContainerAssert container() {
        if (pod == null) {
            return assertion(null);
        }
        List<Place> containers = Ports.elements(pod, "spec.containers");
        if (containers.size() == 1) {
            return assertion(containers.get(0));
        }
        Place at = pod.at(ManifestPath.of("spec.containers")).orElse(pod);
        fail(at.explained(
                at.failure("%s has %d containers; use `container(name)`.".formatted(place().label(), containers.size()))
                        .withFact("containers", Shown.names(names("spec.containers")))));
        return assertion(null);
    }

    /**
     * Navigates to the container of the given name.
     *
     * <pre>{@code workload.container("web").hasPort("http", 8080); // fails without `web`, and lists the containers }</pre>
     *
     * @throws AssertionError if there is no such container
     */
    public ContainerAssert container(String name) {
        return containerIn("spec.containers", "container", name);
    }

    /**
     * Navigates to the init container of the given name, which may be a sidecar.
     *
     * <pre>{@code workload.initContainer("migrate").hasImage("web:1.2"); // fails if `migrate` is among the containers }</pre>
     *
     * @throws AssertionError if there is no such init container
     */
    public ContainerAssert initContainer(String name) {
        return containerIn("spec.initContainers", "init container", name);
    }

    /**
     * Navigates to the sidecar container of the given name: an init container with {@code restartPolicy: Always}.
     *
     * <pre>{@code workload.sidecar("proxy").hasImage("proxy:2"); // fails for an init container without `restartPolicy: Always` }</pre>
     *
     * @throws AssertionError if there is no such init container, or it is not a sidecar
     */
    public ContainerAssert sidecar(String name) {
        ContainerAssert container = initContainer(name);
        if (!container.isAbsent()) {
            Place place = container.place();
            if (!"Always".equals(Environment.text(place, "restartPolicy"))) {
                report(
                        place,
                        "%s is not a sidecar container.",
                        d -> d.withHint("An init container with `restartPolicy: Always` is a sidecar."));
                return assertion(null);
            }
        }
        return container;
    }

    /**
     * Navigates to the volume of the given name, or to the volume claim template of a StatefulSet.
     *
     * <pre>{@code workload.volume("config").isConfigMap("web"); // fails without `config` }</pre>
     *
     * @throws AssertionError if there is no such volume
     */
    public VolumeAssert volume(String name) {
        Optional<Place> volume = pod == null ? Optional.empty() : Volumes.named(pod, name);
        if (pod != null && volume.isEmpty()) {
            List<String> names = Volumes.names(pod);
            Place at = pod.at(ManifestPath.of("spec.volumes")).orElse(pod);
            Diagnostic diagnostic = at.failure("%s has no volume `%s`.".formatted(place().label(), name))
                    .withFact("volumes", Shown.names(names));
            fail(NearMiss.hint(at.explained(diagnostic), name, names));
        }
        return next(new VolumeAssert(volume.orElse(null), failures()));
    }

    private ContainerAssert assertion(@Nullable Place container) {
        return next(new ContainerAssert(container, pod, scope, failures()));
    }

    private static List<Place> containers(Place pod) {
        List<Place> all = new ArrayList<>();
        for (String path : List.of("spec.initContainers", "spec.containers")) {
            Place list = pod.at(ManifestPath.of(path)).orElse(null);
            if (list != null && list.value() instanceof List<?> elements) {
                for (int i = 0; i < elements.size(); i++) {
                    all.add(list.below(element(elements.get(i), i), elements.get(i)));
                }
            }
        }
        return all;
    }

    private static ManifestPath element(@Nullable Object container, int i) {
        Object name = container instanceof Map<?, ?> map ? map.get("name") : null;
        return ManifestPath.of(
                List.of(name == null ? new PathSegment.Index(i) : new PathSegment.Match("name", name.toString())));
    }

    private ContainerAssert containerIn(String path, String noun, String name) {
        if (pod == null) {
            return assertion(null);
        }
        ManifestPath wanted = ManifestPath.of(path).with(new PathSegment.Match("name", name));
        Optional<Place> found = pod.at(wanted);
        if (found.isEmpty()) {
            List<String> names = names(path);
            Place at = pod.at(ManifestPath.of(path)).orElse(pod);
            Diagnostic diagnostic = at.failure("%s has no %s `%s`.".formatted(place().label(), noun, name))
                    .withFact(noun + "s", Shown.names(names));
            fail(NearMiss.hint(at.explained(diagnostic), name, names));
        }
        return assertion(found.orElse(null));
    }

    private WorkloadAssert hasNames(String path, String noun, String... names) {
        List<String> found = names(path);
        List<String> expected = Arrays.asList(names);
        if (pod == null || found.equals(expected)) {
            return this;
        }
        Place at = pod.at(ManifestPath.of(path)).orElse(pod);
        return reportUnequal(
                at,
                "%s has the %s %s, not %s.".formatted(place().label(), noun, Shown.names(found), Shown.names(expected)),
                expected,
                found);
    }

    private List<String> names(String path) {
        return pod == null
                ? List.of()
                : Ports.elements(pod, path).stream()
                        .map(element -> Environment.text(element, "name"))
                        .toList();
    }

    private WorkloadAssert podEntry(String path, String key, String value) {
        ManifestPath entry = ManifestPath.of(path).with(new PathSegment.Key(key));
        Place found = pod == null ? null : find(pod, entry.toString());
        if (found != null) {
            next(new ValueAssert(found, failures())).isEqualTo(value);
        }
        return this;
    }
}
