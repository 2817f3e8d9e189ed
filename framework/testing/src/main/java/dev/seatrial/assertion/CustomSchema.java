/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the definition of a custom kind among the manifests of a release and in the folders {@code crds/} of its chart. */
final class CustomSchema {

    private CustomSchema() {}

    /** Returns all definitions of custom resources that a release brings along. */
    static List<Manifest> definitions(Manifests scope) {
        Stream<Manifest> files = scope.release().map(ReleaseContext::contents).stream()
                .flatMap(contents -> contents.definitions().stream());
        return Stream.concat(scope.siblings().stream(), files)
                .filter(manifest -> manifest.kind().equals("CustomResourceDefinition"))
                .toList();
    }

    /** Returns the kinds that the definitions define. */
    static Stream<String> kinds(Manifests scope) {
        return definitions(scope).stream()
                .map(definition -> Environment.text(Place.of(definition), "spec.names.kind"))
                .filter(kind -> !kind.isEmpty());
    }

    /** Returns the {@code openAPIV3Schema} of the version of a manifest. */
    static Optional<Map<?, ?>> of(Manifest manifest, Manifests scope) {
        String apiVersion = manifest.id().apiVersion();
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        return definitions(scope).stream()
                .map(Place::of)
                .filter(definition ->
                        Environment.text(definition, "spec.names.kind").equals(manifest.kind())
                                && Environment.text(definition, "spec.group")
                                        .equals(manifest.id().group()))
                .flatMap(definition -> Ports.elements(definition, "spec.versions").stream())
                .filter(found -> Environment.text(found, "name").equals(version))
                .flatMap(found -> found.at(ManifestPath.of("schema.openAPIV3Schema")).stream())
                .map(Place::value)
                .flatMap(CustomSchema::schema)
                .findFirst();
    }

    private static Stream<Map<?, ?>> schema(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? Stream.of(map) : Stream.empty();
    }
}
