/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Limits a waiver to a part of the release. Immutable.
 *
 * <pre>{@code
 * on("Deployment", "web")
 * on("Deployment", "web").container("nginx")
 * from("charts/postgresql")
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Scope {

    /** Returns the scope of one object. */
    public static Scope on(String kind, String name) {
        return new Scope(kind, name, null, null);
    }

    /**
     * Returns the scope of everything that the given templates rendered.
     *
     * @param path a template or a folder of templates, relative to its chart or with the name of the chart in front:
     *     {@code templates/web.yaml}, {@code charts/postgresql}
     */
    public static Scope from(String path) {
        return new Scope(null, null, null, path);
    }

    static final Scope EVERYTHING = new Scope(null, null, null, null);

    private final @Nullable String kind;
    private final @Nullable String name;
    private final @Nullable String container;
    private final @Nullable String path;

    private Scope(@Nullable String kind, @Nullable String name, @Nullable String container, @Nullable String path) {
        this.kind = kind;
        this.name = name;
        this.container = container;
        this.path = path;
    }

    /** Returns this scope, limited to the container of the given name. */
    public Scope container(String containerName) {
        return new Scope(kind, name, containerName, path);
    }

    boolean covers(Finding finding) {
        Optional<Resource> resource = finding.subject().map(Subject::resource);
        return (kind == null
                        || resource.filter(r -> r.kind().equalsIgnoreCase(kind)).isPresent())
                && (name == null || resource.filter(r -> r.name().equals(name)).isPresent())
                && (path == null
                        || resource.filter(r -> isBelow(r.source(), path)).isPresent())
                && (container == null
                        || finding.subject()
                                .filter(s ->
                                        s instanceof Container c && c.name().equals(container))
                                .isPresent());
    }

    private static boolean isBelow(String source, String path) {
        return ("/" + source + "/").contains("/" + path + "/");
    }

    /** Returns the scope as messages show it; empty for the whole release. */
    @Override
    public String toString() {
        String where = kind != null ? kind + "/" + name : path != null ? path : "";
        return container == null ? where : ("container " + container + (where.isEmpty() ? "" : " of " + where));
    }
}
