/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Renders share what they can, but never what a template may change. */
class IndependentRendersTest {

    private static final int THREADS = 8;
    private static final int RENDERS = 10_000;

    private static final String SMALL = """
            ==> values.yaml
            a: {b: 1}
            ==> templates/a.yaml
            {{ $_ := set .Values.a "b" (add .Values.a.b 1) }}a: {{ .Values.a.b }}
            """;

    /** A parent and two instances of a child, which change what they are given in every way that templates have. */
    private static final String MIDDLE = """
            ==> Chart.yaml
            apiVersion: v2
            name: shop
            version: 1.0.0
            appVersion: "2.1"
            keywords: [z, a]
            dependencies:
            - {name: db, version: "1.x"}
            - {name: db, version: "1.x", alias: cache, tags: [fast]}
            ==> values.yaml
            global: {labels: {team: a}, registries: [{name: x}]}
            image: {repository: r, tag: "{{ .Chart.AppVersion }}"}
            ports: [{name: http, port: 80}, {name: admin, port: 81}]
            env: {A: "1", B: '{{ .Release.Name }}-{{ include "shop.tier" . }}'}
            defaults: {limits: {cpu: 1, memory: 1Gi}}
            limits: {cpu: 2}
            db: {size: 3}
            ==> templates/_names.tpl
            {{ define "shop.tier" }}{{ default "web" .Values.tier }}{{ end }}
            {{ define "shop.labels" }}
            {{- $labels := mergeOverwrite (dict "app" .Chart.Name) .Values.global.labels (default dict .Values.labels) -}}
            {{- $_ := set .Values.global.labels "seen" (join "," (append (default list .Values.seen) .Template.Name)) -}}
            {{- toYaml $labels -}}
            {{ end }}
            ==> templates/app.yaml
            {{- $limits := merge .Values.limits .Values.defaults.limits }}
            {{- range .Values.ports }}{{ $_ := set . "port" (add .port 1000) }}{{ end }}
            {{- $_ := set .Values.image "tag" (tpl .Values.image.tag .) }}
            {{- $_ := unset .Values.env "A" }}
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: {{ printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | quote }}
              labels: {{- include "shop.labels" . | nindent 4 }}
              annotations:
                keywords: {{ sortAlpha .Chart.Keywords | join "," }}
                apis: {{ sortAlpha .Capabilities.APIVersions | first }}
                sum: {{ include "shop.labels" . | sha256sum | trunc 8 }}
            spec:
              image: {{ .Values.image.repository }}:{{ .Values.image.tag }}
              ports: {{- toYaml .Values.ports | nindent 4 }}
              env: {{- tpl (toYaml .Values.env) . | nindent 4 }}
              resources: {{- toJson (dict "limits" $limits) | nindent 4 }}
              secret: {{ (lookup "v1" "Secret" "apps" "s").data | default dict | keys | join "," }}
            ==> templates/later.yaml
            {{- $secret := lookup "v1" "Secret" "apps" "s" }}
            {{- if $secret }}{{ $_ := set $secret.data "more" "x" }}{{ end }}
            kind: ConfigMap
            metadata: {name: later}
            data:
              labels: {{ toJson .Values.global }}
              parsed: {{ (fromYaml (toYaml .Values.db)).size | mul 2 }}
              secret: {{ toJson $secret }}
            ---
            kind: Job
            metadata: {name: hook, annotations: {"helm.sh/hook": "pre-install"}}
            ==> charts/db/Chart.yaml
            apiVersion: v2
            name: db
            version: 1.2.3
            ==> charts/db/values.yaml
            size: 1
            nested: {list: [{deep: {count: 1}}]}
            ==> templates/NOTES.txt
            {{ .Values.global.labels.seen }}
            ==> charts/db/templates/set.yaml
            {{- $_ := set .Values.global.labels .Chart.Name .Values.size }}
            {{- $_ := set (first .Values.global.registries) "name" .Chart.Name }}
            {{- $deep := (first .Values.nested.list).deep }}
            {{- $_ := set $deep "count" (add $deep.count 1) }}
            kind: StatefulSet
            metadata: {name: {{ .Chart.Name }}}
            spec: {size: {{ .Values.size }}, deep: {{ $deep.count }}, labels: {{ toJson .Values.global }}}
            """;

    private static final SimulatedCluster CLUSTER = SimulatedCluster.of("""
            apiVersion: v1
            kind: Secret
            metadata: {name: s, namespace: apps}
            data: {k: dg==}
            """);

