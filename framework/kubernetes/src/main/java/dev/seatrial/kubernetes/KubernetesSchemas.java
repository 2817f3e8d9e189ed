/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of the objects that Kubernetes itself defines in a minor version. Definitions are decoded on
 * demand. Several threads may decode a definition at the same time, with the same result.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class KubernetesSchemas {

    private static final Map<Integer, KubernetesSchemas> BY_MINOR = new HashMap<>();

    static {
        for (KubernetesMinor minor : KubernetesMinor.known()) {
            BY_MINOR.put(minor.number(), new KubernetesSchemas(minor));
        }
    }

    /**
     * Returns the schemas of a version such as {@code 1.35} or {@code v1.35.2}.
     *
     * @throws IllegalArgumentException if the text is not a version, or its schemas are unknown
     */
    public static KubernetesSchemas of(String version) {
        return of(KubernetesMinor.of(version));
    }

    /**
     * Returns the schemas of a minor version.
     *
     * @throws IllegalArgumentException if the version is not {@linkplain KubernetesMinor#isKnown known}
     */
    public static KubernetesSchemas of(KubernetesMinor minor) {
        KubernetesSchemas schemas = BY_MINOR.get(minor.number());
        if (schemas == null) {
            throw new IllegalArgumentException("The schemas of Kubernetes %s are not known, only those of %s to %s."
                    .formatted(minor, KubernetesMinor.OLDEST, KubernetesMinor.NEWEST));
        }
        return schemas;
    }

    private final KubernetesMinor minor;
    private final Map<String, ObjectSchema> decoded = new ConcurrentHashMap<>();
    private volatile @Nullable SchemaIndex index;

    private KubernetesSchemas(KubernetesMinor minor) {
        this.minor = minor;
    }

    /** Returns the version. */
    public KubernetesMinor minor() {
        return minor;
    }

    /** Returns the types of objects that have a schema: those of resources, and lists such as {@code v1/ConfigMapList}. */
    public Set<ResourceType> types() {
        return index().types();
    }

    /** Returns the schema of a type, or nothing if this version does not define it. */
    public Optional<ObjectSchema> schema(ResourceType type) {
        return index().nameOf(type).map(this::definition);
    }

    /**
     * Returns the schema of a definition that a field refers to, such as {@code core.v1.PodSpec}.
     *
     * @throws IllegalArgumentException if no definition has that name
     */
    ObjectSchema definition(String name) {
        ObjectSchema schema = decoded.get(name);
        if (schema == null) {
            schema = new SchemaDecoder(this).decode(name, index().definition(name));
            decoded.put(name, schema);
        }
        return schema;
    }

    /** Returns the index, which is created on demand. */
    private SchemaIndex index() {
        SchemaIndex made = index;
        if (made == null) {
            made = SchemaIndex.of(SchemaTable.LINES, minor);
            index = made;
        }
        return made;
    }
}
