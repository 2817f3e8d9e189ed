/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.Maintainer;
import dev.seatrial.chart.Metadata;
import dev.seatrial.template.internal.yaml.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Describes a chart to registries as Helm does: the bytes of the config, and the annotations of the manifest. */
final class ChartJson {

    private static final String PREFIX = "org.opencontainers.image.";

    private final StringJoiner fields = new StringJoiner(",", "{", "}");

    private ChartJson() {}

    /** Returns the text that Go's {@code encoding/json} gives for the metadata of a chart, whose fields are not sorted. */
    static String of(Metadata metadata) {
        ChartJson json = new ChartJson();
        json.add("name", metadata.name());
        json.add("home", metadata.home());
        json.add("sources", metadata.sources());
        json.add("version", metadata.version());
        json.add("description", metadata.description());
        json.add("keywords", metadata.keywords());
        json.addRaw(
                "maintainers",
                metadata.maintainers().stream().map(ChartJson::of).toList());
        json.add("icon", metadata.icon());
        json.add("apiVersion", metadata.apiVersion());
        json.add("condition", metadata.condition());
        json.add("tags", metadata.tags());
        json.add("appVersion", metadata.appVersion());
        json.add("deprecated", metadata.deprecated());
        json.add("annotations", metadata.annotations());
        json.add("kubeVersion", metadata.kubeVersion());
        List<Dependency> dependencies = metadata.dependencies();
        json.addRaw(
                "dependencies",
                dependencies == null
                        ? List.of()
                        : dependencies.stream()
                                .map(each -> DeclaredDependency.of(each, false).json())
                                .toList());
        json.add("type", metadata.type());
        return json.fields.toString();
    }

    private static String of(Maintainer maintainer) {
        ChartJson json = new ChartJson();
        json.add("name", maintainer.name());
        json.add("email", maintainer.email());
        json.add("url", maintainer.url());
        return json.fields.toString();
    }

    private void add(String name, @Nullable Object value) {
        if (!ChartYaml.isEmpty(value)) {
            fields.add(Json.encode(name) + ":" + Json.encode(value));
        }
    }

    private void addRaw(String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.add(Json.encode(name) + ":[" + String.join(",", values) + "]");
        }
    }

    /**
     * Returns the annotations of the manifest: those of Chart.yaml may replace all but the name and the version.
     *
     * @param created when the archive was made, as in RFC 3339
     */
    static Map<String, String> annotations(Metadata metadata, String created) {
        Map<String, String> annotations = new TreeMap<>();
        put(annotations, "description", metadata.description());
        put(annotations, "url", metadata.home());
        put(annotations, "created", created);
        put(
                annotations,
                "source",
                metadata.sources().isEmpty() ? "" : metadata.sources().get(0));
        put(annotations, "authors", authors(metadata.maintainers()));
        Map<String, String> own = metadata.annotations();
        if (own != null) {
            annotations.putAll(new LinkedHashMap<>(own));
        }
        annotations.remove(PREFIX + "title");
        annotations.remove(PREFIX + "version");
        put(annotations, "title", metadata.name());
        put(annotations, "version", metadata.version());
        return annotations;
    }

    private static void put(Map<String, String> annotations, String name, String value) {
        if (!value.isBlank()) {
            annotations.put(PREFIX + name, value);
        }
    }

    private static String authors(List<Maintainer> maintainers) {
        StringJoiner authors = new StringJoiner(", ");
        for (Maintainer each : maintainers) {
            authors.add(each.name() + (each.email().isEmpty() ? "" : " (" + each.email() + ")"));
        }
        return authors.toString();
    }
}
