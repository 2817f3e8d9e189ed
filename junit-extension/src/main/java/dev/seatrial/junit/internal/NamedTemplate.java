/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Makes a chart in memory that renders one named template and nothing else. It is the chart itself, so that {@code .Chart},
 * {@code .Values} and {@code .Files} are what the template would see, with its ordinary templates left out and notes that
 * include the named one; Helm does not read notes as YAML, so any text can come back.
 */
final class NamedTemplate {

    private NamedTemplate() {}

    static Chart chart(Path folder, String name, String context) {
        if (!Files.isDirectory(folder)) {
            throw new ExtensionConfigurationException(
                    "A named template can be tested in the folder of a chart, but `%s` is an archive."
                            .formatted(folder));
        }
        Map<String, byte[]> files = new HashMap<>();
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (isKept(path)) {
                files.put(path, path.equals("Chart.yaml") ? application(file) : read(file));
            }
        }
        String call = "{{- include %s (%s) -}}".formatted(quoted(name), context.equals(".") ? "$" : context);
        files.put("templates/NOTES.txt", call.getBytes(StandardCharsets.UTF_8));
        return ChartLoader.load(files);
    }

    /** Templates are kept where they only define others, as their name tells: {@code _helpers.tpl}. */
    private static boolean isKept(String path) {
        boolean template = path.startsWith("templates/") || path.contains("/templates/");
        return !template || path.substring(path.lastIndexOf('/') + 1).startsWith("_");
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] application(Path chartYaml) {
        Map<String, @Nullable Object> metadata = Yaml.decodeMap(new String(read(chartYaml), StandardCharsets.UTF_8));
        metadata.put("type", "application");
        return Yaml.encode(metadata).getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
