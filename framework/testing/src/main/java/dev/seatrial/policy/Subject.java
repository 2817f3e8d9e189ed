/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks at: an object, the pod of a workload, a container. Reads values without minding their shape: what is of
 * another type than asked for counts as absent, because telling types apart is a schema's business.
 */
public abstract sealed class Subject permits Resource, Workload, Container {

    private final @Nullable ManifestPath path;
    private final Map<?, ?> content;

    Subject(@Nullable ManifestPath path, Map<?, ?> content) {
        this.path = path;
        this.content = Collections.unmodifiableMap(content);
    }

    /** Returns the object that the subject is, or is part of. */
    public abstract Resource resource();

    /** Returns how messages name the subject: {@code container `web` of Deployment/web}. */
    public abstract String label();

    /** Returns where in its manifest the subject stands; nothing where it is the whole of it. */
    public Optional<ManifestPath> path() {
        return Optional.ofNullable(path);
    }

    /** Returns the subject itself. */
    public Map<?, ?> content() {
        return content;
    }

    /** Returns the value at a path below the subject, or nothing where it does not exist or is null. */
    public Optional<Object> at(String below) {
        return ManifestPath.of(below).in(content) instanceof PathResult.Found found
                ? Optional.ofNullable(found.value())
                : Optional.empty();
    }

    /** Returns the text at a path, or nothing where there is none. */
    public Optional<String> text(String below) {
        return at(below).filter(String.class::isInstance).map(String.class::cast);
    }

    /** Returns the map at a path; empty where there is none. */
    public Map<?, ?> map(String below) {
        return at(below).orElse(null) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Returns the list at a path; empty where there is none. */
    public List<?> list(String below) {
        return at(below).orElse(null) instanceof List<?> list ? list : List.of();
    }

    /** Returns the whole number at a path, or nothing where there is none. */
    public Optional<Long> number(String below) {
        return at(below).filter(Long.class::isInstance).map(Long.class::cast);
    }

    boolean isTrue(String below) {
        return at(below).filter(Boolean.TRUE::equals).isPresent();
    }

    boolean isFalse(String below) {
        return at(below).filter(Boolean.FALSE::equals).isPresent();
    }

    /** Returns where in the manifest a path below the subject leads. */
    ManifestPath pathTo(String below) {
        ManifestPath end = below.isEmpty() ? ManifestPath.of(List.of()) : ManifestPath.of(below);
        return path == null ? end : path.resolve(end);
    }

    @Override
    public String toString() {
        return label();
    }
}
