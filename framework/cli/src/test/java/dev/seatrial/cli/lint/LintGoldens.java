/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.lint;

import dev.seatrial.cli.CommandRun;
import dev.seatrial.cli.HelmCommand;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and writes the golden files; the README next to them describes their format. */
final class LintGoldens {

    private static final Path FOLDER = Path.of("src/test/resources/dev/seatrial/cli/lint");
    private static final String TITLE = "=== ";
    private static final String ARGUMENTS = "$ ";
    private static final String FILE = "--> ";
    private static final String ANSWER = "<-- ";

    private LintGoldens() {}

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the cases of a file, with new answers of the real Helm if {@code -Dgoldens=update} is set. */
    static List<LintCase> cases(Path file) throws IOException {
        boolean isUpdate = "update".equals(System.getProperty("goldens"));
        if (isUpdate && System.getenv("CI") != null) {
            throw new IllegalStateException("Golden files are not written in CI.");
        }
        List<LintCase> cases = read(file);
        if (!isUpdate) {
            return cases;
        }
        List<LintCase> updated = new ArrayList<>();
        for (LintCase lintCase : cases) {
            updated.add(asked(lintCase));
        }
        Files.writeString(file, updated.stream().map(LintGoldens::text).collect(Collectors.joining("\n")));
        return updated;
    }

    private static List<LintCase> read(Path file) throws IOException {
        List<LintCase> cases = new ArrayList<>();
        for (String section : Files.readString(file).split("(?m)^" + TITLE)) {
            if (!section.isBlank()) {
                cases.add(parse(section));
            }
        }
        return cases;
    }

    private static LintCase parse(String section) {
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, LintAnswer> answers = new LinkedHashMap<>();
        List<String> arguments = List.of("chart");
        String title = "";
        String header = "";
        List<String> block = new ArrayList<>();
        List<String> lines = new ArrayList<>(section.lines().toList());
        lines.add(ANSWER);
        for (String line : lines) {
            if (title.isEmpty()) {
                title = line;
            } else if (line.startsWith(ARGUMENTS) && header.isEmpty()) {
                arguments = List.of(line.substring(ARGUMENTS.length()).split(" "));
            } else if (line.startsWith(FILE) || line.startsWith(ANSWER)) {
                close(header, block, files, answers);
                header = line;
                block = new ArrayList<>();
            } else {
                block.add(line);
            }
        }
        return new LintCase(title, arguments, files, answers);
    }

    private static void close(
            String header, List<String> block, Map<String, String> files, Map<String, LintAnswer> answers) {
        List<String> lines = new ArrayList<>(block);
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        if (header.startsWith(FILE)) {
            String path = header.substring(FILE.length());
            boolean removed = path.endsWith(" " + LintCase.REMOVED);
            files.put(
                    removed ? path.substring(0, path.length() - LintCase.REMOVED.length() - 1) : path,
                    removed
                            ? LintCase.REMOVED
                            : lines.stream().map(line -> unescaped(line) + "\n").collect(Collectors.joining()));
        } else if (!header.isEmpty()) {
            for (String version : header.substring(ANSWER.length()).split(", ")) {
                answers.put(version, new LintAnswer(lines));
            }
        }
    }

    /** A text cannot hold some characters, and the title of the next case begins with equals signs. */
    private static String unescaped(String line) {
        return line.replace("{cr}", "\r")
                .replace("{tab}", "\t")
                .replace("{empty}", "")
                .replace("{x70000}", "x".repeat(70_000));
    }

    private static LintCase asked(LintCase lintCase) throws IOException {
        Map<String, LintAnswer> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Path> helm : helms().entrySet()) {
            LintAnswer answer = ask(lintCase, helm.getValue());
            if (!answer.equals(ask(lintCase, helm.getValue()))) {
                throw new IllegalStateException("Helm answers differently each time: " + lintCase.title());
            }
            answers.put(helm.getKey(), answer);
        }
        return new LintCase(lintCase.title(), lintCase.arguments(), lintCase.files(), answers);
    }

    private static LintAnswer ask(LintCase lintCase, Path helm) throws IOException {
        Path folder = Files.createTempDirectory("lint").toRealPath();
        try {
            lintCase.write(folder);
            List<String> line = new ArrayList<>(List.of("lint"));
            line.addAll(lintCase.arguments());
            return LintAnswer.of(HelmCommand.run(helm, folder, line), folder);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Returns the executables of {@code SEATRIAL_HELM} by version, the newest first. */
    static Map<String, Path> helms() throws IOException {
        Map<String, Path> helms = new LinkedHashMap<>();
        for (String path :
                Objects.requireNonNull(System.getenv("SEATRIAL_HELM")).split(File.pathSeparator)) {
            CommandRun run = HelmCommand.run(Path.of(path), Path.of("."), List.of("version", "--short"));
            helms.put(run.out().strip().replaceFirst("^v", "").replaceFirst("\\+.*", ""), Path.of(path));
        }
        return helms;
    }

    /** Returns the version without its last number, such as {@code 4.2}. */
    static String minor(String version) {
        return version.replaceFirst("\\.\\d+$", "");
    }

    private static String text(LintCase lintCase) {
        StringBuilder text = new StringBuilder(TITLE).append(lintCase.title()).append('\n');
        if (!lintCase.arguments().equals(List.of("chart"))) {
            text.append(ARGUMENTS)
                    .append(String.join(" ", lintCase.arguments()))
                    .append('\n');
        }
        lintCase.files().forEach((path, content) -> {
            text.append(FILE).append(path);
            text.append(content.equals(LintCase.REMOVED) ? " " + LintCase.REMOVED + "\n" : "\n" + escaped(content));
        });
        Map<LintAnswer, List<String>> byAnswer = new LinkedHashMap<>();
        lintCase.answers()
                .forEach((version, answer) ->
                        byAnswer.computeIfAbsent(answer, a -> new ArrayList<>()).add(version));
        byAnswer.forEach((answer, versions) -> text.append(ANSWER)
                .append(String.join(", ", versions))
                .append('\n')
                .append(String.join("\n", answer.lines()))
                .append('\n'));
        return text.toString();
    }

    private static String escaped(String content) {
        String text = content.replace("\r", "{cr}").replace("\t", "{tab}").replace("x".repeat(70_000), "{x70000}");
        return text.endsWith("\n\n") ? text.substring(0, text.length() - 1) + "{empty}\n" : text;
    }
}
