/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.internal.ChartMember;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains a {@code $ref} of a schema to another file, which Helm looks for at the root of the file system or in the network. */
final class SchemaReferences {

    private static final Pattern FAILED = Pattern.compile(
            "failing loading \"([^\"]+)\"|Reference (\\S+) must be canonical|Get \"([^\"]+)\"|open (/\\S+): no such file");
    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\"\\s*:\\s*\"([^\"#][^\"]*)\"");

    private SchemaReferences() {}

    /** Returns the diagnostic with what is known; empty if the error is about no reference to another document. */
    static Optional<Diagnostic> explain(Diagnostic error, ResolvedChart chart) {
        Matcher failed = FAILED.matcher(error.headline());
        if (!failed.find()) {
            return Optional.empty();
        }
        String target = "";
        for (int group = 1; group <= failed.groupCount(); group++) {
            target = failed.group(group) == null ? target : failed.group(group);
        }
        String name = target.substring(target.lastIndexOf('/') + 1);
        for (ChartMember member : ChartMember.allOf(chart)) {
            Optional<Diagnostic> found = member.chart().schema().flatMap(file -> explain(error, member, file, name));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> explain(Diagnostic error, ChartMember member, ChartFile schema, String name) {
        SourceFile file = SourceFile.of(member.path() + "/" + schema.name(), schema.text());
        Matcher reference = REFERENCE.matcher(schema.text());
        while (reference.find()) {
            String document = reference.group(1).split("#", 2)[0];
            if (document.endsWith(name)) {
                return Optional.of(error.withExcerpt(new Excerpt(file, new Span(reference.start(), reference.end())))
                        .withHint(hint(document)));
            }
        }
        return Optional.empty();
    }

    private static String hint(String document) {
        boolean remote = document.matches("(?i)https?://.*");
        String why = remote
                ? "Helm would load `" + document + "` from the network at every install; Seatrial validates offline."
                : "Helm does not look for `" + document + "` in the chart, but at the root of the file system.";
        return why
                + " Copy the definition into values.schema.json, below `$defs`, and refer to it with `#/$defs/NAME`.";
    }
}
