/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes Chart.lock as Helm writes the {@code Lock} of a chart: the fields that it knows, sorted. */
final class LockYaml {

    /** The time that Go writes where there is none. */
    static final String NO_TIME = "0001-01-01T00:00:00Z";

    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d*?)0*)?(Z|[+-]\\d\\d:\\d\\d)");

    /** The fields of a dependency that are left out where they are empty. */
    private static final List<String> OPTIONAL =
            List.of("version", "condition", "tags", "enabled", "import-values", "alias");

    private LockYaml() {}

    static String of(String text) {
        Map<String, @Nullable Object> lock = new HashMap<>();
        Map<String, @Nullable Object> given = Yaml.decodeMap(text);
        lock.put("generated", time(String.valueOf(given.getOrDefault("generated", NO_TIME))));
        lock.put("digest", given.get("digest") == null ? "" : given.get("digest"));
        lock.put(
                "dependencies",
                given.get("dependencies") instanceof List<?> dependencies ? dependencies(dependencies) : null);
        return Yaml.encode(lock);
    }

    private static List<@Nullable Object> dependencies(List<?> given) {
        List<@Nullable Object> dependencies = new ArrayList<>();
        for (Object each : given) {
            if (each instanceof Map<?, ?> dependency) {
                Map<String, @Nullable Object> fields = new HashMap<>();
                for (String field : List.of("name", "repository")) {
                    fields.put(field, dependency.get(field) == null ? "" : dependency.get(field));
                }
                OPTIONAL.stream()
                        .filter(field -> !ChartYaml.isEmpty(dependency.get(field)))
                        .forEach(field -> fields.put(field, dependency.get(field)));
                dependencies.add(fields);
            } else {
                dependencies.add(null);
            }
        }
        return dependencies;
    }

    /** Formats a time as Go does: a fraction without zeros at the end, and {@code Z} for UTC. */
    static String time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return text;
        }
        String fraction = time.group(2) == null || time.group(2).isEmpty() ? "" : "." + time.group(2);
        return time.group(1) + fraction + time.group(3).replaceFirst("[+-]00:00", "Z");
    }
}
