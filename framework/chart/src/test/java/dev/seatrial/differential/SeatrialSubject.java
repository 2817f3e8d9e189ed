/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.template.internal.go.GoStrings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Renders snippets with Seatrial, in the charts that Helm gets them in. */
final class SeatrialSubject {

    private static final String PATH = SnippetChart.NAME + "/" + SnippetChart.MAIN;

    private final HelmVersion followed;

    SeatrialSubject(HelmVersion followed) {
        this.followed = followed;
    }

    Outcome render(Snippet snippet) {
        try {
            String unusable = error(SnippetChart.plain(snippet));
            if (unusable != null) {
                return Outcome.error(unusable);
            }
            Map<String, String> files = files(SnippetChart.encoded(snippet, "cat \"o:\" ", ""));
            String encoded = Objects.requireNonNull(files.get(PATH))
                    .substring("o:".length())
                    .strip();
            return Outcome.output(new String(Base64.getDecoder().decode(encoded), StandardCharsets.ISO_8859_1));
        } catch (RenderException e) {
            return Outcome.error(e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return Outcome.error("Seatrial crashes: " + e + (trace.length == 0 ? "" : " at " + trace[0]));
        }
    }

    /** Returns why a chart's templates do not render, null if they do; that the result is no YAML does not matter. */
    private @Nullable String error(Map<String, String> chart) {
        try {
            files(chart);
            return null;
        } catch (RenderException e) {
            return e.getMessage().startsWith("YAML parse error on ") ? null : e.getMessage();
        }
    }

    private Map<String, String> files(Map<String, String> chart) {
        Map<String, byte[]> files = new HashMap<>();
        SnippetChart.complete(chart).forEach((path, text) -> files.put(path, GoStrings.bytes(text)));
        RenderRequest request = RenderRequest.builder(ChartLoader.load(files))
                .helmVersion(followed)
                .release("test-release")
                .namespace("default")
                .seed(1)
                .build();
        return ChartRenderer.render(request).files();
    }
}
