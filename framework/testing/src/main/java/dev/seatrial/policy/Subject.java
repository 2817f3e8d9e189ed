/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule checks: an object, the pod of a workload, or a container. Values of another type than requested
 * count as absent, since checking types is the job of a schema.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract sealed class Subject permits Resource, Workload, Container {

    private final @Nullable ManifestPath path;
    private final Map<?, ?> content;

    Subject(@Nullable ManifestPath path, Map<?, ?> content) {
        this.path = path;
        this.content = Collections.unmodifiableMap(content);
    }

    /** Returns the object that this subject is, or belongs to. */
    public abstract Resource resource();

    /** Returns the subject as messages show it: {@code container `web` of Deployment/web}. */
    public abstract String label();

    /** Returns the path of the subject in its manifest; empty if it is the whole manifest. */
    public Optional<ManifestPath> path() {
        return Optional.ofNullable(path);
    }

    /** Returns the content of the subject. */
    public Map<?, ?> content() {
        return content;
    }

    /** Returns the value at a path below the subject; empty if the path does not exist or its value is null. */
    public Optional<Object> at(String below) {
        return ManifestPath.of(below).in(content) instanceof PathResult.Found found
                ? Optional.ofNullable(found.value())
                : Optional.empty();
    }

    /** Returns the string at a path; empty if there is none. */
    public Optional<String> text(String below) {
        return at(below).filter(String.class::isInstance).map(String.class::cast);
    }

    /** Returns the map at a path; an empty map if there is none. */
    public Map<?, ?> map(String below) {
        return at(below).orElse(null) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Returns the list at a path; an empty list if there is none. */
    public List<?> list(String below) {
        return at(below).orElse(null) instanceof List<?> list ? list : List.of();
    }

    /** Returns the whole number at a path; empty if there is none. */
    public Optional<Long> number(String below) {
        return at(below).filter(Long.class::isInstance).map(Long.class::cast);
    }

    boolean isTrue(String below) {
        return at(below).filter(Boolean.TRUE::equals).isPresent();
    }

    boolean isFalse(String below) {
        return at(below).filter(Boolean.FALSE::equals).isPresent();
    }

    /** Returns the path in the manifest of a path below the subject. */
    ManifestPath pathTo(String below) {
        ManifestPath end = below.isEmpty() ? ManifestPath.of(List.of()) : ManifestPath.of(below);
        return path == null ? end : path.resolve(end);
    }

    @Override
    public String toString() {
        return label();
    }
}
