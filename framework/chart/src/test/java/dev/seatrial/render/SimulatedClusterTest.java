/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedClusterTest {

    private static final SimulatedCluster STATE = SimulatedCluster.of("""
            apiVersion: v1
            kind: Secret
            metadata: {name: session, namespace: shop}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: session, namespace: pay}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            """);

    @ParameterizedTest
    @CsvSource({
        "'v1, Secret, shop, session', shop",
        "'v1, Secret, shop, other', ''",
        "'v1, Secret, stock, session', ''",
        "'v1, Secret, , session', ''",
        "'v1, Secret, shop, ', 1",
        "'v1, Secret, , ', 2",
        "'v1, ConfigMap, , ', 0",
        "'v1, Namespace, , shop', no namespace",
        "'v1, Namespace, ignored, shop', no namespace",
    })
    void finds_what_a_cluster_would_find(String question, String answer) {
        assertThat(lookup(STATE, question)).isEqualTo(answer);
    }

    @Test
    void a_kind_that_is_not_served_has_no_objects() {
        assertThat(lookup(STATE, "example.com/v1, Thing, , one")).isEmpty();
    }

    @Test
    void a_kind_that_is_not_served_fails_in_a_strict_cluster() {
        assertThatThrownBy(() -> lookup(STATE.strict(), "example.com/v1, Thing, , one"))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("error calling lookup: unable to get apiresource from unstructured: "
                        + "example.com/v1, Kind=Thing: the server could not find the requested resource");
    }

    @Test
    void what_the_api_versions_name_and_what_there_is_is_served_by_a_strict_cluster() {
        SimulatedCluster strict = STATE.with("{apiVersion: example.com/v1, kind: Other, metadata: {name: o}}")
                .strict();

        assertThat(lookup(strict, "v1, Pod, shop, none")).isEmpty();
        assertThat(lookup(strict, "example.com/v1, Other, , o")).isEqualTo("no namespace");
        assertThat(lookup(strict, "example.com/v1, Thing, , one", "example.com/v1/Thing"))
                .isEmpty();
        assertThatThrownBy(() -> lookup(strict, "example.com/v1, Third, , one", "example.com/v1/Thing"))
                .isInstanceOf(RenderException.class);
    }

    private static String lookup(SimulatedCluster state, String question, String... apiVersions) {
        String[] words = question.split(", ?", -1);
        Chart chart = ChartFixture.chart("""
                ==> templates/_lookup.tpl
                {{- define "answer" -}}
                {{- $found := lookup "%s" "%s" "%s" "%s" -}}
                {{- if hasKey $found "items" }}{{ len $found.items -}}
                {{- else if $found }}{{ $found.metadata.namespace | default "no namespace" }}{{ end }}
                {{- end }}
                """.formatted((Object[]) words));
        return ChartRenderer.include(
                RenderRequest.builder(chart)
                        .clusterState(state)
                        .apiVersions(List.of(apiVersions))
                        .build(),
                "answer",
                ".");
    }
}
