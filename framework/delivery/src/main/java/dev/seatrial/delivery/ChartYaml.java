/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.Maintainer;
import dev.seatrial.chart.Metadata;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes Chart.yaml as Helm writes the {@code Metadata} of a chart: the fields that it knows, sorted, without empty ones. */
final class ChartYaml {

    private final Map<String, @Nullable Object> fields = new HashMap<>();

    private ChartYaml() {}

    static String of(Metadata metadata, String version, String appVersion) {
        Map<String, @Nullable Object> fields = fields(metadata);
        fields.put("version", version);
        if (!appVersion.isEmpty()) {
            fields.put("appVersion", appVersion);
        }
        if (metadata.apiVersion().equals("v1")) {
            fields.remove("dependencies"); // which requirements.yaml has
        }
        return Yaml.encode(fields);
    }

    /** Returns the fields of a chart, those of a v1 chart with its dependencies. */
    static Map<String, @Nullable Object> fields(Metadata metadata) {
        ChartYaml yaml = new ChartYaml()
                .add("name", metadata.name())
                .add("home", metadata.home())
                .add("sources", metadata.sources())
                .add("version", metadata.version())
                .add("description", metadata.description())
                .add("keywords", metadata.keywords())
                .add(
                        "maintainers",
                        metadata.maintainers().stream()
                                .map(ChartYaml::maintainer)
                                .toList())
                .add("icon", metadata.icon())
                .add("apiVersion", metadata.apiVersion())
                .add("condition", metadata.condition())
                .add("tags", metadata.tags())
                .add("appVersion", metadata.appVersion())
                .add("annotations", metadata.annotations())
                .add("kubeVersion", metadata.kubeVersion())
                .add("type", metadata.type());
        if (metadata.deprecated()) {
            yaml.fields.put("deprecated", true);
        }
        List<Dependency> dependencies = metadata.dependencies();
        if (dependencies != null) {
            yaml.add(
                    "dependencies",
                    dependencies.stream().map(ChartYaml::dependency).toList());
        }
        return yaml.fields;
    }

    private static Map<String, @Nullable Object> maintainer(Maintainer maintainer) {
        return new ChartYaml()
                .add("name", maintainer.name())
                .add("email", maintainer.email())
                .add("url", maintainer.url())
                .fields;
    }

    private static Map<String, @Nullable Object> dependency(Dependency dependency) {
        ChartYaml yaml = new ChartYaml()
                .add("version", dependency.version())
                .add("condition", dependency.condition())
                .add("tags", dependency.tags())
                .add("import-values", dependency.importValues())
                .add("alias", dependency.alias());
        yaml.fields.put("name", dependency.name());
        yaml.fields.put("repository", dependency.repository());
        return yaml.fields;
    }

    private ChartYaml add(String field, @Nullable Object value) {
        if (!isEmpty(value)) {
            fields.put(field, value);
        }
        return this;
    }

    /** Returns whether Go leaves a value out of a field with {@code omitempty}. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value.equals(false)
                || (value instanceof String text && text.isEmpty())
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }
}
