/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says of a rendered manifest that is no YAML which line is wrong, and which line of which template wrote it. */
final class ManifestExplanation {

    private static final Pattern LINE = Pattern.compile("line (\\d+): ");

    private ManifestExplanation() {}

    /**
     * Returns the diagnostic with all that is known.
     *
     * @param source the template's path
     * @param file all that the template wrote
     * @param document the manifest
     */
    static Diagnostic explain(Diagnostic error, String source, String file, String document, LineOrigins origins) {
        Matcher line = LINE.matcher(error.headline());
        SourceFile shown = SourceFile.of(source, document);
        int number = Math.min(line.find() ? Integer.parseInt(line.group(1)) : 1, shown.lineCount());
        String text = shown.line(number);
        int start = shown.startOf(number) + text.length() - text.stripLeading().length();
        Excerpt excerpt = new Excerpt(
                shown,
                new Span(
                        start,
                        Math.max(
                                start,
                                shown.startOf(number) + text.stripTrailing().length())));
        Diagnostic told =
                error.withExcerpt(excerpt).withFact("rendered", "line " + number + " of a manifest of " + source);
        Optional<LineOrigin> origin = origins.find(source, file, document, 0, number);
        if (origin.isPresent()) {
            told = told.withFact("template", origin.get().describe());
            if (!origin.get().values().isEmpty()) {
                told = told.withFact(
                        "value",
                        origin.get().values().stream()
                                .map(ManifestExplanation::told)
                                .collect(Collectors.joining("\n")));
            }
        }
        String hint = hint(error.headline(), text);
        return hint.isEmpty() ? told : told.withHint(hint);
    }

    private static String told(UsedValue used) {
        String where = used.setAt() == null ? "" : " (" + used.setAt() + ")";
        return "`" + used.path() + "` is " + KnownValues.inline(used.value()) + where;
    }

    private static String hint(String headline, String line) {
        if (headline.contains("mapping values are not allowed")) {
            return "Quote a value that has a colon in it with `quote`, or check the indentation of the line.";
        }
        if (headline.contains("cannot start any token") && line.contains("\t")) {
            return "Indent with blanks; YAML allows no tabs.";
        }
        if (headline.contains("could not find expected ':'") || headline.contains("did not find expected")) {
            return "Check the indentation of this line and of what is above it; `nindent` starts a block on a line of its own.";
        }
        return "";
    }
}
