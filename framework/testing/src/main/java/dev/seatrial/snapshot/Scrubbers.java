/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.manifest.PathSegment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Ready-made scrubbers for values that change without any meaning for the reader. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Scrubbers {

    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z| ?[+-]\\d{2}:?\\d{2})?");
    private static final Pattern VERSION = Pattern.compile("^(.*?)-v?\\d+\\.\\d+\\.\\d+(?:[-+_][\\w.+-]*)?$");
    private static final Pattern DIGEST =
            Pattern.compile("[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{128}");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----[A-Za-z0-9+/=\\s]+-----END \\1-----");
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$\\d{2}\\$[./A-Za-z0-9]{53}");
    private static final Pattern UUID =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
    /** The beginning of a PEM block in base64. */
    private static final Pattern ENCODED = Pattern.compile("LS0tLS1CRUdJTi[A-Za-z0-9+/]+={0,2}");

    private Scrubbers() {}

    /**
     * Replaces annotations that hold a checksum: those with {@code checksum} in their name, and those whose value is a
     * hexadecimal digest.
     */
    public static Scrubber checksums() {
        return (manifest, path, value) -> {
            List<PathSegment> steps = path.segments();
            boolean isAnnotation =
                    steps.size() > 1 && key(steps.get(steps.size() - 2)).equals("annotations");
            boolean isChecksum = isAnnotation
                    && (key(last(path)).contains("checksum")
                            || (value instanceof String text
                                    && DIGEST.matcher(text).matches()));
            return isChecksum ? "<checksum>" : value;
        };
    }

    /**
     * Replaces the version in the labels {@code helm.sh/chart} and {@code chart}, so that a new chart version does not
     * change the snapshot.
     */
    public static Scrubber chartVersion() {
        return (manifest, path, value) -> {
            String key = key(last(path));
            return (key.equals("helm.sh/chart") || key.equals("chart")) && value instanceof String text
                    ? VERSION.matcher(text).replaceFirst("$1-<version>")
                    : value;
        };
    }

    /**
     * Replaces the label {@code app.kubernetes.io/version}, so that a new version of the application does not change the labels of the
     * snapshot.
     */
    public static Scrubber appVersion() {
        return (manifest, path, value) -> {
            String key = key(last(path));
            return key.equals("app.kubernetes.io/version") && value instanceof String ? "<version>" : value;
        };
    }

    /** Replaces ISO 8601 dates with times in all texts. */
    public static Scrubber dates() {
        return matching(DATE.pattern(), "<date>");
    }

    /**
     * Replaces what charts generate anew in each render, in all texts: keys and certificates (in base64 as well),
     * bcrypt hashes, and UUIDs. Generated passwords look like any other text; use {@link #secretData()} for them.
     */
    public static Scrubber generated() {
        return new TextScrubber(text -> {
            String scrubbed = PEM.matcher(text).replaceAll("<generated $1>");
            scrubbed = BCRYPT.matcher(scrubbed).replaceAll("<generated hash>");
            scrubbed = UUID.matcher(scrubbed).replaceAll("<generated uuid>");
            return ENCODED.matcher(scrubbed).replaceAll(match -> isPem(match.group()) ? "<generated>" : "$0");
        });
    }

    /**
     * Replaces the data of Secrets. Generated data changes with every render, and other secret data does not belong in
     * a repository.
     */
    public static Scrubber secretData() {
        return (manifest, path, value) ->
                manifest.kind().equals("Secret") && isData(path) && value instanceof Map<?, ?> data
                        ? masked(data)
                        : value;
    }

    /** Replaces the value at a path in all manifests that have it. */
    public static Scrubber path(String path) {
        ManifestPath wanted = ManifestPath.of(path);
        return (manifest, at, value) -> isAt(manifest, wanted, at) ? "<scrubbed>" : value;
    }

    /** Replaces the value at a path in all manifests of a kind that have it. */
    public static Scrubber path(String kind, String path) {
        Scrubber anywhere = path(path);
        return (manifest, at, value) -> manifest.kind().equals(kind) ? anywhere.scrub(manifest, at, value) : value;
    }

    /**
     * Replaces the matches of a regular expression in all texts, including the notes.
     *
     * @param replacement the replacement, which may refer to groups of the expression as {@code $1}
     */
    public static Scrubber matching(String regex, String replacement) {
        Pattern pattern = Pattern.compile(regex);
        return new TextScrubber(text -> pattern.matcher(text).replaceAll(replacement));
    }

    /** Returns whether a path, which may select list elements by their fields, leads to a place. */
    private static boolean isAt(Manifest manifest, ManifestPath path, ManifestPath place) {
        List<PathSegment> steps = path.segments();
        if (steps.size() != place.segments().size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            boolean same = steps.get(i) instanceof PathSegment.Key
                    ? steps.get(i).equals(place.segments().get(i))
                    : place.segments().get(i) instanceof PathSegment.Index
                            && isElement(manifest, path.prefix(i + 1), place.prefix(i + 1));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /**
     * Two paths select the same list element if they lead to the same object. Maps are never shared between positions.
     */
    private static boolean isElement(Manifest manifest, ManifestPath path, ManifestPath place) {
        PathSegment step = last(path);
        if (step instanceof PathSegment.Index index && index.position() >= 0) {
            return step.equals(last(place));
        }
        return manifest.resolve(path) instanceof PathResult.Found wanted
                && manifest.resolve(place) instanceof PathResult.Found found
                && wanted.value() == found.value();
    }

    private static boolean isPem(String base64) {
        try {
            String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
            return text.startsWith("-----BEGIN ");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static PathSegment last(ManifestPath path) {
        return path.segments().get(path.segments().size() - 1);
    }

    private static String key(PathSegment step) {
        return step instanceof PathSegment.Key key ? key.name() : "";
    }

    private static boolean isData(ManifestPath path) {
        return path.segments().size() == 1
                && (key(last(path)).equals("data") || key(last(path)).equals("stringData"));
    }

    private static Map<String, @Nullable Object> masked(Map<?, ?> data) {
        Map<String, @Nullable Object> masked = new TreeMap<>();
        data.keySet().forEach(key -> masked.put(String.valueOf(key), "<secret>"));
        return masked;
    }
}
