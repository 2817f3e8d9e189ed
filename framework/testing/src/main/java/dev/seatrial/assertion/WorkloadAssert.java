/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what runs pods: a Deployment, StatefulSet, DaemonSet, Job, CronJob, Pod, or a custom resource with a pod
 * template.
 *
 * <pre>{@code
 * assertThat(manifests).deployment("shop-api")
 *     .doesNotHavePath("spec.replicas")
 *     .container("api").hasImage("registry.example/shop-api:1.4.0").hasEnv("LOG_LEVEL", "info");
 * }</pre>
 */
public final class WorkloadAssert extends AbstractManifestAssert<WorkloadAssert> {

    private final @Nullable Place pod;

    WorkloadAssert(@Nullable Manifest manifest, Failures failures) {
        super(manifest, WorkloadAssert.class, failures);
        this.pod = manifest == null ? null : PodSpecs.podOf(manifest).orElse(null);
        if (manifest != null && pod == null) {
            report(place(), "%s runs no containers.", d -> d);
        }
    }

    /** Verifies the number of replicas that the manifest asks for. Kubernetes starts 1 where none is given; this fails then. */
    public WorkloadAssert hasReplicas(int replicas) {
        return hasValue("spec.replicas", replicas);
    }

    /** Verifies a label of the pods. */
    public WorkloadAssert hasPodLabel(String label, String value) {
        return podEntry("metadata.labels", label, value);
    }

    /** Verifies an annotation of the pods. */
    public WorkloadAssert hasPodAnnotation(String annotation, String value) {
        return podEntry("metadata.annotations", annotation, value);
    }

    /** Verifies the ServiceAccount that the pods run as. */
    public WorkloadAssert hasServiceAccount(String name) {
        podPath("spec.serviceAccountName").isEqualTo(name);
        return this;
    }

    /** Verifies that the pods may use a Secret to pull images. */
    public WorkloadAssert hasImagePullSecret(String name) {
        podPath("spec.imagePullSecrets").containsYaml("[{name: '" + name + "'}]");
        return this;
    }

    /** Navigates to a value of the pod or pod template, such as {@code spec.terminationGracePeriodSeconds}. */
    public ValueAssert podPath(String path) {
        return new ValueAssert(pod == null ? null : find(pod, path), failures());
    }

    /** Navigates to a container by its name. */
    public ContainerAssert container(String name) {
        return containerIn("spec.containers", "container", name);
    }

    /** Navigates to an init container by its name. */
    public ContainerAssert initContainer(String name) {
        return containerIn("spec.initContainers", "init container", name);
    }

    /** Verifies something of every container, init containers included; the pod must have one at least. */
    public WorkloadAssert eachContainer(Consumer<ContainerAssert> check) {
        for (Place container : containers()) {
            check.accept(new ContainerAssert(container, pod, failures()));
        }
        return this;
    }

    /** Verifies the names of the containers, in order and without the init containers. */
    public WorkloadAssert hasContainers(String... names) {
        if (pod == null) {
            return this;
        }
        List<String> found = names("spec.containers");
        List<String> expected = Arrays.asList(names);
        if (!found.equals(expected)) {
            Place at = pod.at(ManifestPath.of("spec.containers")).orElse(pod);
            reportUnequal(
                    at,
                    "%s has the containers %s, not %s."
                            .formatted(place().label(), Shown.names(found), Shown.names(expected)),
                    expected,
                    found);
        }
        return this;
    }

    private List<Place> containers() {
        List<Place> all = new ArrayList<>();
        for (String path : List.of("spec.initContainers", "spec.containers")) {
            Place list = pod == null ? null : pod.at(ManifestPath.of(path)).orElse(null);
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
            return new ContainerAssert(null, null, failures());
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
        return new ContainerAssert(found.orElse(null), pod, failures());
    }

    private List<String> names(String path) {
        Object list = pod == null
                ? null
                : pod.at(ManifestPath.of(path)).map(Place::value).orElse(null);
        List<String> names = new ArrayList<>();
        if (list instanceof List<?> elements) {
            elements.forEach(e ->
                    names.add(e instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : String.valueOf(e)));
        }
        return names;
    }

    private WorkloadAssert podEntry(String path, String key, String value) {
        if (pod != null) {
            Place found = find(
                    pod, ManifestPath.of(path).with(new PathSegment.Key(key)).toString());
            if (found != null) {
                new ValueAssert(found, failures()).isEqualTo(value);
            }
        }
        return this;
    }
}
