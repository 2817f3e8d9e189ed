/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.chart.UserValues;
import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.template.internal.yaml.YamlV3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a job, layer by layer. Files are read as go-yaml v3 reads them and written again, so that {@code yes} is a string
 * and a date a time; where that makes no difference, the file itself is the layer, which keeps the lines for messages.
 */
final class ValueLayers {

    private final List<String> keys;
    private final List<Layer> layers = new ArrayList<>();

    ValueLayers(TestedChart chart) {
        this.keys = chart.keys();
    }

    /** A layer as YAML, under the name that messages have. */
    record Layer(String name, String yaml) {}

    /** Values that cannot be read; the job is then errored. */
    static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }

    /**
     * Adds a file of values.
     *
     * @param shown the path as messages show it
     * @throws Fault if it cannot be read
     */
    void addFile(Path file, String shown) {
        String text;
        try {
            text = GoStrings.string(Files.readAllBytes(file));
        } catch (IOException e) {
            String reason = Files.isDirectory(file) ? "is a directory" : "no such file or directory";
            throw new Fault("open " + shown + ": " + reason);
        }
        Map<String, @Nullable Object> values;
        try {
            values = table(YamlV3.decode(text));
        } catch (GoError e) {
            throw new Fault("failed to parse " + file.getFileName() + ": " + e.getMessage());
        }
        if (keys.isEmpty() && sameWithHelm(text, values)) {
            layers.add(new Layer(shown, text));
        } else {
            add(values, shown);
        }
    }

    /**
     * Adds what {@code set} has.
     *
     * @param shown the file of the suite
     * @param line where {@code set} stands
     * @throws SetPath.Fault if a path cannot be read
     */
    void addSet(Map<String, @Nullable Object> set, String shown, int line) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Map.Entry<String, @Nullable Object> entry : set.entrySet()) {
            values = ValueTables.merge(values, SetPath.values(entry.getKey(), entry.getValue()));
        }
        if (!values.isEmpty()) {
            // blank lines put the values on the line of the suite that sets them
            layers.add(new Layer(shown, "\n".repeat(Math.max(0, line - 1)) + FlowYaml.write(wrapped(values))));
        }
    }

    private void add(Map<String, @Nullable Object> values, String shown) {
        layers.add(new Layer(shown, Yaml.encode(wrapped(values))));
    }

    private Map<String, @Nullable Object> wrapped(Map<String, @Nullable Object> values) {
        if (keys.isEmpty()) {
            return values;
        }
        Map<String, @Nullable Object> wrapped = values;
        for (int i = keys.size() - 1; i >= 0; i--) {
            Map<String, @Nullable Object> outer = new HashMap<>();
            outer.put(keys.get(i), wrapped);
            wrapped = outer;
        }
        if (values.containsKey("global")) {
            Map<String, @Nullable Object> withGlobal = new HashMap<>(wrapped);
            withGlobal.put("global", values.get("global"));
            return withGlobal;
        }
        return wrapped;
    }

    private static boolean sameWithHelm(String text, Map<String, @Nullable Object> values) {
        try {
            Object helm = Yaml.decode(text);
            return (helm == null ? Map.of() : helm).equals(Yaml.decode(Yaml.encode(values)));
        } catch (GoError e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> table(@Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof GoMap map) {
            return map.entries();
        }
        if (value instanceof Map) {
            return (Map<String, @Nullable Object>) value;
        }
        String found = value instanceof List ? "!!seq" : "!!" + YamlV3.tagOf(value) + " `" + value + "`";
        throw new GoError(
                "yaml: unmarshal errors:\n  line 1: cannot unmarshal " + found + " into map[string]interface {}");
    }

    /** Returns the layers from the lowest to the highest. */
    List<Layer> layers() {
        return List.copyOf(layers);
    }

    /** Returns layers as the user's values of a render. */
    static UserValues values(List<Layer> layers) {
        UserValues values = UserValues.none();
        for (Layer layer : layers) {
            values = values.withText(layer.yaml(), layer.name());
        }
        return values;
    }
}
