/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import dev.seatrial.template.internal.yaml.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** What an artifact consists of: a manifest or an index of the OCI image specification. */
record Manifest(Descriptor config, List<Descriptor> layers, List<Descriptor> manifests) {

    static final String TYPE = "application/vnd.oci.image.manifest.v1+json";
    static final String INDEX = "application/vnd.oci.image.index.v1+json";

    static final String CONFIG = "application/vnd.cncf.helm.config.v1+json";
    static final String CHART = "application/vnd.cncf.helm.chart.content.v1.tar+gzip";
    static final String OLD_CHART = "application/tar+gzip";
    static final String PROVENANCE = "application/vnd.cncf.helm.chart.provenance.v1.prov";

    static Manifest read(Map<?, ?> fields) {
        return new Manifest(
                fields.get("config") instanceof Map<?, ?> config ? Descriptor.read(config) : new Descriptor("", "", -1),
                list(fields.get("layers")),
                list(fields.get("manifests")));
    }

    private static List<Descriptor> list(@org.jspecify.annotations.Nullable Object descriptors) {
        List<Descriptor> list = new ArrayList<>();
        for (Object each : descriptors instanceof List<?> all ? all : List.of()) {
            if (each instanceof Map<?, ?> fields) {
                list.add(Descriptor.read(fields));
            }
        }
        return list;
    }

    /** Returns the last layer that is a chart, as Helm takes it. */
    Optional<Descriptor> chart() {
        return layers.stream()
                .filter(layer ->
                        layer.mediaType().equals(CHART) || layer.mediaType().equals(OLD_CHART))
                .reduce((first, last) -> last);
    }

    /** Returns the layer with the provenance of a chart. */
    Optional<Descriptor> provenance() {
        return layers.stream()
                .filter(layer -> layer.mediaType().equals(PROVENANCE))
                .findFirst();
    }

    /** Returns the bytes that Go's {@code encoding/json} gives for the manifest of a chart, so that it has the digest of Helm's. */
    static byte[] write(Descriptor config, List<Descriptor> layers, Map<String, String> annotations) {
        StringJoiner sorted = new StringJoiner(",", "[", "]");
        layers.stream()
                .sorted(java.util.Comparator.comparing(Descriptor::digest))
                .forEach(layer -> sorted.add(layer.json()));
        String json = "{\"schemaVersion\":2,\"config\":" + config.json() + ",\"layers\":" + sorted + ",\"annotations\":"
                + Json.encode(annotations) + "}";
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
