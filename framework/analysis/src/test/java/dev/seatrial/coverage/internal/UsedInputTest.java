/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsedInputTest {

    private static final Map<String, String> CHART = Map.of(
            "Chart.yaml",
            """
            apiVersion: v2
            name: shop
            version: 1.0.0
            dependencies:
            - {name: db, version: 1.0.0, repository: "", condition: db.enabled, alias: store}
            """,
            "values.yaml",
            """
            tier: a
            image: {tag: "1"}
            annotations: {}
            ingress: {enabled: false, labels: {}}
            db: {enabled: false}
            """,
            "values.schema.json",
            """
            {"properties": {"declared": {"properties": {"here": {}}}}}
            """,
            "templates/a.yaml",
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a, annotations: {{ toJson .Values.annotations }}}
            data:
              tier: {{ .Values.tier }}
              tag: {{ .Values.image.tag }}
              extra: {{ dig "deep" "key" "none" (.Values.extra | default dict) | quote }}
              {{- range $k, $v := .Values.env }}
              {{ $k }}: {{ $v }}
              {{- end }}
              named: {{ include "shop.named" (dict "values" .Values "name" "x") }}
              {{- if .Values.ingress.enabled }}
              labels: {{ toJson .Values.ingress.labels }}
              later: {{ .Values.later.value }}
              {{- end }}
            """,
            "templates/_names.tpl",
            "{{ define \"shop.named\" }}{{ .values.global | toJson | quote }}{{ end }}",
            "charts/db/Chart.yaml",
            "apiVersion: v2\nname: db\nversion: 1.0.0\n",
            "charts/db/values.yaml",
            "user: app\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tier=b", // declared and read
                "image.tag=2",
                "annotations.anything=1", // read as a whole
                "env.ANY=1",
                "extra.deep.key=1", // read, though not declared
                "ingress.labels.app=1", // in a part that is not executed
                "later.value=1",
                "declared.here=1", // in the schema
                "store.user=x", // in the values of a dependency that is switched off
                "db.enabled=false", // a condition
                "tags.db=true",
                "global.zone=a", // read through an argument
                "tier=null"
            })
    void a_value_that_has_a_meaning_is_used(String set) {
        assertThat(unread(set)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tire=b",
                "image.tga=2",
                "autoscaling.enabled=true",
                "extra.deep.kye=1",
                "ingress.enbled=true",
                "declared.there=1",
                "store.usr=x",
                "store.enabled=false", // a condition is looked up by its path, whatever the alias
                "later.vlaue=1",
                "--set tier=x"
            })
    void a_value_that_nobody_reads_and_the_chart_does_not_declare_is_not_used(String set) {
        assertThat(unread(set)).containsExactly(set.substring(0, set.indexOf('=')));
    }

    @Test
    void a_key_below_a_free_map_is_used_only_if_the_map_is_read_as_a_whole() {
        assertThat(unread("ingress.enabled=true,ingress.labels.app=1,later.value=1"))
                .isEmpty();
        assertThat(unread("image.tga=1,image.tag=2")).containsExactly("image.tga");
    }

    private static List<String> unread(String set) {
        Map<String, byte[]> files = new HashMap<>();
        CHART.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        AtomicReference<@Nullable UsedInput> used = new AtomicReference<>();
        ChartRenderer.render(RenderRequest.builder(ChartLoader.load(files))
                .set(set)
                .listener(UsedInput.listener(request -> ValuesSink.NONE, used::set))
                .build());
        return Objects.requireNonNull(used.get()).unreadValues().stream()
                .map(Object::toString)
                .toList();
    }
}
