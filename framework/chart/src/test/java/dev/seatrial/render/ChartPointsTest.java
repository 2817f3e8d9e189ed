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
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChartPointsTest {

    private static final String PARENT = """
            ==> Chart.yaml
            apiVersion: v2
            name: shop
            version: 1.0.0
            dependencies:
            - {name: db, version: 1.x, condition: db.enabled}
            - {name: db, version: 1.x, alias: cache, condition: cache.enabled}
            - {name: common, version: 1.x}
            ==> values.yaml
            db: {enabled: true}
            cache: {enabled: false}
            extra: "{{ .Release.Name }}!"
            ==> templates/_helpers.tpl
            {{ define "shop.unused" }}unused{{ end }}
            ==> templates/NOTES.txt
            Note
            ==> templates/a.yaml
            a: {{ include "common.name" . }}
            b: {{ if .Values.db.enabled }}on{{ end }}
            ==> charts/common/Chart.yaml
            apiVersion: v2
            name: common
            version: 1.0.0
            type: library
            ==> charts/common/templates/_names.tpl
            {{ define "common.name" }}common{{ end }}
            ==> charts/common/templates/never.yaml
            this is: {{ not even a template
            ==> charts/db/Chart.yaml
            apiVersion: v2
            name: db
            version: 1.2.3
            ==> charts/db/templates/_names.tpl
            {{ define "common.name" }}db{{ end }}
            ==> charts/db/templates/d.yaml
            d: {{ tpl (default "x" .Values.text) . }}
            """;

    private static final Chart CHART = ChartFixture.chart(PARENT);

    static Set<ExecutionPoint> heard(RenderRequest.Builder request) {
        Set<ExecutionPoint> heard = new LinkedHashSet<>();
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void reached(ExecutionPoint point) {
                heard.add(point);
            }

            @Override
            public void decided(ExecutionPoint point, int outcome) {
                assertThat(point.outcomes()).hasSizeGreaterThan(outcome);
            }
        };
        ChartRenderer.render(request.listener(RenderListener.of(listener)).build());
        return heard;
    }

    private static List<ExecutionPoint> points(Chart chart) {
        return ChartRenderer.points(chart, HelmVersion.latest());
    }

    @Test
    void every_file_has_its_points_whether_it_is_rendered_or_not() {
        assertThat(points(CHART).stream().map(point -> point.file().name()).distinct())
                .containsExactly(
                        "shop/charts/cache/templates/_names.tpl",
                        "shop/charts/cache/templates/d.yaml",
                        "shop/charts/common/templates/_names.tpl",
                        "shop/charts/db/templates/_names.tpl",
                        "shop/charts/db/templates/d.yaml",
                        "shop/templates/NOTES.txt",
                        "shop/templates/_helpers.tpl",
                        "shop/templates/a.yaml");
        assertThat(points(CHART))
                .doesNotHaveDuplicates()
                .anySatisfy(point -> assertThat(point.code()).isEqualTo("unused"));
    }

    @Test
    void a_template_that_is_defined_twice_has_the_points_of_both() {
        assertThat(points(CHART).stream()
                        .filter(point -> point.template().equals("common.name"))
                        .map(ExecutionPoint::code))
                .containsExactly("db", "common", "db");
    }

    @Test
    void the_points_are_in_the_order_of_the_text() {
        assertThat(points(CHART).stream()
                        .filter(point -> point.template().equals("shop/templates/a.yaml"))
                        .map(point -> point.kind() + " " + point.line()))
                .containsExactly("TEXT 1", "ACTION 1", "TEXT 1", "IF 2", "TEXT 2", "TEXT 2");
    }

    @Test
    void the_parent_has_the_same_points_whichever_dependencies_are_on() {
        Set<ExecutionPoint> on = parents(heard(RenderRequest.builder(CHART)));
        Set<ExecutionPoint> off = parents(
                heard(RenderRequest.builder(CHART).set("db.enabled=false").set("cache.enabled=true")));

        assertThat(on).hasSize(7).containsAll(off).hasSize(off.size() + 1);
        assertThat(points(CHART)).containsAll(on).containsAll(off);
    }

    private static Set<ExecutionPoint> parents(Set<ExecutionPoint> points) {
        return points.stream()
                .filter(point -> point.file().name().startsWith("shop/templates/"))
                .collect(Collectors.toSet());
    }

    @Test
    void points_of_two_contents_of_a_file_are_never_equal() {
        Chart edited = ChartFixture.chart(PARENT.replace("a: {{ include", "# more\na: {{ include"));

        assertThat(parents(Set.copyOf(points(edited))))
                .filteredOn(point -> point.file().name().endsWith("a.yaml"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(points(CHART));
        assertThat(points(edited))
                .filteredOn(point -> !point.file().name().equals("shop/templates/a.yaml"))
                .isNotEmpty()
                .allSatisfy(point -> assertThat(points(CHART)).contains(point));
    }

    @Test
    void contents_of_the_same_hash_are_told_apart() {
        ExecutionPoint one = text("Aa");
        ExecutionPoint other = text("BB");

        assertThat(one).hasSameHashCodeAs(other).isNotEqualTo(other).isEqualTo(text("Aa"));
    }

    private static ExecutionPoint text(String content) {
        SourceFile file = SourceFile.of("a.yaml", content);
        return new ExecutionPoint(ExecutionPoint.Kind.TEXT, "a.yaml", file, new Span(0, 2), List.of());
    }

    @Test
    void points_are_the_same_for_a_chart_that_is_loaded_again() {
        assertThat(points(ChartFixture.chart(PARENT))).isEqualTo(points(CHART)).isNotSameAs(points(CHART));
    }

    @Test
    void a_template_that_cannot_be_parsed_is_an_error_with_the_text_of_helm() {
        Chart broken = ChartFixture.chart(PARENT + "==> charts/db/templates/broken.yaml\n{{ if }}\n");

        assertThatThrownBy(() -> points(broken))
                .isInstanceOf(RenderException.class)
                .hasMessage("parse error at (shop/charts/cache/templates/broken.yaml:1): missing value for if");
    }
}
