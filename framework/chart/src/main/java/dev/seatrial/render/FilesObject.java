/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.internal.go.GoBase64;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFunction;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The {@code .Files} of templates: Helm's type {@code engine.files}, a map of file contents with methods. */
final class FilesObject {

    private static final GoType TYPE = GoType.map(GoType.STRING, GoType.BYTES).named("engine.files");
    private static final GoSignature TEXT = new GoSignature(List.of(), false, GoType.STRING);
    private static final GoSignature TEXT_OF = new GoSignature(List.of(GoType.STRING), false, GoType.STRING);
    private static final GoSignature BYTES_OF = new GoSignature(List.of(GoType.STRING), false, GoType.BYTES);
    private static final GoSignature LINES_OF = new GoSignature(List.of(GoType.STRING), false, GoType.STRING_SLICE);
    private static final GoSignature FILES_OF = new GoSignature(List.of(GoType.STRING), false, TYPE);

    private final Map<String, ChartFile> files;
    private final HelmVersion helm;

    private FilesObject(Map<String, ChartFile> files, HelmVersion helm) {
        this.files = files;
        this.helm = helm;
    }

    /** Returns the files of a chart, which are cached with the chart. */
    static GoMap of(Chart chart, HelmVersion helm) {
        return chart.derived(new Key(helm), () -> {
            Map<String, ChartFile> files = new TreeMap<>(GoStrings.ORDER);
            chart.files().forEach(file -> files.put(file.name(), file));
            return new FilesObject(files, helm).toGo();
        });
    }

    /** The cache key of the files. */
    private record Key(HelmVersion helm) {}

    private GoMap toGo() {
        Map<String, @Nullable Object> contents = new HashMap<>();
        files.forEach((name, file) -> contents.put(name, GoSlice.ofBytes(file.bytes())));
        return GoMap.of(TYPE, contents, (receiver, name) -> method(name));
    }

    private @Nullable GoFunction method(String name) {
        return switch (name) {
            case "Get" ->
                withName(TEXT_OF, path -> {
                    ChartFile file = files.get(path);
                    return file == null ? "" : file.text();
                });
            case "GetBytes" ->
                withName(BYTES_OF, path -> {
                    ChartFile file = files.get(path);
                    return GoSlice.ofBytes(file == null ? new byte[0] : file.bytes());
                });
            case "Lines" -> withName(LINES_OF, path -> GoSlice.ofStrings(lines(path)));
            case "Glob" -> withName(FILES_OF, pattern -> glob(pattern).toGo());
            case "AsConfig" -> Capabilities.function(TEXT, a -> encoded(ChartFile::text));
            case "AsSecrets" -> Capabilities.function(TEXT, a -> encoded(file -> GoBase64.encode(file.bytes())));
            default -> null;
        };
    }

    private static GoFunction withName(GoSignature signature, Function<String, @Nullable Object> body) {
        return Capabilities.function(signature, a -> body.apply((String) Objects.requireNonNull(a[0])));
    }

    private List<String> lines(String path) {
        ChartFile file = files.get(path);
        if (file == null) {
            return List.of();
        }
        String text = file.text();
        if (text.isEmpty()) {
            if (helm.rules().readsLinesOfEmptyFiles()) {
                return List.of();
            }
            throw new GoError("runtime error: index out of range [-1]"); // Helm reads the last byte without a check
        }
        String withoutLast = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return Arrays.asList(withoutLast.split("\n", -1));
    }

    private FilesObject glob(String pattern) {
        GlobPattern glob = GlobPattern.of(pattern);
        Map<String, ChartFile> matching = new TreeMap<>(GoStrings.ORDER);
        files.forEach((name, file) -> {
            if (glob.matches(name)) {
                matching.put(name, file);
            }
        });
        return new FilesObject(matching, helm);
    }

    private String encoded(Function<ChartFile, String> content) {
        Map<String, @Nullable Object> byBaseName = new HashMap<>();
        files.forEach((name, file) -> byBaseName.put(name.substring(name.lastIndexOf('/') + 1), content.apply(file)));
        String yaml = Yaml.encode(byBaseName);
        return yaml.endsWith("\n") ? yaml.substring(0, yaml.length() - 1) : yaml;
    }
}
