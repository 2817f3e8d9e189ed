/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestFaultTest {

    @Test
    void a_comment_that_swallows_a_line_is_shown_with_the_dash_that_does_it() {
        Manifests manifests = render("""
                # Generated for the demo,
                # so this is no hazard.
                {{- if true -}}
                {{- $x := 1 -}}
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s
                {{- end }}
                """);

        assertThat(fault(manifests)).isEqualTo("""
                A document of `shop/templates/a.yaml` has no `apiVersion`.

                2 | # so this is no hazard.apiVersion: v1
                  |                        ^^^^^^^^^^^^^^

                template: shop/templates/a.yaml:2
                hint:     A comment has swallowed `apiVersion: v1`. A `{{-` removes the line break before it, and `-}}` the one after it: remove that dash.""");
    }

    @Test
    void a_separator_that_is_glued_to_a_line_is_shown() {
        Manifests manifests = render("""
                ---
                {{- range list "a" "b" }}
                ---
                {{- tpl (toYaml (dict "apiVersion" "v1" "kind" "ConfigMap" "metadata" (dict "name" .))) $ }}
                {{- end }}
                """);

        assertThat(fault(manifests)).contains("---apiVersion: v1", "The separator `---` is glued to `apiVersion: v1`.");
        assertThat(manifests.all().get(1).fault()).isEmpty();
    }

    @Test
    void a_document_without_a_name_or_with_values_of_other_types_is_told() {
        assertThat(fault("apiVersion: v1\nkind: Secret\n"))
                .startsWith("A document of `a.yaml` has no `metadata.name`.");
        assertThat(fault("apiVersion: v1\nkind: [Secret]\nmetadata: {name: 5}\n"))
                .startsWith("A document of `a.yaml` has no valid `kind`, `metadata.name`.");
        assertThat(fault("metadata: {name: a}\nspec: {}\n"))
                .startsWith("A document of `a.yaml` has no `apiVersion`, `kind`.");
        assertThat(fault("apiVersion: ''\nkind: Pod\nmetadata: {name: a}\n"))
                .startsWith("A document of `a.yaml` has no valid `apiVersion`.");
    }

    @Test
    void a_document_that_cannot_be_read_as_json_is_told_and_throws_nothing() {
        Manifest manifest = render("apiVersion: v1\nkind: -.inf\nmetadata: {name: a}\n")
                .all()
                .get(0);

        assertThat(manifest.kind()).isEmpty();
        assertThat(manifest.content()).isEmpty();
        assertThat(manifest.labels()).isEmpty();
        assertThat(DiagnosticRenderer.render(manifest.fault().orElseThrow()))
                .startsWith("A document of `shop/templates/a.yaml` cannot be read: ");
    }

    @Test
    void complete_documents_have_no_fault() {
        assertThat(Manifest.parse("a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n")
                        .fault())
                .isEmpty();
        assertThat(Manifest.parse("a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {generateName: a-}\n")
                        .fault())
                .isEmpty();
    }

    @Test
    void documents_that_are_comments_or_null_are_none() {
        assertThat(render("# only\n---\nnull\n---\n# and\n~\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n")
                        .all())
                .hasSize(1);
    }

    private static String fault(String yaml) {
        return Manifest.parse("a.yaml", yaml)
                .fault()
                .map(DiagnosticRenderer::render)
                .orElse("none");
    }

    private static String fault(Manifests manifests) {
        Diagnostic fault = manifests.all().get(0).fault().orElseThrow();
        return DiagnosticRenderer.render(fault);
    }

    private static Manifests render(String template) {
        Map<String, byte[]> files = Map.of(
                "Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n".getBytes(StandardCharsets.UTF_8),
                "templates/a.yaml", template.getBytes(StandardCharsets.UTF_8));
        return ChartRenderer.render(
                        RenderRequest.builder(ChartLoader.load(files)).build())
                .manifests();
    }
}