    @Test
    void a_table_that_stands_in_several_places_is_changed_in_all_of_them() {
        // golden: helm 4.2.3
        Chart chart = ChartFixture.chart("""
                ==> Chart.yaml
                apiVersion: v2
                name: shop
                version: 1.0.0
                dependencies: [{name: db, version: "1.x"}]
                ==> values.yaml
                global: {labels: {team: a}, list: [{size: 1}]}
                ==> templates/a.yaml
                {{ toJson .Values }}
                ==> charts/db/Chart.yaml
                apiVersion: v2
                name: db
                version: 1.0.0
                ==> charts/db/templates/a.yaml
                {{ $_ := set .Values.global "x" 1 }}
                {{ $_ := set .Values.global.labels "y" 2 }}
                {{ $_ := set (first .Values.global.list) "size" 3 }}
                {{ toJson .Values }}
                """);

        RenderedChart rendered = render(chart);

        assertThat(rendered.text()).isEqualTo("""
                ---
                # Source: shop/charts/db/templates/a.yaml
                {"global":{"labels":{"team":"a","y":2},"list":[{"size":3}],"x":1}}

                ---
                # Source: shop/templates/a.yaml
                {"db":{"global":{"labels":{"team":"a","y":2},"list":[{"size":3}],"x":1}},"global":{"labels":{"team":"a"},"list":[{"size":3}]}}
                """);
        assertThat(render(chart).text()).isEqualTo(rendered.text());
    }

    @Test
    void what_templates_change_is_as_it_was_in_the_next_render() {
        for (String text : List.of(SMALL, MIDDLE)) {
            Chart chart = ChartFixture.chart(text);
            String first = full(render(chart));

            assertThat(full(render(chart))).isEqualTo(first);
            assertThat(full(render(ChartFixture.chart(text)))).isEqualTo(first);
        }
    }

    @Test
    void a_text_is_taken_for_known_only_for_its_own_template() {
        Chart chart = ChartFixture.chart("""
                ==> templates/a.yaml
                kind: {{ .Values.kind }}
                ---
                kind: Pod
                metadata: {name: p, annotations: {"helm.sh/hook": {{ .Values.hook }}}}
                ==> templates/b.yaml
                kind: {{ .Values.kind }}
                ---
                kind: Pod
                metadata: {name: p, annotations: {"helm.sh/hook": {{ .Values.hook }}}}
                """);

        for (int round = 0; round < 30; round++) {
            String kind = "K" + round % 11;
            String hook = round % 3 == 0 ? "test" : "pre-install";
            RenderedChart rendered = render(chart, "kind=" + kind, "hook=" + hook);

            assertThat(rendered.manifests().stream().map(m -> m.source() + " " + m.kind()))
                    .containsExactly(
                            "shop/templates/a.yaml " + kind,
                            "shop/templates/b.yaml " + kind,
                            "shop/templates/a.yaml Pod",
                            "shop/templates/b.yaml Pod");
            assertThat(rendered.hooks()).allSatisfy(h -> assertThat(h.events()).containsExactly(hook));
        }
    }

    @Test
    void eight_threads_render_the_same_bytes_ten_thousand_times() throws Exception {
        List<RenderRequest> requests = requests();
        List<String> expected = requests().stream()
                .map(request -> full(ChartRenderer.render(request)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);

        List<Future<List<Integer>>> differing = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int start = thread;
            Callable<List<Integer>> renders = () -> IntStream.range(start, start + RENDERS / THREADS)
                    .map(i -> i % requests.size())
                    .filter(i -> !full(ChartRenderer.render(requests.get(i))).equals(expected.get(i)))
                    .boxed()
                    .toList();
            differing.add(threads.submit(renders));
        }
        threads.shutdown();

        for (Future<List<Integer>> indices : differing) {
            assertThat(indices.get()).isEmpty();
        }
    }

    /** Two charts, loaded anew, with different values and clusters. */
    private static List<RenderRequest> requests() {
        Chart small = ChartFixture.chart(SMALL);
        Chart middle = ChartFixture.chart(MIDDLE);
        return List.of(
                request(small).build(),
                request(small).set("a.b=41").build(),
                request(middle).build(),
                request(middle).clusterState(CLUSTER).build(),
                request(middle).set("labels.extra=1,cache.size=9,tier=api").build(),
                request(middle).set("tags.fast=false,global.labels.only=1").build(),
                request(middle).trace(true).release("traced").build());
    }

    private static RenderRequest.Builder request(Chart chart) {
        return RenderRequest.builder(chart).release("r").namespace("apps");
    }

    private static RenderedChart render(Chart chart, String... sets) {
        RenderRequest.Builder request = request(chart);
        Stream.of(sets).forEach(request::set);
        return ChartRenderer.render(request.build());
    }

    private static String full(RenderedChart rendered) {
        return rendered.text() + rendered.notes() + rendered.files() + rendered.hooks();
    }
}
