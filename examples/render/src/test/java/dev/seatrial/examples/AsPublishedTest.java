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

/** What the faults of the chart as it was first published look like. */
@ChartTest(chart = "src/test/helm/as-published", release = "shop")
class AsPublishedTest {

    @Test
    void a_value_that_no_file_has_is_found_where_it_is_used(RenderFailure failure) {
        assertThat(failure)
                .hasMessage("nil pointer evaluating interface {}.create")
                .isAt("templates/serviceaccount.yaml", 1);
    }

    @Test
    void the_explanation_says_which_value_is_missing_and_what_to_do(RenderFailure failure) {
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
    void the_next_one_is_found_after_the_first_is_repaired(RenderFailure failure) {
        assertThat(failure)
                .hasMessage("nil pointer evaluating interface {}.create")
                .isAt("templates/role.yaml", 1);
    }

    @Nested
    @SetValue("serviceAccount.create=true,rbac.create=true")
    class OnceItRenders {

        @Test
        void a_list_is_printed_into_the_configuration(Manifests manifests) {
            assertThat(manifests)
                    .configMap("shop-rust-microservice-config")
                    .data("app-config.yaml")
                    .yaml()
                    .path("observability.otlp_endpoint")
                    .isList();
        }

        @Test
        void secrets_that_nothing_provides_are_found(Manifests manifests) {
            assertThatThrownBy(() -> assertThat(manifests).hasNoDanglingReferencesExcept("Secret/registry-secret"))
                    .hasMessageContaining("refers to Secret/database-secret, which nothing provides.")
                    .hasMessageContaining("template: rust-microservice/templates/deployment-api.yaml");
        }
    }
}
