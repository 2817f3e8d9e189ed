/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what makes a document unacceptable to every API server, and the line that a template glued to another one. */
final class ManifestFault {

    private static final String DASH =
            "A `{{-` removes the line break before it, and `-}}` the one after it: remove that dash.";

    private final Manifest manifest;

    private ManifestFault(Manifest manifest) {
        this.manifest = manifest;
    }

    static Optional<Diagnostic> of(Manifest manifest, String problem) {
        ManifestFault fault = new ManifestFault(manifest);
        if (!problem.isEmpty()) {
            return Optional.of(fault.unreadable(problem));
        }
        List<String> missing = missing(manifest);
        return missing.isEmpty() ? Optional.empty() : Optional.of(fault.incomplete(missing));
    }

    private static List<String> missing(Manifest manifest) {
        Map<String, @Nullable Object> content = manifest.content();
        Map<?, ?> metadata = content.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
        List<String> missing = new ArrayList<>();
        for (String field : List.of("apiVersion", "kind")) {
            if (!isText(content.get(field))) {
                missing.add(field);
            }
        }
        if (!isText(metadata.get("name")) && !isText(metadata.get("generateName"))) {
            missing.add("metadata.name");
        }
        return missing;
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String text && !text.isBlank();
    }

    private Diagnostic unreadable(String problem) {
        return Diagnostic.of("A document of `%s` cannot be read: %s.".formatted(manifest.source(), problem))
                .withFact("document", start())
                .withHint("The API server would refuse it, although Helm renders it.");
    }

    private Diagnostic incomplete(List<String> missing) {
        String fields = "`" + String.join("`, `", missing) + "`";
        Diagnostic diagnostic = Diagnostic.of("A document of `%s` has no %s%s."
                .formatted(manifest.source(), isOfAnotherType(missing) ? "valid " : "", fields));
        for (String field : missing) {
            Optional<Diagnostic> glued = glued(diagnostic, field.substring(field.lastIndexOf('.') + 1));
            if (glued.isPresent()) {
                return glued.get();
            }
        }
        return told(diagnostic.withFact("document", start()), 1)
                .withHint("The API server would refuse it, although Helm renders it.");
    }

    private boolean isOfAnotherType(List<String> fields) {
        return fields.stream().anyMatch(field -> manifest.at(field).isPresent());
    }

    /** Finds a line in which the field follows something that it should not: a comment, a separator, another value. */
    private Optional<Diagnostic> glued(Diagnostic diagnostic, String field) {
        Pattern pattern =
                Pattern.compile("(?m)^(?<before>[^\\n]*?\\S)[ \\t]*(?<field>\\b" + field + ":(?:[ \\t][^\\n]*)?)$");
        Matcher line = pattern.matcher(manifest.text());
        while (line.find()) {
            String before = line.group("before").strip();
            String glue = before.startsWith("#")
                    ? "A comment has swallowed"
                    : before.startsWith("---")
                            ? "The separator `---` is glued to"
                            : before.equals("-") ? "" : "Something is glued to";
            if (!glue.isEmpty()) {
                SourceFile file = SourceFile.of(manifest.source(), manifest.text());
                Span span = new Span(line.start("field"), line.end("field"));
                return Optional.of(
                        told(diagnostic.withExcerpt(new Excerpt(file, span)), file.lineAt(line.start("field")))
                                .withHint("%s `%s`. %s"
                                        .formatted(glue, line.group("field").strip(), DASH)));
            }
        }
        return Optional.empty();
    }

    private Diagnostic told(Diagnostic diagnostic, int line) {
        String template =
                manifest.provenance().ofLine(line).map(LineOrigin::describe).orElse(manifest.source());
        return diagnostic.withFact("template", template);
    }

    private String start() {
        List<String> lines = manifest.text().lines().toList();
        String shown =
                String.join("\n", lines.subList(0, Math.min(6, lines.size()))).strip();
        return lines.size() > 6 ? shown + "\n..." : shown;
    }
}
