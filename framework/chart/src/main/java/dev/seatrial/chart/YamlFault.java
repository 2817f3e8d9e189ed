/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains an invalid YAML file with its line. */
final class YamlFault {

    private static final Pattern LINE = Pattern.compile("line (\\d+): ");

    private YamlFault() {}

    static Diagnostic explain(String headline, SourceFile file) {
        Matcher line = LINE.matcher(headline);
        if (!headline.contains("yaml: ")) {
            return Diagnostic.of(headline);
        }
        // the parser does not name the line if it is the first one
        int number = line.find() ? Math.min(Integer.parseInt(line.group(1)), file.lineCount()) : 1;
        String text = file.line(number);
        int start = file.startOf(number) + text.length() - text.stripLeading().length();
        int end = file.startOf(number) + text.stripTrailing().length();
        Diagnostic told = Diagnostic.of(headline)
                .withExcerpt(new Excerpt(file, new Span(start, Math.max(start, end))))
                .withFact("file", file.name() + ":" + number);
        if (text.contains("\t")) {
            return told.withHint("Indent with blanks; YAML allows no tabs.");
        }
        return headline.contains("mapping values are not allowed")
                ? told.withHint("Quote a value that has a colon in it, or check the indentation of the line.")
                : told;
    }
}
