/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.DiagnosticFrame;
import dev.seatrial.manifest.TemplateLocation;
import dev.seatrial.render.RenderException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The failure of a chart to render, for tests that expect one.
 *
 * @param exception the exception of the renderer
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RenderFailure(RenderException exception) {

    /** The location that Go and Helm put in front of a message: {@code execution error at (shop/templates/a.yaml:3:4): }. */
    private static final Pattern PREFIX =
            Pattern.compile("^(?:execution error at|parse error at) \\([^()]*:\\d+(?::\\d+)?\\): ");

    private static final Pattern PLACE = Pattern.compile("([\\w./-]+\\.(?:ya?ml|tpl|txt|json)):(\\d+)(?::\\d+)?");

    /** Returns the whole error message, as {@code helm template} prints it after {@code Error: }. */
    public String text() {
        return exception.getMessage();
    }

    /**
     * Returns the error message with the source line, the values it used and where they were set, and the next step.
     */
    public String explanation() {
        return exception.explanation();
    }

    /** Returns the message without its location. For an error in nested includes, this is the innermost message. */
    public String message() {
        String text = text();
        Matcher prefix = PREFIX.matcher(text);
        if (prefix.find()) {
            return text.substring(prefix.end());
        }
        // Helm 4 indents each cause below its location: pkg/engine/engine.go, reformatExecErrorMsg.
        int last = text.lastIndexOf("\n    ");
        return last >= 0 && text.contains("\n  executing ")
                ? text.substring(last).strip()
                : text;
    }

    /** Returns the locations that the failure names, innermost first, without columns. */
    public List<TemplateLocation> locations() {
        List<TemplateLocation> locations = new ArrayList<>();
        for (DiagnosticFrame frame : exception.diagnostic().frames()) {
            locations.add(new TemplateLocation(
                    frame.code().file().name(), frame.code().position().line()));
        }
        exception
                .diagnostic()
                .excerpt()
                .ifPresent(e -> locations.add(
                        new TemplateLocation(e.file().name(), e.position().line())));
        List<TemplateLocation> named = new ArrayList<>();
        for (Matcher place = PLACE.matcher(text()); place.find(); ) {
            named.add(0, new TemplateLocation(place.group(1), Integer.parseInt(place.group(2))));
        }
        locations.addAll(named);
        return locations.stream().distinct().toList();
    }

    @Override
    public String toString() {
        return text();
    }
}
