/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.diagnostic;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Prints diagnostics: the headline, the excerpt, and the aligned frames, facts and hint. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class DiagnosticRenderer {

    /** The maximum number of frames to print. The remaining ones, as in an endless recursion, are only counted. */
    private static final int SHOWN_FRAMES = 8;

    private DiagnosticRenderer() {}

    /** Returns the text of a diagnostic, without a line break at the end. */
    public static String render(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder(diagnostic.headline().stripTrailing());
        diagnostic
                .excerpt()
                .map(Excerpt::text)
                .ifPresent(text -> out.append("\n\n").append(text));
        List<Diagnostic.Fact> lines = new ArrayList<>();
        addFrames(diagnostic.frames(), lines);
        lines.addAll(diagnostic.facts());
        diagnostic.hint().ifPresent(hint -> lines.add(new Diagnostic.Fact("hint", hint)));
        int width = lines.stream().mapToInt(fact -> fact.label().length()).max().orElse(0) + 2;
        String separator = "\n\n";
        for (Diagnostic.Fact fact : lines) {
            out.append(separator).append(line(fact, width));
            separator = "\n";
        }
        return out.toString();
    }

    private static void addFrames(List<DiagnosticFrame> frames, List<Diagnostic.Fact> lines) {
        if (frames.size() < 2) {
            return;
        }
        List<String> callers = new ArrayList<>();
        for (DiagnosticFrame frame : frames.subList(1, frames.size())) {
            String text = frame.toString();
            if (callers.isEmpty() || !callers.get(callers.size() - 1).equals(text)) {
                callers.add(text);
            }
        }
        int more = callers.size() - SHOWN_FRAMES;
        List<String> shown = more > 0 ? new ArrayList<>(callers.subList(0, SHOWN_FRAMES)) : callers;
        if (more > 0) {
            shown.add("and " + more + " more");
        }
        lines.add(new Diagnostic.Fact("called", String.join("\n", shown)));
    }

    private static String line(Diagnostic.Fact fact, int width) {
        String label = fact.label() + ":";
        return label + " ".repeat(width - label.length()) + fact.text().replace("\n", "\n" + " ".repeat(width));
    }
}
