/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.Metadata;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.semver.SemanticVersion;
import dev.seatrial.template.internal.semver.VersionConstraints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A version of a chart in the index of a repository.
 *
 * @param fields the fields as they are written
 */
record IndexEntry(Map<String, @Nullable Object> fields) {

    /** The fields of an entry, the deprecated ones included. */
    private static final Set<String> KNOWN = Set.of(
            "name",
            "home",
            "sources",
            "version",
            "description",
            "keywords",
            "maintainers",
            "icon",
            "apiVersion",
            "condition",
            "tags",
            "appVersion",
            "deprecated",
            "annotations",
            "kubeVersion",
            "dependencies",
            "type",
            "urls",
            "created",
            "removed",
            "digest",
            "checksum",
            "engine",
            "tillerVersion",
            "url");

    private static final Set<String> KNOWN_OF_INDEX =
            Set.of("serverInfo", "apiVersion", "generated", "entries", "publicKeys", "annotations");

    /**
     * Refuses fields that an index does not have, in the order in which Go finds them.
     *
     * @throws ChartException with Go's text
     */
    static void checkFields(Map<String, ?> index) {
        new TreeMap<>(index).forEach((field, value) -> {
            check(field, KNOWN_OF_INDEX);
            if (field.equals("entries") && value instanceof Map<?, ?> charts) {
                new TreeMap<Object, Object>(charts).values().forEach(IndexEntry::checkVersions);
            }
        });
    }

    private static void checkVersions(@Nullable Object versions) {
        for (Object each : versions instanceof List<?> list ? list : List.of()) {
            if (each instanceof Map<?, ?> version) {
                version.keySet().stream().map(String::valueOf).sorted().forEach(field -> check(field, KNOWN));
            }
        }
    }

    private static void check(String field, Set<String> known) {
        if (!known.contains(field)) {
            throw new ChartException(
                    "error unmarshaling JSON: while decoding JSON: json: unknown field " + GoQuote.quote(field));
        }
    }

    static IndexEntry of(Metadata metadata, String address, String digest, Instant time) {
        Map<String, @Nullable Object> fields = ChartYaml.fields(metadata);
        fields.put("urls", List.of(address));
        fields.put("created", time.toString());
        fields.put("digest", digest);
        return new IndexEntry(fields);
    }

    /** Returns the entries of a chart in a file, without invalid ones, which are logged as Helm does: the last one first. */
    static List<IndexEntry> all(String chart, @Nullable Object versions, String source, List<LogLine> log) {
        List<IndexEntry> entries = new ArrayList<>();
        List<?> given = versions instanceof List<?> list ? list : List.of();
        for (int i = given.size() - 1; i >= 0; i--) {
            if (!(given.get(i) instanceof Map<?, ?> fields)) {
                log.add(skipped(359, GoQuote.quote(chart), source, "empty entry"));
                continue;
            }
            IndexEntry entry = read(fields);
            Optional<String> problem = entry.problem();
            if (problem.isPresent()) {
                String name = GoQuote.quote(chart) + " " + GoQuote.quote(entry.version());
                log.add(skipped(370, name, source, "validation: chart.metadata." + problem.get()));
            } else {
                entries.add(0, entry);
            }
        }
        return entries;
    }

    private static LogLine skipped(int line, String entry, String source, String problem) {
        String message = "skipping loading invalid entry for chart " + entry + " from " + source + ": " + problem;
        return LogLine.warning(message, "index.go:" + line + ": " + message);
    }

    private static IndexEntry read(Map<?, ?> version) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        version.forEach((key, value) -> {
            if (!ChartYaml.isEmpty(value)) {
                fields.put(String.valueOf(key), value);
            }
        });
        fields.putIfAbsent("urls", null);
        fields.put("created", LockYaml.time(String.valueOf(fields.getOrDefault("created", LockYaml.NO_TIME))));
        fields.putIfAbsent("apiVersion", "v1");
        return new IndexEntry(fields);
    }

    private Optional<String> problem() {
        if (name().isEmpty()) {
            return Optional.of("name is required");
        }
        if (version().isEmpty()) {
            return Optional.of("version is required");
        }
        return semantic(HelmVersion.latest()).isPresent()
                ? Optional.empty()
                : Optional.of("version " + GoQuote.quote(version()) + " is invalid");
    }

    String name() {
        return fields.get("name") instanceof String name ? name : "";
    }

    String version() {
        return fields.get("version") instanceof String version ? version : "";
    }

    /** Returns where the archive is: the first of its addresses. */
    Optional<String> address() {
        return fields.get("urls") instanceof List<?> urls && !urls.isEmpty() && urls.get(0) instanceof String address
                ? Optional.of(address)
                : Optional.empty();
    }

    /** Returns the digest of the archive without its algorithm; empty if the index has none. */
    String digest() {
        String digest = fields.get("digest") instanceof String text ? text : "";
        return digest.substring(digest.indexOf(':') + 1);
    }

    /** Returns whether this is the given version: Helm takes it for a constraint, so that the build does not matter. */
    boolean isVersion(String other, HelmVersion helm) {
        if (version().equals(other)) {
            return true;
        }
        try {
            VersionConstraints constraint =
                    VersionConstraints.parse(other, helm.rules().semver());
            return semantic(helm).filter(constraint::accept).isPresent();
        } catch (GoError e) {
            return false;
        }
    }

    private Optional<SemanticVersion> semantic(HelmVersion helm) {
        try {
            return Optional.of(SemanticVersion.parse(version(), helm.rules().semver()));
        } catch (GoError e) {
            return Optional.empty();
        }
    }

    /** Orders versions; those that are none come first. */
    static Comparator<IndexEntry> byVersion(HelmVersion helm) {
        return Comparator.comparing(
                entry -> entry.semantic(helm).orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
