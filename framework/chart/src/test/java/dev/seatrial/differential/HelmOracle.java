/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import dev.seatrial.template.internal.go.GoStrings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the real Helm. {@code helm lint} takes any number of charts, renders each alone and reports each one's error, in
 * well under a millisecond; so every snippet gets a chart. Output comes out by way of an error that quotes it.
 * A lint lets {@code fail} and {@code required} pass; templates with those get a {@code helm template} of their own.
 */
final class HelmOracle {

    /** Stands for the error of a template that ends Helm itself. */
    static final String CRASH = "helm crashes";

    private static final int BATCH = 400;
    private static final int MOST_STOPPING = 25;
    private static final Pattern QUOTED = Pattern.compile("parsing time \"([A-Za-z0-9+/=]*)\"");
    private static final String ERROR = "[ERROR] templates/: ";
    private static final Pattern SECTION_END = Pattern.compile("\n(?=\\[(INFO|WARNING|ERROR)] )|\n\n\\z|\n\\z");

    private final Path helm;
    private final Path work;

    HelmOracle(Path helm, Path work) {
        this.helm = helm;
        this.work = work;
    }

    /** Returns what Helm makes of the snippets, by id. What it cannot be asked about, because it crashes, is left out. */
    Map<Integer, Outcome> ask(List<Snippet> snippets) {
        Map<Boolean, List<Snippet>> parts = snippets.stream().collect(Collectors.partitioningBy(Snippet::mayStop));
        Map<Integer, Outcome> outcomes = new HashMap<>();
        List<Snippet> quiet = Objects.requireNonNull(parts.get(false));
        for (int from = 0; from < quiet.size(); from += BATCH) {
            outcomes.putAll(askByLint(quiet.subList(from, Math.min(from + BATCH, quiet.size()))));
        }
        Objects.requireNonNull(parts.get(true)).stream()
                .limit(MOST_STOPPING)
                .forEach(s -> outcomes.put(s.id(), askAlone(s)));
        return outcomes;
    }

    private Map<Integer, Outcome> askByLint(List<Snippet> snippets) {
        Map<Integer, Outcome> outcomes = new HashMap<>();
        Map<Integer, String> errors = lint(snippets, SnippetChart::plain);
        errors.forEach((id, error) -> outcomes.put(id, Outcome.error(error)));
        List<Snippet> rendered =
                snippets.stream().filter(s -> !errors.containsKey(s.id())).toList();
        lint(rendered, s -> SnippetChart.encoded(s, "mustToDate \"x\" ", "")).forEach((id, error) -> {
            Matcher quoted = QUOTED.matcher(error);
            if (quoted.find()) {
                outcomes.put(id, Outcome.output(decoded(quoted.group(1))));
            }
        });
        return outcomes;
    }

    private Map<Integer, String> lint(List<Snippet> snippets, Function<Snippet, Map<String, String>> files) {
        if (snippets.isEmpty()) {
            return Map.of();
        }
        Path folder = work.resolve("lint");
        List<String> charts = new ArrayList<>();
        for (Snippet snippet : snippets) {
            charts.add("c" + snippet.id());
            write(folder.resolve("c" + snippet.id()), files.apply(snippet));
        }
        String out =
                run(folder, Stream.concat(Stream.of("lint"), charts.stream()).toList());
        delete(folder);
        Map<Integer, String> errors = new HashMap<>();
        String[] sections = ("\n" + out).split("\n==> Linting c", -1);
        if (sections.length <= snippets.size()) {
            return halves(snippets, files);
        }
        for (String section : List.of(sections).subList(1, sections.length)) {
            int start = section.indexOf(ERROR);
            if (start >= 0) {
                String rest = section.substring(start + ERROR.length())
                        .replaceFirst("\nError: \\d+ chart\\(s\\) linted.*\\s*\\z", "");
                Matcher end = SECTION_END.matcher(rest);
                int id = Integer.parseInt(section.substring(0, section.indexOf('\n')));
                errors.put(id, end.find() ? rest.substring(0, end.start()) : rest);
            }
        }
        return errors;
    }

    /** Helm crashed: some snippet exhausts its stack or memory. */
    private Map<Integer, String> halves(List<Snippet> snippets, Function<Snippet, Map<String, String>> files) {
        if (snippets.size() == 1) {
            return Map.of(snippets.get(0).id(), CRASH);
        }
        int middle = snippets.size() / 2;
        Map<Integer, String> errors = new HashMap<>(lint(snippets.subList(0, middle), files));
        errors.putAll(lint(snippets.subList(middle, snippets.size()), files));
        return errors;
    }

    private Outcome askAlone(Snippet snippet) {
        Path folder = work.resolve("alone");
        write(folder, SnippetChart.plain(snippet));
        String plain = run(folder, List.of("template", "test-release", "."));
        delete(folder);
        String error = plain.startsWith("Error: ")
                ? plain.substring("Error: ".length()).strip()
                : "";
        error = error.replaceFirst("\n*Use --debug flag to render out invalid YAML\\z", "");
        if (!error.isEmpty() && !error.startsWith("YAML parse error on ")) {
            return Outcome.error(error);
        }
        write(folder, SnippetChart.encoded(snippet, "cat \"o:\" ", ""));
        String encoded = run(folder, List.of("template", "test-release", "."));
        delete(folder);
        int at = encoded.indexOf("\no:");
        return at < 0
                ? Outcome.error(encoded)
                : Outcome.output(decoded(encoded.substring(at + 3).strip()));
    }

    private String run(Path folder, List<String> arguments) {
        try {
            Path output = Files.createTempFile(work, "helm", ".out");
            ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(helm.toString()), arguments.stream())
                    .toList());
            builder.environment().put("TZ", "UTC");
            builder.directory(folder.toFile()).redirectOutput(output.toFile());
            Path errors = Files.createTempFile(work, "helm", ".err");
            Process process = builder.redirectError(errors.toFile()).start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            String out = GoStrings.string(Files.readAllBytes(output));
            String err = GoStrings.string(Files.readAllBytes(errors));
            Files.delete(output);
            Files.delete(errors);
            return out.isEmpty() ? err.substring(Math.max(0, err.indexOf("Error: "))) : out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path chart, Map<String, String> files) {
        try {
            for (Map.Entry<String, String> file : SnippetChart.complete(files).entrySet()) {
                Path path = chart.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, GoStrings.bytes(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    }
}
