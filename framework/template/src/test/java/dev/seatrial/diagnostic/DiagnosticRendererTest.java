/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {

    private static final SourceFile FILE = SourceFile.of("web/templates/ingress.yaml", "a\n  - host: {{ .host }}\n");
    private static final Excerpt EXCERPT = new Excerpt(FILE, new Span(15, 20));

    @Test
    void a_headline_stands_alone() {
        assertThat(DiagnosticRenderer.render(Diagnostic.of("It is broken.\n"))).isEqualTo("It is broken.");
    }

    @Test
    void facts_are_aligned_and_the_hint_is_last() {
        Diagnostic diagnostic = Diagnostic.of("ingress.host is required")
                .withExcerpt(EXCERPT)
                .withHint("Did you mean `ingress.hosts`?")
                .withFact("value", "`ingress.host` is not set")
                .withFact("layers", "values.yaml\n--set a=b");

        assertThat(DiagnosticRenderer.render(diagnostic)).isEqualTo("""
                        ingress.host is required

                        2 |   - host: {{ .host }}
                          |              ^^^^^

                        value:  `ingress.host` is not set
                        layers: values.yaml
                                --set a=b
                        hint:   Did you mean `ingress.hosts`?""");
    }

    @Test
    void callers_are_listed_without_the_innermost_frame_and_repetitions() {
        DiagnosticFrame inner = new DiagnosticFrame("web.host", EXCERPT);
        DiagnosticFrame outer = new DiagnosticFrame("web/templates/ingress.yaml", new Excerpt(FILE, new Span(0, 1)));

        assertThat(DiagnosticRenderer.render(Diagnostic.of("x").withFrames(List.of(inner, inner, inner, outer))))
                .isEqualTo("""
                        x

                        called: web/templates/ingress.yaml:2:14 in `web.host`
                                web/templates/ingress.yaml:1:1""");
    }

    @Test
    void many_callers_are_counted() {
        List<DiagnosticFrame> frames = IntStream.range(0, 20)
                .mapToObj(i -> new DiagnosticFrame("t" + i, EXCERPT))
                .toList();

        assertThat(DiagnosticRenderer.render(Diagnostic.of("x").withFrames(frames)))
                .endsWith("in `t8`\n        and 11 more");
    }

    @Test
    void one_frame_has_no_callers() {
        Diagnostic diagnostic =
                Diagnostic.of("x").withFrames(Collections.nCopies(1, new DiagnosticFrame("t", EXCERPT)));

        assertThat(DiagnosticRenderer.render(diagnostic)).isEqualTo("x");
    }
}
