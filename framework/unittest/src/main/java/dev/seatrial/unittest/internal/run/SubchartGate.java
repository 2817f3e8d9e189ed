/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.yaml.YamlV3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the suites of a dependency run: not where the condition of the dependency, or else its tags, are false in the
 * values of the parent. The whole condition is one path; a list of paths is therefore never found, and the suites run.
 */
final class SubchartGate {

    private SubchartGate() {}

    static boolean isOpen(Chart parent, Chart dependency, List<Path> valuesFiles) {
        Map<String, @Nullable Object> values = values(parent, valuesFiles);
        List<Dependency> declared = parent.metadata().dependencies();
        if (declared == null) {
            return true;
        }
        for (Dependency each : declared) {
            if (each.name().equals(dependency.name())) {
                return isEnabled(each, values);
            }
        }
        return true;
    }

    private static Map<String, @Nullable Object> values(Chart parent, List<Path> files) {
        Map<String, @Nullable Object> values = parent.values();
        for (Path file : files) {
            try {
                values = ValueTables.merge(
                        values, ValueLayers.table(YamlV3.decode(GoStrings.string(Files.readAllBytes(file)))));
            } catch (IOException | GoError e) {
                return values;
            }
        }
        return values;
    }

    private static boolean isEnabled(Dependency dependency, Map<String, @Nullable Object> values) {
        if (!dependency.condition().isEmpty() && find(values, dependency.condition()) instanceof Boolean enabled) {
            return enabled;
        }
        if (!dependency.tags().isEmpty() && values.get("tags") instanceof Map<?, ?> tags) {
            boolean anyTrue = false;
            boolean anyFalse = false;
            for (String tag : dependency.tags()) {
                anyTrue |= Boolean.TRUE.equals(tags.get(tag));
                anyFalse |= Boolean.FALSE.equals(tags.get(tag));
            }
            return anyTrue || !anyFalse;
        }
        return true;
    }

    private static @Nullable Object find(Map<String, @Nullable Object> values, String path) {
        Object at = values;
        for (String key : path.split("\\.", -1)) {
            if (!(at instanceof Map<?, ?> map)) {
                return null;
            }
            at = map.get(key);
        }
        return at;
    }
}
