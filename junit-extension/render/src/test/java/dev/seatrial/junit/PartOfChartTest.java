/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@link Templates} and {@link ChartVersion}. */
@ChartTest(chart = "src/test/helm-unittest/converted")
@ChartVersion(version = "7.7.7")
@SetValue("ingress.enabled=true") // without a host, which the ingress refuses
class PartOfChartTest {

    @Test
    void all_templates_are_rendered_unless_some_are_named(RenderFailure failure) {
        assertThat(failure).isIn("templates/ingress.yaml");
    }

    @Test
    @Templates("templates/web.yaml")
    void only_the_named_template_is_rendered(Manifests manifests) {
        assertThat(manifests).containsExactly("Deployment/release-name-web");
    }

    @Test
    @Templates("templates/*e*.yaml")
    void a_star_stands_for_the_rest_of_a_name(RenderFailure failure) {
        assertThat(failure).isIn("templates/ingress.yaml");
    }

    @Test
    @Templates("templates/web.yaml")
    void the_version_of_the_class_applies(Manifest web) {
        assertThat(web).hasLabel("helm.sh/chart", "converted-7.7.7");
    }

    @Test
    @Templates("templates/web.yaml")
    @ChartVersion(version = "8.0.0")
    void the_version_of_the_method_wins(Manifest web) {
        assertThat(web).hasLabel("helm.sh/chart", "converted-8.0.0");
    }

    @Nested
    @Templates({"templates/web.yaml", "templates/service.yaml"})
    class InnerTemplates {

        @Test
        void are_those_of_the_class(Manifests manifests) {
            assertThat(manifests).hasSize(2);
        }

        @Test
        @Templates("templates/service.yaml")
        void are_replaced_by_those_of_the_method(Manifests manifests) {
            assertThat(manifests).containsExactly("Service/release-name-web");
        }
    }
}
