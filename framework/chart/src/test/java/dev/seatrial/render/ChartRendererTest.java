/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFixture;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.manifest.ChartContents;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChartRendererTest {

    private static final Chart PARENT = ChartFixture.chart("""
            ==> Chart.yaml
            apiVersion: v2
            name: shop
            version: 1.0.0
            dependencies:
            - {name: db, version: "1.x", alias: store, condition: "store.enabled,db.enabled"}
            ==> values.yaml
            global: {zone: a}
            store: {size: 2}
            ==> templates/b.yaml
            kind: Deployment
            metadata: {name: {{ .Release.Name }}-{{ .Chart.Name }}}
            ==> templates/a.yaml
            kind: Service
            metadata: {name: {{ .Chart.Name }}}
            ---
            kind: Job
            metadata:
              name: migrate
              annotations: {"helm.sh/hook": "pre-install, post-upgrade", "helm.sh/hook-weight": "5"}
            ==> templates/NOTES.txt
            Have fun in {{ .Release.Namespace }}.
            ==> charts/db/Chart.yaml
            apiVersion: v2
            name: db
            version: 1.2.3
            ==> charts/db/values.yaml
            size: 1
            mode: fast
            ==> charts/db/templates/_names.tpl
            {{ define "db.name" }}{{ .Chart.Name }}{{ end }}
            ==> charts/db/templates/pod.yaml
            kind: Pod
            metadata: {name: {{ include "db.name" . }}}
            spec: {size: {{ .Values.size }}, mode: {{ .Values.mode }}, zone: {{ .Values.global.zone }}}
            """);

    @Test
    void manifests_know_what_they_were_rendered_for_and_with() {
        RenderedChart rendered = ChartRenderer.render(RenderRequest.builder(PARENT)
                .release("r")
                .namespace("n")
                .kubeVersion("1.31.2")
                .build());

        Manifests selection = rendered.manifests().ofKind("Pod");

        assertThat(selection.release())
                .hasValue(new ReleaseContext("n", "v1.31.2", "Have fun in n.\n", ChartContents.of(PARENT)));
        assertThat(selection.siblings().release()).isEqualTo(selection.release());
        assertThat(selection.siblings().all()).isEqualTo(rendered.manifests().all());
    }

    @Test
    void manifests_come_in_install_order_and_hooks_last() {
        RenderedChart rendered = ChartRenderer.render(
                RenderRequest.builder(PARENT).release("r").namespace("n").build());

        assertThat(rendered.text()).isEqualTo("""
                        ---
                        # Source: shop/templates/a.yaml
                        kind: Service
                        metadata: {name: shop}
                        ---
                        # Source: shop/charts/store/templates/pod.yaml
                        kind: Pod
                        metadata: {name: store}
                        spec: {size: 2, mode: fast, zone: a}

                        ---
                        # Source: shop/templates/b.yaml
                        kind: Deployment
                        metadata: {name: r-shop}
                        ---
                        # Source: shop/templates/a.yaml
                        kind: Job
                        metadata:
                          name: migrate
                          annotations: {"helm.sh/hook": "pre-install, post-upgrade", "helm.sh/hook-weight": "5"}

                        """);
        assertThat(rendered.notes()).isEqualTo("Have fun in n.\n");
        assertThat(rendered.hooks().get(0).events()).containsExactly("pre-install", "post-upgrade");
        assertThat(rendered.hooks().get(0).weight()).isEqualTo(5);
        assertThat(rendered.manifests().one("Pod").name()).isEqualTo("store");
    }

    @Test
    void a_condition_that_is_false_leaves_the_dependency_out() {
        RenderedChart rendered = render(PARENT, "store.enabled=false", "x=1");

        assertThat(rendered.files()).doesNotContainKey("shop/charts/store/templates/pod.yaml");
    }

    @Test
    void null_in_values_removes_the_default() {
        Chart chart = ChartFixture.chart("""
                ==> values.yaml
                a: {b: 1, c: 2}
                ==> templates/a.yaml
                a: {{ .Values.a | toJson }}
                """);

        assertThat(render(chart, "a.b=null").text()).endsWith("a: {\"c\":2}\n");
    }

    @Test
    void a_null_over_a_null_stays_in_helm_4_and_goes_in_helm_3() {
        Chart chart = ChartFixture.chart("""
                ==> values.yaml
                a: {b: null, c: 2}
                ==> templates/a.yaml
                a: {{ .Values.a | toJson }}
                """);
        RenderRequest request = RenderRequest.builder(chart).set("a.b=null").build();

        assertThat(ChartRenderer.render(request).text()).contains("a: {\"b\":null,\"c\":2}");
        assertThat(ChartRenderer.render(request.toBuilder()
                                .helmVersion(HelmVersion.V3_17)
                                .build())
                        .text())
                .contains("a: {\"c\":2}");
    }

    @Test
    void schema_violations_are_told_in_the_words_of_helm() {
        Chart chart = ChartFixture.chart("""
                ==> values.schema.json
                {"type": "object", "required": ["image"], "properties": {
                  "replicas": {"type": "integer", "maximum": 1000},
                  "mode": {"enum": ["a", 1]}}, "additionalProperties": false}
                ==> templates/a.yaml
                a: 1
                """);

        assertThatThrownBy(() -> render(chart, "replicas=2000", "mode=c", "x=1"))
                .hasMessage("""
                        values don't meet the specifications of the schema(s) in the following chart(s):
                        shop:
                        - at '': missing property 'image'
                        - at '/mode': value must be one of 'a', 1
                        - at '/replicas': maximum: got 2,000, want 1,000
                        - at '': additional properties 'x' not allowed
                        """);
    }

    @Test
    void errors_of_templates_are_told_in_the_words_of_each_helm() {
        Chart chart = ChartFixture.chart("==> templates/a.yaml\n{{ .Values.a.b }}\n");
        RenderRequest request = RenderRequest.builder(chart).build();

        assertThatThrownBy(() -> ChartRenderer.render(request)).hasMessage("""
                        shop/templates/a.yaml:1:10
                          executing "shop/templates/a.yaml" at <.Values.a.b>:
                            nil pointer evaluating interface {}.b""");
        assertThatThrownBy(() -> ChartRenderer.render(
                        request.toBuilder().helmVersion(HelmVersion.V3_17).build()))
                .hasMessage("template: shop/templates/a.yaml:1:10: executing \"shop/templates/a.yaml\" at"
                        + " <.Values.a.b>: nil pointer evaluating interface {}.b");
    }

    @Test
    void invalid_yaml_is_reported_with_its_template() {
        Chart chart = ChartFixture.chart("==> templates/a.yaml\na: [\n");

        assertThatThrownBy(() -> render(chart))
                .hasMessage(
                        "YAML parse error on shop/templates/a.yaml: error converting YAML to JSON: yaml: line 1: did"
                                + " not find expected node content");
    }

    @Test
    void lookup_finds_the_objects_of_the_request() {
        Chart chart = ChartFixture.chart("""
                ==> templates/a.yaml
                one: {{ (lookup "v1" "Secret" "apps" "s").data.k }}
                all: {{ len (lookup "v1" "Secret" "" "").items }}
                none: {{ len (lookup "v1" "Pod" "apps" "s") }}
                """);
        SimulatedCluster state = SimulatedCluster.of("""
                apiVersion: v1
                kind: Secret
                metadata: {name: s, namespace: apps}
                data: {k: dg==}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: t, namespace: tools}
                """);

        RenderedChart rendered = ChartRenderer.render(
                RenderRequest.builder(chart).clusterState(state).build());

        assertThat(rendered.text()).contains("one: dg==\nall: 2\nnone: 0\n");
    }

    @Test
    void endless_recursion_and_endless_loops_end_with_an_error() {
        Chart include = ChartFixture.chart(
                "==> templates/a.yaml\n{{ define \"x\" }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}\n");
        Chart tpl = ChartFixture.chart(
                "==> values.yaml\nt: '{{ tpl .Values.t . }}'\n==> templates/a.yaml\n{{ tpl .Values.t . }}\n");
        Chart loop = ChartFixture.chart("==> templates/a.yaml\n{{ range 1000000000 }}x{{ end }}\n");
        RenderRequest limited = RenderRequest.builder(loop)
                .maxOutput(1 << 20)
                .timeLimit(Duration.ofSeconds(20))
                .build();

        assertThatThrownBy(() -> render(include))
                .hasMessageContaining("rendering template has a nested reference name: x: unable to execute template");
        assertThatThrownBy(() -> render(tpl)).isInstanceOf(RenderException.class);
        assertThatThrownBy(() -> ChartRenderer.render(limited)).isInstanceOf(RenderException.class);
    }

    @Test
    void a_traced_render_knows_the_template_line_of_a_manifest_line() {
        RenderedChart rendered =
                ChartRenderer.render(RenderRequest.builder(PARENT).trace(true).build());

        assertThat(rendered.manifests().one("Pod").provenance().ofLine(3))
                .hasValueSatisfying(
                        origin -> assertThat(origin.describe()).isEqualTo("shop/charts/store/templates/pod.yaml:3"));
    }

    private static RenderedChart render(Chart chart, String... sets) {
        RenderRequest.Builder request = RenderRequest.builder(chart);
        for (String set : sets) {
            request.set(set);
        }
        return ChartRenderer.render(request.build());
    }

    @Test
    void functions_newer_than_4_1_exist_on_helms_main_branch_alone() {
        Chart chart = ChartFixture.chart("==> templates/a.yaml\na: {{ durationHours \"90m\" }}\n");
        RenderRequest request = RenderRequest.builder(chart).release("r").build();

        assertThat(ChartRenderer.render(request.toBuilder()
                                .helmVersion(HelmVersion.MAIN)
                                .build())
                        .files())
                .containsValue("a: 1.5\n");
        assertThatThrownBy(() -> ChartRenderer.render(request))
                .hasMessage("parse error at (shop/templates/a.yaml:1): function \"durationHours\" not defined");
    }

    @Test
    void documents_of_null_and_absent_annotations_are_what_helm_makes_of_them() {
        Chart chart = ChartFixture.chart(
                "==> templates/a.yaml\na: '{{ fromYaml \"\" | toJson }} {{ fromYamlArray \"\" | toJson }}"
                        + " {{ toJson .Chart.Annotations }} {{ deepCopy .Capabilities.KubeVersion }}'\n");

        assertThat(ChartRenderer.render(
                                RenderRequest.builder(chart).release("r").build())
                        .files())
                .containsValue("a: '{} [] null {v1.36.0  1 36}'\n");
    }
}
