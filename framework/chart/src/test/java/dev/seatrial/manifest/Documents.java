/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import java.util.List;
import java.util.Map;

/** Manifests to test with. */
final class Documents {

    static final Map<String, Object> DEPLOYMENT = Map.of(
            "apiVersion",
            "apps/v1",
            "kind",
            "Deployment",
            "metadata",
            Map.of("name", "web", "labels", Map.of("app.kubernetes.io/name", "shop", "tier", "front")),
            "spec",
            Map.of(
                    "replicas",
                    3d,
                    "template",
                    Map.of(
                            "spec",
                            Map.of(
                                    "containers",
                                    List.of(
                                            Map.of("name", "web", "image", "nginx:1.27"),
                                            Map.of("name", "proxy", "image", "envoy:1"))))));

    private Documents() {}

    static Manifest deployment() {
        return Manifest.of("shop/templates/web.yaml", "kind: Deployment\n", () -> DEPLOYMENT, Provenance.unknown());
    }

    static Manifest manifest(String source, String kind, String name) {
        Map<String, Object> content = Map.of("apiVersion", "v1", "kind", kind, "metadata", Map.of("name", name));
        return Manifest.of(source, "kind: " + kind + "\n", () -> content, Provenance.unknown());
    }

    static Manifest manifest(String source, String kind, String namespace, String name) {
        Map<String, Object> metadata = Map.of("name", name, "namespace", namespace, "labels", Map.of("app", name));
        Map<String, Object> content = Map.of("apiVersion", "v1", "kind", kind, "metadata", metadata);
        return Manifest.of(source, "kind: " + kind + "\n", () -> content, Provenance.unknown());
    }
}
