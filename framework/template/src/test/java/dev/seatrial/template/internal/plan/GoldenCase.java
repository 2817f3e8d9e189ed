/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.MissingKey;
import dev.seatrial.template.internal.function.StandardLibraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case of the corpus, see its README. */
record GoldenCase(
        String area,
        String name,
        List<SourceFile> files,
        MissingKey missingKey,
        @Nullable String dot,
        boolean fails,
        String expected) {

    static final Path FOLDER = Path.of("src/test/corpus/template");

    private static final Set<String> OF_GO_AND_HELM = Set.of(
            "html",
            "index",
            "js",
            "len",
            "not",
            "print",
            "printf",
            "println",
            "urlquery",
            "eq",
            "ge",
            "gt",
            "le",
            "lt",
            "ne",
            "include",
            "tpl");
    private static final FunctionTable FUNCTIONS = functions();

    private static FunctionTable functions() {
        Set<String> others = new HashSet<>(StandardLibraries.helm42().names());
        others.removeAll(OF_GO_AND_HELM);
        return StandardLibraries.helm42().without(others).with(CorpusFunctions.table());
    }

    @Override
    public String toString() {
        return area + ": " + name;
    }

    static Stream<GoldenCase> all() {
        return Stream.of("parse-errors", "exec-errors", "output").flatMap(GoldenCase::read);
    }

    private static Stream<GoldenCase> read(String area) {
        String text = text(FOLDER.resolve(area + ".golden"));
        String[] cases = ("\n" + text.substring(0, text.length() - 1)).split("\n=== case ", -1);
        return Stream.of(cases).skip(1).map(one -> parse(area, one));
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenCase parse(String area, String text) {
        String title = text.substring(0, text.indexOf('\n'));
        int outcome = text.indexOf("\n=== ");
        String body = text.substring(title.length() + 1, Math.max(title.length() + 1, outcome));
        boolean fails = text.startsWith("error\n", outcome + 5);
        String expected = text.substring(text.indexOf('\n', outcome + 1) + 1);
        List<SourceFile> files = new ArrayList<>();
        MissingKey missingKey = MissingKey.ZERO;
        String dot = null;
        String file = "t.yaml";
        List<String> lines = new ArrayList<>();
        for (String line : body.split("\n", -1)) {
            String value = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("@missingkey ")) {
                missingKey = MissingKey.valueOf(value.toUpperCase(Locale.ROOT));
            } else if (line.startsWith("@dot ")) {
                dot = value;
            } else if (line.startsWith("@file ")) {
                if (!lines.isEmpty()) {
                    files.add(SourceFile.of(file, String.join("\n", lines)));
                }
                file = value;
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        files.add(SourceFile.of(file, String.join("\n", lines)));
        return new GoldenCase(area, title, files, missingKey, dot, fails, expected);
    }

    TemplateSet build() {
        TemplateSet.Builder builder = TemplateSet.builder(FUNCTIONS).missingKey(missingKey);
        files.forEach(builder::add);
        return builder.build();
    }

    String main() {
        return files.get(files.size() - 1).name();
    }

    @Nullable
    Object values() {
        return dot == null ? CorpusValues.values() : CorpusJson.decode(dot);
    }
}
