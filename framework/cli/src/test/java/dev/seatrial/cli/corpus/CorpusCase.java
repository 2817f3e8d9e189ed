/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.corpus;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.internal.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case of the corpus: a command line, and what the real Helm made of it. */
record CorpusCase(String name, Path folder, Map<String, @Nullable Object> fields) {

    /** Returns the cases below a corpus folder, by name. */
    static List<CorpusCase> all(Path corpus) {
        Path cases = corpus.resolve("cases");
        try (var files = Files.walk(cases)) {
            return files.filter(f -> f.endsWith("case.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .map(folder -> new CorpusCase(
                            cases.relativize(folder).toString(),
                            folder,
                            Yaml.decodeMap(read(folder.resolve("case.yaml")))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what comes behind {@code seatrial}. */
    List<String> commandLine(HelmVersion helm) {
        List<String> line = new ArrayList<>(commandLine());
        line.addAll(List.of("--helm-version", helm.label()));
        return line;
    }

    private List<String> commandLine() {
        List<String> line =
                new ArrayList<>(List.of("template", text("release"), text("chart"), "-n", text("namespace")));
        line.addAll(List.of("--kube-version", text("kubeVersion")));
        list("values").forEach(file -> line.addAll(List.of("-f", file)));
        list("sets").forEach(set -> line.addAll(List.of("--set", set)));
        line.addAll(list("args"));
        return line;
    }

    /** Whether a Helm answers otherwise than Helm 4.1, which all goldens are from that are alike. */
    boolean differsWith(HelmVersion helm) {
        return helm != HelmVersion.V4_1 && !text(field(helm)).equals("same");
    }

    /** Whether it renders with a Helm; else it fails. */
    boolean rendersWith(HelmVersion helm) {
        return differsWith(helm)
                ? golden("expected." + field(helm) + ".yaml").isPresent()
                : text("expected").equals("ok");
    }

    /** Returns what a Helm prints to standard output. */
    String output(HelmVersion helm) {
        return golden(differsWith(helm) ? "expected." + field(helm) + ".yaml" : "expected.helm4.yaml")
                .orElseThrow();
    }

    /** Returns what a Helm that fails prints to standard error. */
    String error(HelmVersion helm) {
        return golden(differsWith(helm) ? "expected." + field(helm) + ".err" : "expected.err")
                .orElseThrow();
    }

    /** Returns how the fields and goldens of a Helm other than 4.1 begin. */
    private static String field(HelmVersion helm) {
        return switch (helm) {
            case V3_17 -> "helm3";
            case V4_2 -> "helm42";
            default -> throw new IllegalArgumentException("no goldens of Helm " + helm.label());
        };
    }

    boolean varies() {
        return Boolean.TRUE.equals(fields.get("nondeterministic"));
    }

    /** Returns whether every line may vary, so that success is all there is to compare. */
    boolean variesEverywhere(HelmVersion helm) {
        return varies() && "all".equals(varyingLines(helm));
    }

    private @Nullable Object varyingLines(HelmVersion helm) {
        if (helm != HelmVersion.V4_1 && text(field(helm)).equals("differs")) {
            return fields.get(helm == HelmVersion.V3_17 ? "varyingLinesHelm3" : "varyingLinesHelm42");
        }
        return fields.get("varyingLines");
    }

    Optional<String> golden(String file) {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Optional.of(read(path)) : Optional.empty();
    }

    /** Blanks the lines that vary from run to run. */
    String withoutVaryingLines(String text, HelmVersion helm) {
        if (!varies() || !(varyingLines(helm) instanceof List<?> numbers)) {
            return text;
        }
        String[] lines = text.split("\n", -1);
        for (Object number : numbers) {
            int index = ((Double) number).intValue() - 1;
            if (index < lines.length) {
                lines[index] = "";
            }
        }
        return String.join("\n", lines);
    }

    /** Brings lines, and names inside a line, into one order where Helm prints them in any. */
    String inAnyOrder(String text) {
        return varies()
                ? Arrays.stream(text.split("\n", -1))
                        .map(line -> String.join(" ", sorted(line.split("[ ,]+"))))
                        .sorted()
                        .toList()
                        .toString()
                : text;
    }

    private static List<String> sorted(String[] words) {
        return Arrays.stream(words).sorted().toList();
    }

    String text(String field) {
        return String.valueOf(fields.get(field));
    }

    private List<String> list(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String read(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
