/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.yaml.Yaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of snapshots: YAML documents in the order of kind, namespace and name, keys sorted, each with its name in front.
 * Neither the order of templates nor that of keys changes it, so that a pull request shows what changes in the cluster.
 */
final class SnapshotText {

    private static final Comparator<Manifest> ORDER = Comparator.comparing(Manifest::kind)
            .thenComparing(manifest -> String.valueOf(manifest.id().namespace()))
            .thenComparing(Manifest::name);

    private SnapshotText() {}

    static String of(Manifests manifests, List<Scrubber> scrubbers) {
        StringBuilder text = new StringBuilder();
        manifests.stream()
                .sorted(ORDER)
                .forEach(manifest -> text.append("---\n# ")
                        .append(manifest.id().qualifiedLabel())
                        .append('\n')
                        .append(Yaml.encode(scrubbed(manifest, scrubbers))));
        return text.toString();
    }

    static @Nullable Object scrubbed(Manifest manifest, List<Scrubber> scrubbers) {
        return scrub(manifest, manifest.content(), scrubbers);
    }

    /** Splits a text into its documents, by the name in front of each. */
    static Map<String, String> documents(String text) {
        Map<String, String> documents = new LinkedHashMap<>();
        for (String document : text.split("(?m)^---\n", -1)) {
            if (!document.isBlank()) {
                String name = document.startsWith("# ")
                        ? document.substring(2).lines().findFirst().orElse("")
                        : "the snapshot";
                documents.merge(name, document, String::concat);
            }
        }
        return documents;
    }

    private static @Nullable Object scrub(Manifest manifest, @Nullable Object value, List<Scrubber> scrubbers) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new TreeMap<>();
            map.forEach((key, element) ->
                    copy.put(String.valueOf(key), entry(manifest, String.valueOf(key), element, scrubbers)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(scrub(manifest, element, scrubbers)));
            return copy;
        }
        return value;
    }

    private static @Nullable Object entry(
            Manifest manifest, String key, @Nullable Object value, List<Scrubber> scrubbers) {
        Object kept = value;
        for (Scrubber scrubber : scrubbers) {
            kept = scrubber.scrub(manifest, key, kept);
        }
        return scrub(manifest, kept, scrubbers);
    }
}
