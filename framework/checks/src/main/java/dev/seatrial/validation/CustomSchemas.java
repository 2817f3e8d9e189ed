/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.kubernetes.ResourceType;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The schemas of custom resources, from definitions in the folders {@code crds/}, among the manifests, and from elsewhere. */
final class CustomSchemas {

    private final Map<ResourceType, Map<?, ?>> schemas = new HashMap<>();
    private final Map<String, Set<String>> versions = new HashMap<>();
    private final Patterns patterns = new Patterns();

    /** The schemas of a release, which are read when the first custom resource asks for them. For one thread. */
    static final class Lazy implements Supplier<CustomSchemas> {

        private final Manifests manifests;
        private final Collection<Manifest> more;
        private @Nullable CustomSchemas schemas;

        Lazy(Manifests manifests, Collection<Manifest> more) {
            this.manifests = manifests;
            this.more = more;
        }

        @Override
        public CustomSchemas get() {
            if (schemas == null) {
                schemas = of(manifests, more);
            }
            return schemas;
        }
    }

    /** Returns the schemas of all definitions that a release brings along, and of the given ones. */
    static CustomSchemas of(Manifests manifests, Collection<Manifest> more) {
        List<Manifest> definitions = new ArrayList<>(more);
        manifests
                .release()
                .map(ReleaseContext::contents)
                .ifPresent(contents -> definitions.addAll(contents.definitions()));
        definitions.addAll(manifests.siblings().all());
        CustomSchemas found = new CustomSchemas();
        definitions.stream()
                .filter(manifest -> manifest.kind().equals("CustomResourceDefinition"))
                .forEach(manifest -> found.add(manifest.content()));
        return found;
    }

    private void add(Map<?, ?> definition) {
        Map<?, ?> spec = map(definition.get("spec"));
        String group = String.valueOf(spec.get("group"));
        String kind = String.valueOf(map(spec.get("names")).get("kind"));
        // apiextensions.k8s.io/v1beta1 had one schema for all versions
        Map<?, ?> common = map(map(spec.get("validation")).get("openAPIV3Schema"));
        if (spec.get("version") instanceof String version) {
            add(new ResourceType(group + "/" + version, kind), common);
        }
        if (spec.get("versions") instanceof List<?> list) {
            for (Object each : list) {
                Map<?, ?> version = map(each);
                if (!Boolean.FALSE.equals(version.get("served"))) {
                    Map<?, ?> own = map(map(version.get("schema")).get("openAPIV3Schema"));
                    add(new ResourceType(group + "/" + version.get("name"), kind), own.isEmpty() ? common : own);
                }
            }
        }
    }

    private void add(ResourceType type, Map<?, ?> schema) {
        schemas.put(type, schema);
        versions.computeIfAbsent(type.group() + "/" + type.kind(), key -> new TreeSet<>())
                .add(type.apiVersion());
    }

    Patterns patterns() {
        return patterns;
    }

    /** Returns the schema of a type; empty if no definition serves it, or its definition has no schema. */
    Optional<Map<?, ?>> schema(ResourceType type) {
        return Optional.<Map<?, ?>>ofNullable(schemas.get(type)).filter(schema -> !schema.isEmpty());
    }

    /** Returns the API versions in which the kind of a type is served; none if it has no definition. */
    Set<String> versions(ResourceType type) {
        return versions.getOrDefault(type.group() + "/" + type.kind(), Set.of());
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
