/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.assertion.SeatrialAssertions.assertThatThrownBy;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.SetValue;
import dev.seatrial.manifest.Manifests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Shows how Seatrial reports the faults of the chart as first published. */
@ChartTest(chart = "src/test/helm/as-published", release = "shop")
class AsPublishedTest {

    @Test
    void a_missing_value_is_reported_where_it_is_used(RenderFailure failure) {
        assertThat(failure)
                .hasMessage("nil pointer evaluating interface {}.create")
                .isAt("templates/serviceaccount.yaml", 1);
    }

    @Test
    void the_explanation_names_the_missing_value_and_the_next_step(RenderFailure failure) {
        assertThat(failure.explanation()).isEqualTo("""
                        rust-microservice/templates/serviceaccount.yaml:1:14
                          executing "rust-microservice/templates/serviceaccount.yaml" at <.Values.serviceAccount.create>:
                            nil pointer evaluating interface {}.create

                        1 | {{- if .Values.serviceAccount.create -}}
                          |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                        value:  `serviceAccount` is not set
                        layers: rust-microservice/values.yaml
                        hint:   Set `serviceAccount.create`, or guard the block with `{{ with .Values.serviceAccount }}`.""");
    }

    @Test
    @SetValue("serviceAccount.create=true")
    void the_next_fault_is_reported_after_the_first_is_fixed(RenderFailure failure) {
        assertThat(failure)
                .hasMessage("nil pointer evaluating interface {}.create")
                .isAt("templates/role.yaml", 1);
    }

    @Nested
    @SetValue("serviceAccount.create=true,rbac.create=true")
    class OnceItRenders {

        @Test
        void a_list_is_rendered_into_the_configuration_as_text(Manifests manifests) {
            assertThat(manifests)
                    .configMap("shop-rust-microservice-config")
                    .data("app-config.yaml")
                    .yaml()
                    .path("observability.otlp_endpoint")
                    .isList();
        }

        @Test
        void references_to_missing_secrets_are_found(Manifests manifests) {
            assertThatThrownBy(() -> assertThat(manifests).hasNoDanglingReferencesExcept("Secret/registry-secret"))
                    .hasMessageContaining("refers to Secret/database-secret, which was not rendered.")
                    .hasMessageContaining("template:  rust-microservice/templates/deployment-api.yaml");
        }
    }
}
