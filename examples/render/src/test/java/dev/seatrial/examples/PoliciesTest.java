/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.junit.ChartMatrix;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.policy.Policies;
import org.junit.jupiter.api.Test;

/** The policies that every environment follows, on the oldest and the newest supported cluster. */
@ChartTest(chart = "src/main/helm/rust-microservice", release = "shop")
@ChartMatrix(
        values = {"values-dev.yaml", "values-prod.yaml"},
        kubernetes = {"1.29", "1.35"})
class PoliciesTest {

    @Test
    void recommended_policies_are_followed(Manifests manifests) {
        assertThat(manifests).follows(Policies.recommended());
    }
}
