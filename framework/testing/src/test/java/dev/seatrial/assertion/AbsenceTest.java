/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Failing.assertFails;
import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.assertion.SeatrialAssertions.assertThatThrownBy;

import dev.seatrial.manifest.Manifests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be absent, and what never exists. */
class AbsenceTest {

    private static final Manifests CUSTOM = Failing.manifests("""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: shops.example.com}
            spec:
              group: example.com
              names: {kind: Shop, plural: shops}
              versions:
              - name: v1
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec:
                        type: object
                        properties:
                          size: {type: integer}
                          hosts: {type: array, items: {type: object, properties: {name: {type: string}}}}
                          extra: {type: object, x-kubernetes-preserve-unknown-fields: true}
            ---
            apiVersion: example.com/v1
            kind: Shop
            metadata: {name: s}
            spec: {extra: {color: red}, hosts: [{}]}
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: {name: web, labels: {app: web}}
            spec:
              strategy: {canary: {}}
              template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: web}]}}
            """);

    @Test
    void a_field_at_the_wrong_level_is_told_with_the_right_one() {
        Manifests manifests = Failing.manifests("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec: {template: {spec: {containers: [{name: web}]}}}
                """);

        assertFails(() -> assertThat(manifests).deployment("web").doesNotHavePath("spec.hostNetwork"), """
                `spec.hostNetwork` of Deployment/web does not exist in any Deployment.

                4 | spec: {template: {spec: {containers: [{name: web}]}}}
                  | ^^^^

                stops at: `spec`: it has no field `hostNetwork`.
                template: shop/templates/all.yaml
                hint:     Did you mean `spec.template.spec.hostNetwork`?""");
        assertThat(manifests).deployment("web").doesNotHavePath("spec.template.spec.hostNetwork");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"spec.size", "spec.hosts[0].name", "spec.extra.anything", "metadata.labels.x", "spec.hosts[1]"})
    void what_the_definition_in_the_chart_allows_can_be_absent(String path) {
        assertThat(CUSTOM).manifest("Shop").doesNotHavePath(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec.sise",
                "spec.hosts.name",
                "spec.hosts[0].nmae",
                "spec.extra.colour",
                "metadata.lables",
                "sepc.size"
            })
    void what_the_definition_in_the_chart_does_not_know_never_exists(String path) {
        assertThatThrownBy(() -> assertThat(CUSTOM).manifest("Shop").doesNotHavePath(path))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec.replicas",
                "spec.strategy.blueGreen",
                "spec.template.spec.hostNetwork",
                "metadata.annotations",
                "anything.at.all"
            })
    void of_an_unknown_custom_kind_everything_can_be_absent(String path) {
        assertThat(CUSTOM).manifest("Rollout").doesNotHavePath(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec.template.spec.hostNetwrk",
                "spec.startegy.canary",
                "metadata.lables",
                "spec.template.spec.containers.image"
            })
    void of_an_unknown_custom_kind_what_can_be_told_is_told(String path) {
        assertThatThrownBy(() -> assertThat(CUSTOM).manifest("Rollout").doesNotHavePath(path))
                .isInstanceOf(AssertionError.class);
    }
}
