/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.internal.ManifestSplitter;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a {@code @ClusterState}, as one document each. Lists, as printed by {@code kubectl get -o yaml}, are split. An object
 * that {@code lookup} could never find is an error, since the test would prove nothing.
 */
final class ClusterObjects {

    private static final String SEPARATOR = "---\n";

    private ClusterObjects() {}

    /**
     * Returns the YAML of the objects.
     *
     * @throws Misuse if one of them has no API version, kind or name
     */
    static String checked(Settings.Text text) {
        StringBuilder objects = new StringBuilder();
        for (String document : ManifestSplitter.documents(text.yaml())) {
            Map<String, @Nullable Object> object = decode(document, text.origin());
            if (object.isEmpty()) {
                continue;
            }
            if (object.get("items") instanceof List<?> items
                    && String.valueOf(object.get("kind")).endsWith("List")) {
                for (Object item : items) {
                    String yaml = Yaml.encode(item);
                    check(decode(yaml, text.origin()), yaml, text.origin());
                    objects.append(SEPARATOR).append(yaml);
                }
            } else {
                check(object, document, text.origin());
                objects.append(SEPARATOR).append(document).append('\n');
            }
        }
        return objects.toString();
    }

    private static Map<String, @Nullable Object> decode(String document, Origin origin) {
        try {
            Map<String, @Nullable Object> object = Yaml.decodeMap(document);
            Yaml.decodeStrict(document);
            return object;
        } catch (GoError e) {
            String problem = String.valueOf(e.getMessage());
            throw new Misuse(
                    Diagnostic.of("%s contains invalid YAML: %s".formatted(origin, problem))
                            .withFact("object", document.strip())
                            .withHint(
                                    problem.contains("already set")
                                            ? "Write `---` between two objects."
                                            : "Write it as `kubectl get -o yaml` shows it."),
                    e);
        }
    }

    private static void check(Map<String, @Nullable Object> object, String document, Origin origin) {
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
            throw new Misuse(Diagnostic.of("%s contains an object without %s, which `lookup` cannot find."
                            .formatted(origin, String.join(", ", missing)))
                    .withFact("object", document.strip())
                    .withHint("Write it as `kubectl get -o yaml` shows it."));
        }
        String kind = String.valueOf(object.get("kind"));
        if (Character.isLowerCase(kind.charAt(0))) {
            throw new Misuse(Diagnostic.of("%s contains an object of kind `%s`, but kinds start with a capital letter."
                            .formatted(origin, kind))
                    .withFact("object", document.strip())
                    .withHint(
                            "Did you mean `%s`?".formatted(Character.toUpperCase(kind.charAt(0)) + kind.substring(1))));
        }
    }
}
