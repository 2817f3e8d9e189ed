/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.GoJsonDecoder;
import dev.seatrial.chart.GoJsonType;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.go.GoError;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Helm reads of a manifest to sort it; reading it also finds YAML that is none.
 *
 * @param annotations empty when there are none
 */
record ManifestHead(String kind, String name, Map<String, String> annotations) {

    private static final GoJsonType HELM_4 = type("util");
    private static final GoJsonType HELM_3 = type("releaseutil");

    private static GoJsonType type(String goPackage) {
        GoJsonType metadata = GoJsonType.struct(
                "struct { Name string \"json:\\\"name\\\"\"; Annotations map[string]string \"json:\\\"annotations\\\"\" }",
                Map.of("name", GoJsonType.STRING, "annotations", GoJsonType.STRING_MAP));
        return GoJsonType.struct(
                goPackage + ".SimpleHead",
                Map.of("apiVersion", GoJsonType.STRING, "kind", GoJsonType.STRING, "metadata", metadata));
    }

    /**
     * Reads a manifest.
     *
     * @throws ChartException with Helm's text
     */
    static ManifestHead read(String manifest, String path, HelmVersion helm) {
        try {
            Map<String, @Nullable Object> head = GoJsonDecoder.decode(manifest, helm.isHelm3() ? HELM_3 : HELM_4);
            Map<?, ?> metadata = head.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
            return new ManifestHead(text(head.get("kind")), text(metadata.get("name")), annotations(metadata));
        } catch (GoError e) {
            throw new ChartException("YAML parse error on " + path + ": " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> annotations(Map<?, ?> metadata) {
        return metadata.get("annotations") instanceof Map<?, ?> map ? (Map<String, String>) map : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String s ? s : "";
    }
}
