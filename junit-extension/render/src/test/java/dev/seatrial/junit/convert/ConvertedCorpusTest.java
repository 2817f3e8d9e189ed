/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.unittest.internal.run.RenderRecord;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.run.SnapshotMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Converts public suites, and runs the classes. It takes minutes, so it only runs with {@code -Dseatrial.unittest.corpus=FOLDER}, a
 * folder with {@code charts} and {@code cases}.
 */
class ConvertedCorpusTest {

    private static final double LEAST_SHARE = 0.95;

    @Test
    @EnabledIfSystemProperty(named = "seatrial.unittest.corpus", matches = ".+")
    void classes_from_public_suites_compile_and_have_the_verdicts_of_their_suites(@TempDir Path folder)
            throws IOException {
        Path corpus = Path.of(Objects.requireNonNull(System.getProperty("seatrial.unittest.corpus")));
        List<String> differences = new ArrayList<>();
        int assertions = 0;
        int all = 0;
        int tests = 0;
        for (Path file : cases(corpus)) {
            Map<String, ?> fields = Yaml.decodeMap(Files.readString(file));
            Path own = folder.resolve(String.valueOf(tests++));
            Path chart = copy(corpus, folder(file), fields, own);
            String label = corpus.relativize(folder(file)) + ": ";
            try {
                ConvertedModule module = ConvertedModule.of(chart, settings(fields, chart), own.resolve("module"));
                assertions += module.conversion().assertions();
                all += module.conversion().allAssertions();
                String messages = module.compile();
                if (!messages.isEmpty()) {
                    differences.add(label + messages);
                } else {
                    module.differences().forEach(difference -> differences.add(label + difference));
                }
            } catch (RuntimeException e) {
                differences.add(label + e);
            }
            System.out.println(label + assertions + " of " + all + ", differences: " + differences.size());
        }

        assertThat(differences).isEmpty();
        assertThat(assertions).isGreaterThanOrEqualTo((int) (all * LEAST_SHARE));
    }

    /** Returns the cases in which nothing was damaged. */
    private static List<Path> cases(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpus.resolve("cases"))) {
            return files.filter(file -> file.endsWith("case.yaml"))
                    .filter(file -> String.valueOf(folder(file).getFileName()).startsWith("suites"))
                    .filter(file -> file.toString().matches(System.getProperty("seatrial.unittest.cases", ".*")))
                    .sorted()
                    .toList();
        }
    }

    private static Path copy(Path corpus, Path folder, Map<String, ?> fields, Path own) throws IOException {
        Path top = Path.of(String.valueOf(fields.get("copy")));
        Path target = own.resolve(top.getFileName());
        copy(corpus.resolve(top), target);
        if (fields.get("delete") instanceof List<?> deleted) {
            for (Object name : deleted) {
                Files.delete(target.resolve(String.valueOf(name)));
            }
        }
        if (Files.isDirectory(folder.resolve("overlay"))) {
            copy(folder.resolve("overlay"), target);
        }
        return target.resolve(top.relativize(Path.of(String.valueOf(fields.get("chart")))))
                .normalize();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static RunSettings settings(Map<String, ?> fields, Path chart) {
        List<String> files = new ArrayList<>();
        List<Path> values = new ArrayList<>();
        List<?> arguments = fields.get("args") instanceof List<?> list ? list : List.of();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            String next = String.valueOf(arguments.get(i + 1));
            if (List.of("-f", "--file").contains(String.valueOf(arguments.get(i)))) {
                files.add(next);
            } else if (List.of("-v", "--values").contains(String.valueOf(arguments.get(i)))) {
                values.add(folder(chart.toAbsolutePath()).resolve(next));
            }
        }
        return new RunSettings(
                files.isEmpty() ? RunSettings.DEFAULT.files() : files,
                values,
                arguments.contains("--strict"),
                false,
                !arguments.contains("--with-subchart=false"),
                "",
                arguments.contains("--skip-schema-validation"),
                false,
                SnapshotMode.CREATE,
                () -> RenderRecord.NONE);
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }
}
