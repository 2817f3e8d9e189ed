/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Failing.assertFails;
import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.manifest.Manifests;
import org.junit.jupiter.api.Test;

/** Environment variables that refer to other variables. */
class VariablesTest {

    private static final Manifests POD = Failing.manifests("""
            kind: Pod
            metadata: {name: p}
            spec:
              containers:
              - name: c
                image: c:1
                envFrom: [{configMapRef: {name: settings}}]
                env:
                - {name: EARLY, value: "$(USER)"}
                - {name: USER, value: shop}
                - {name: PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}
                - {name: OTHER, valueFrom: {secretKeyRef: {name: outside, key: password}}}
                - {name: URL, value: "db://$(USER):$(PASSWORD)@$(HOST)"}
                - {name: UNKNOWN, value: "$(OTHER) costs $$(5)"}
            ---
            kind: Secret
            metadata: {name: db}
            data: {password: c2VjcmV0}
            ---
            kind: ConfigMap
            metadata: {name: settings}
            data: {HOST: db.example}
            """);

    @Test
    void are_expanded_with_earlier_variables() {
        container().hasEnv("URL", "db://shop:secret@db.example").hasEnv("EARLY", "$(USER)");
    }

    @Test
    void may_be_given_as_written() {
        container().hasEnv("URL", "db://$(USER):$(PASSWORD)@$(HOST)");
        container().env("URL").isEqualTo("db://$(USER):$(PASSWORD)@$(HOST)");
    }

    @Test
    void are_not_expanded_if_the_reference_is_unknown() {
        container().hasEnv("UNKNOWN", "$(OTHER) costs $(5)");
    }

    @Test
    void are_shown_both_ways() {
        assertFails(() -> container().hasEnv("URL", "db://shop:other@db.example"), """
                `spec.containers[name=c].env[name=URL].value` of Pod/p is "db://$(USER):$(PASSWORD)@$(HOST)", which Kubernetes expands to "db://shop:<masked eece>@db.example", not "db://shop:<masked fa55>@db.example".

                13 |     - {name: URL, value: "db://$(USER):$(PASSWORD)@$(HOST)"}
                   |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                expected: "db://shop:<masked fa55>@db.example"
                actual:   "db://shop:<masked eece>@db.example"
                template: shop/templates/all.yaml""");
    }

    private static ContainerAssert container() {
        return assertThat(POD).pod("p").container("c");
    }
}
