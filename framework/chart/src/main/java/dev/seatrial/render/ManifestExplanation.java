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

/** Explains an invalid YAML manifest with the wrong line and the template line that rendered it. */
final class ManifestExplanation {

    private static final Pattern LINE = Pattern.compile("line (\\d+): ");

    private static final Pattern ANCHOR = Pattern.compile("unknown anchor '([^']*)' referenced");
    /** What stands before a value: list markers, then a key. */
    private static final Pattern BEFORE_VALUE = Pattern.compile("^\\s*(- +)*([^\\s'\"#:]+: +)?(?=\\S)");

    private ManifestExplanation() {}

    /**
     * Returns the diagnostic with all known facts.
     *
     * @param source the path of the template
     * @param file the complete output of the template
     * @param document the manifest
     */
    static Diagnostic explain(Diagnostic error, String source, String file, String document, LineOrigins origins) {
        SourceFile shown = SourceFile.of(source, document);
        int number = line(error.headline(), shown);
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
        Optional<LineOrigin> origin = new DocumentOrigins(origins, source, file, document, 0).ofLine(number);
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

    private static int line(String headline, SourceFile shown) {
        Matcher line = LINE.matcher(headline);
        if (line.find()) {
            return Math.min(Integer.parseInt(line.group(1)), shown.lineCount());
        }
        Matcher anchor = ANCHOR.matcher(headline);
        if (anchor.find()) {
            for (int number = 1; number <= shown.lineCount(); number++) {
                if (shown.line(number).contains("*" + anchor.group(1))) {
                    return number;
                }
            }
        }
        return 1;
    }

    private static String told(UsedValue used) {
        String where = used.setAt() == null ? "" : " (" + used.setAt() + ")";
        return "`" + used.path() + "` is " + KnownValues.inline(used.value()) + where;
    }

    private static String hint(String headline, String line) {
        String sign = sign(headline, line);
        if (!sign.isEmpty()) {
            return "Quote the value, for example with `quote`: " + sign + ".";
        }
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

    /** Returns what YAML makes of the first character of the value, empty if that is not what is wrong. */
    private static String sign(String headline, String line) {
        Matcher before = BEFORE_VALUE.matcher(line);
        if (!before.find() || before.end() >= line.length()) {
            return "";
        }
        char first = line.charAt(before.end());
        boolean name = headline.contains("did not find expected alphabetic or numeric character")
                || headline.contains("unknown anchor");
        if (name && first == '*') {
            return "YAML takes a `*` in front of it for an alias";
        }
        if (name && first == '&') {
            return "YAML takes a `&` in front of it for an anchor";
        }
        if (headline.contains("found character that cannot start any token") && "%@`".indexOf(first) >= 0) {
            return "YAML reserves `" + first + "` at the start of a value";
        }
        return first == '!' && (headline.contains(" tag") || headline.contains("did not find expected"))
                ? "YAML takes a `!` in front of it for a tag"
                : "";
    }
}
