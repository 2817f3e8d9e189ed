/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.go.GoError;
import dev.seatrial.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the objects of a {@code @ClusterState}: one that {@code lookup} could never find makes a test that proves nothing. */
final class ClusterObjects {

    private ClusterObjects() {}

    /**
     * Returns the YAML of the objects.
     *
     * @throws Misuse if one of them has no API version, kind or name
     */
    static String checked(Settings.Text text) {
        for (String document : text.yaml().split("(?m)^---\\s*$", -1)) {
            if (!document.isBlank()) {
                check(document, text.origin());
            }
        }
        return text.yaml();
    }

    private static void check(String document, Origin origin) {
        Map<String, @Nullable Object> object;
        try {
            object = Yaml.decodeMap(document);
        } catch (GoError e) {
            throw new Misuse(
                    Diagnostic.of("%s holds an object that is no YAML: %s".formatted(origin, e.getMessage()))
                            .withFact("object", document.strip()),
                    e);
        }
        List<String> missing = new ArrayList<>();
        for (String field : List.of("apiVersion", "kind")) {
            if (!(object.get(field) instanceof String)) {
                missing.add(field);
            }
        }
        if (!(object.get("metadata") instanceof Map<?, ?> metadata) || !(metadata.get("name") instanceof String)) {
            missing.add("metadata.name");
        }
        if (!missing.isEmpty()) {
            throw new Misuse(Diagnostic.of("%s holds an object without %s, which `lookup` cannot find."
                            .formatted(origin, String.join(", ", missing)))
                    .withFact("object", document.strip())
                    .withHint("Write it as `kubectl get -o yaml` shows it."));
        }
    }
}
