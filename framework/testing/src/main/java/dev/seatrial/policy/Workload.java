/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.kubernetes.WorkloadShape;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The pod of an object: a Pod, or the pod template of a Deployment, StatefulSet, DaemonSet, ReplicaSet,
 * ReplicationController, Job or CronJob.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Workload extends Subject {

    /** Returns the pod of an object; empty if it has none. */
    static Optional<Workload> of(Resource resource) {
        Optional<WorkloadShape> shape = WorkloadShape.of(resource.type());
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        String template = shape.get().podTemplate();
        if (template.isEmpty()) {
            return Optional.of(
                    new Workload(resource, shape.get(), resource.path().orElse(null), resource.content()));
        }
        return resource.at(template).orElse(null) instanceof Map<?, ?> pod
                ? Optional.of(new Workload(resource, shape.get(), resource.pathTo(template), pod))
                : Optional.empty();
    }

    private final Resource resource;
    private final WorkloadShape shape;

    private Workload(Resource resource, WorkloadShape shape, @Nullable ManifestPath path, Map<?, ?> pod) {
        super(path, pod);
        this.resource = resource;
        this.shape = shape;
    }

    @Override
    public Resource resource() {
        return resource;
    }

    @Override
    public String label() {
        return resource.label();
    }

    /** Returns the labels of the pods. */
    public Map<?, ?> labels() {
        return map("metadata.labels");
    }

    /**
     * Returns whether the pods run until they are deleted. Those of Jobs and hooks do not, nor do Pods that may
     * complete.
     */
    public boolean isLongRunning() {
        return !resource.isHook()
                && shape.runsUntilDeleted()
                && text("spec.restartPolicy").orElse("Always").equals("Always");
    }

    /**
     * Returns the number of replicas, with the default of 1; empty if the kind has no such number, such as a DaemonSet.
     */
    public Optional<Long> replicas() {
        return shape.replicas().flatMap(path -> resource.at(path).isEmpty() ? Optional.of(1L) : resource.number(path));
    }

    /** Returns the containers in order, init containers first. */
    public List<Container> containers() {
        List<Container> containers = new ArrayList<>();
        addContainers("spec.initContainers", containers);
        addContainers("spec.containers", containers);
        return containers;
    }

    /** Returns whether the kind of workload finds its pods with a selector. */
    boolean hasSelector() {
        return shape.selector().isPresent();
    }

    boolean isOnWindows() {
        return text("spec.os.name").orElse("").equals("windows")
                || "windows".equals(map("spec.nodeSelector").get("kubernetes.io/os"));
    }

    private void addContainers(String path, List<Container> containers) {
        List<?> list = list(path);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> container) {
                ManifestPath place = pathTo(path).with(segment(list, container, i));
                containers.add(new Container(this, place, container, path.equals("spec.initContainers")));
            }
        }
    }

    /** Selects a container by its name, unless two have the same name. */
    private static PathSegment segment(List<?> list, Map<?, ?> container, int i) {
        if (container.get("name") instanceof String name && !name.isEmpty()) {
            PathSegment match = new PathSegment.Match("name", name);
            if (ManifestPath.of(List.of(match)).in(list) instanceof PathResult.Found) {
                return match;
            }
        }
        return new PathSegment.Index(i);
    }
}
