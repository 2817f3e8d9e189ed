/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.manifest.PathSegment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scrubbers for what changes without meaning. */
public final class Scrubbers {

    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern VERSION = Pattern.compile("^(.*)-\\d+\\.\\d+\\.\\d+(?:[-+_][\\w.+-]*)?$");

    private Scrubbers() {}

    /** Replaces annotations whose name starts with {@code checksum/}, wherever they stand. */
    public static Scrubber checksums() {
        return (manifest, key, value) -> key.startsWith("checksum/") ? "<checksum>" : value;
    }

    /** Replaces the version in the label {@code helm.sh/chart}, so that a new version of the chart changes no snapshot. */
    public static Scrubber chartVersion() {
        return (manifest, key, value) -> key.equals("helm.sh/chart") && value instanceof String text
                ? VERSION.matcher(text).replaceFirst("$1-<version>")
                : value;
    }

    /** Replaces dates with times, as ISO 8601 writes them, inside of any text. */
    public static Scrubber dates() {
        return (manifest, key, value) ->
                value instanceof String text ? DATE.matcher(text).replaceAll("<date>") : value;
    }

    /** Replaces the data of Secrets: what is generated differs, and what is not should be in no repository. */
    public static Scrubber secretData() {
        return (manifest, key, value) ->
                manifest.kind().equals("Secret") && isData(key) && value instanceof Map<?, ?> data
                        ? masked(data)
                        : value;
    }

    /** Replaces the value at a path of every manifest of a kind that has it. */
    public static Scrubber path(String kind, String path) {
        ManifestPath wanted = ManifestPath.of(path);
        List<PathSegment> segments = wanted.segments();
        PathSegment last = segments.get(segments.size() - 1);
        String key = last instanceof PathSegment.Key name ? name.name() : "";
        return (manifest, at, value) ->
                manifest.kind().equals(kind) && at.equals(key) && isAt(manifest, wanted, value) ? "<scrubbed>" : value;
    }

    private static boolean isAt(Manifest manifest, ManifestPath path, @Nullable Object value) {
        // The very value, not an equal one: the same text may stand elsewhere with meaning.
        return manifest.resolve(path) instanceof PathResult.Found found && found.value() == value;
    }

    private static boolean isData(String key) {
        return key.equals("data") || key.equals("stringData");
    }

    private static Map<String, Object> masked(Map<?, ?> data) {
        Map<String, Object> masked = new TreeMap<>();
        data.keySet().forEach(key -> masked.put(String.valueOf(key), "<secret>"));
        return masked;
    }
}
