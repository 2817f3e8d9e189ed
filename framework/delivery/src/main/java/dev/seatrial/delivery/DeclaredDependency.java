/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.Dependency;
import dev.seatrial.template.internal.yaml.Json;
import dev.seatrial.template.internal.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A dependency of Chart.yaml or Chart.lock with all fields that take part in the digest of Chart.lock.
 *
 * @param enabled a field that Helm reads and writes, although templates do not depend on it
 */
record DeclaredDependency(
        String name,
        String version,
        String repository,
        String condition,
        List<?> tags,
        boolean enabled,
        List<?> importValues,
        String alias) {

    static final String FILE = "file://";

    /** Returns a dependency as Chart.lock has it. */
    static DeclaredDependency locked(String name, String version, String repository) {
        return new DeclaredDependency(name, version, repository, "", List.of(), false, List.of(), "");
    }

    /**
     * Returns the dependencies of a chart folder.
     *
     * @return null if the chart declares none, not even an empty list
     */
    static @Nullable List<DeclaredDependency> of(Chart chart, Path folder) {
        List<Dependency> declared = chart.metadata().dependencies();
        if (declared == null) {
            return null;
        }
        List<?> written = written(folder, chart.metadata().apiVersion());
        List<DeclaredDependency> dependencies = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            Dependency each = declared.get(i);
            boolean enabled = i < written.size()
                    && written.get(i) instanceof Map<?, ?> fields
                    && Boolean.TRUE.equals(fields.get("enabled"));
            dependencies.add(of(each, enabled));
        }
        return dependencies;
    }

    /** Returns a dependency as Chart.yaml has it. */
    static DeclaredDependency of(Dependency dependency, boolean enabled) {
        return new DeclaredDependency(
                dependency.name(),
                dependency.version(),
                dependency.repository(),
                dependency.condition(),
                dependency.tags(),
                enabled,
                dependency.importValues(),
                dependency.alias());
    }

    /** Returns the dependencies of Chart.lock; null if it has none. */
    static @Nullable List<DeclaredDependency> ofLock(@Nullable Object dependencies) {
        if (!(dependencies instanceof List<?> list)) {
            return null;
        }
        List<DeclaredDependency> locked = new ArrayList<>();
        for (Object each : list) {
            if (each instanceof Map<?, ?> fields) {
                locked.add(new DeclaredDependency(
                        text(fields, "name"),
                        text(fields, "version"),
                        text(fields, "repository"),
                        text(fields, "condition"),
                        list(fields, "tags"),
                        Boolean.TRUE.equals(fields.get("enabled")),
                        list(fields, "import-values"),
                        text(fields, "alias")));
            }
        }
        return locked;
    }

    private static String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    private static List<?> list(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }

    private static List<?> written(Path folder, String apiVersion) {
        Path requirements = folder.resolve("requirements.yaml");
        boolean isOld = apiVersion.equals("v1") && Files.exists(requirements);
        try {
            Path file = isOld ? requirements : folder.resolve("Chart.yaml");
            return list(Yaml.decodeMap(Files.readString(file)), "dependencies");
        } catch (IOException e) {
            throw new ChartException("error reading " + folder + ": " + e.getMessage(), e);
        }
    }

    boolean isLocal() {
        return repository.startsWith(FILE);
    }

    boolean isOci() {
        return repository.startsWith("oci://");
    }

    /** Returns whether the chart has to be in charts/ already. */
    boolean hasNoRepository() {
        return repository.isEmpty();
    }

    DeclaredDependency withRepository(String other) {
        return new DeclaredDependency(name, version, other, condition, tags, enabled, importValues, alias);
    }

    DeclaredDependency withVersion(String other) {
        return new DeclaredDependency(name, other, repository, condition, tags, enabled, importValues, alias);
    }

    /** Returns the text that Go's {@code encoding/json} gives for the struct, whose fields are not sorted. */
    String json() {
        StringJoiner fields = new StringJoiner(",", "{", "}");
        fields.add("\"name\":" + Json.encode(name));
        add(fields, "version", version);
        fields.add("\"repository\":" + Json.encode(repository));
        add(fields, "condition", condition);
        add(fields, "tags", tags);
        add(fields, "enabled", enabled);
        add(fields, "import-values", importValues);
        add(fields, "alias", alias);
        return fields.toString();
    }

    private static void add(StringJoiner fields, String name, Object value) {
        if (!ChartYaml.isEmpty(value)) {
            fields.add("\"" + name + "\":" + Json.encode(value));
        }
    }

    /** Returns the fields for Chart.lock. */
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("repository", repository);
        Map<String, Object> optional = Map.of(
                "version",
                version,
                "condition",
                condition,
                "tags",
                tags,
                "enabled",
                enabled,
                "import-values",
                importValues,
                "alias",
                alias);
        optional.forEach((field, value) -> {
            if (!ChartYaml.isEmpty(value)) {
                fields.put(field, value);
            }
        });
        return fields;
    }
}
