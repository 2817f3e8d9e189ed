/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.PathSegment;
import dev.seatrial.secret.internal.SecretDocuments;
import dev.seatrial.secret.internal.Secrets;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a snapshot: YAML documents sorted by kind, namespace and name, with sorted keys, each after a comment
 * with its name. The order of templates and keys does not matter, so a pull request shows only changes that reach the
 * cluster.
 */
final class SnapshotText {

    private static final ManifestPath ROOT = ManifestPath.of(List.of());

    private SnapshotText() {}

    private record Document(String name, String sortedBy, String yaml) {}

    static String of(Manifests manifests, List<Scrubber> scrubbers, Secrets secrets) {
        if (manifests.isEmpty()) {
            return "# Nothing was rendered.\n";
        }
        // Objects with the same name are sorted by their text, so that the result does not depend on the order of
        // templates.
        return manifests.stream()
                .map(manifest -> document(manifest, scrubbers, secrets))
                .sorted(Comparator.comparing(Document::sortedBy).thenComparing(Document::yaml))
                .map(document -> "---\n# " + document.name() + "\n" + document.yaml())
                .collect(Collectors.joining());
    }

    static String notes(String notes, List<Scrubber> scrubbers, Secrets secrets) {
        return secrets.mask(scrubbedNotes(notes, scrubbers));
    }

    private static String scrubbedNotes(String notes, List<Scrubber> scrubbers) {
        return (notes.endsWith("\n") ? notes : notes + "\n")
                .lines()
                .map(line -> {
                    String kept = line;
                    for (Scrubber scrubber : scrubbers) {
                        kept = scrubber.scrubNotes(kept);
                    }
                    return kept + "\n";
                })
                .collect(Collectors.joining());
    }

    static @Nullable Object scrubbed(Manifest manifest, List<Scrubber> scrubbers, Secrets secrets) {
        return SecretDocuments.masked(inside(manifest, ROOT, manifest.content(), scrubbers), secrets);
    }

    /** Splits the text of a snapshot into its documents, keyed by the names in front of them. */
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

    private static Document document(Manifest manifest, List<Scrubber> scrubbers, Secrets secrets) {
        String namespace =
                manifest.id().namespace() == null ? "" : manifest.id().namespace();
        String order = String.join(
                "\0", manifest.kind(), namespace, manifest.name(), manifest.id().apiVersion());
        return new Document(manifest.id().qualifiedLabel(), order, Yaml.encode(scrubbed(manifest, scrubbers, secrets)));
    }

    private static @Nullable Object scrub(
            Manifest manifest, ManifestPath path, @Nullable Object value, List<Scrubber> scrubbers) {
        Object kept = value;
        for (Scrubber scrubber : scrubbers) {
            kept = scrubber.scrub(manifest, path, kept);
        }
        return kept == value ? inside(manifest, path, kept, scrubbers) : kept;
    }

    private static @Nullable Object inside(
            Manifest manifest, ManifestPath path, @Nullable Object value, List<Scrubber> scrubbers) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new TreeMap<>();
            map.forEach((k, element) -> {
                String key = String.valueOf(k);
                copy.put(key, scrub(manifest, path.with(new PathSegment.Key(key)), element, scrubbers));
            });
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                copy.add(scrub(manifest, path.with(new PathSegment.Index(i)), list.get(i), scrubbers));
            }
            return copy;
        }
        return value;
    }
}
