/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import org.junit.jupiter.api.Test;

/** Constructors of tests take parameters, too; JUnit tells them which test is to come from 5.12 on. */
@ChartTest(chart = "src/test/helm/shop", release = "shop")
class ConstructorParametersTest {

    private final ConfigMap facts;

    ConstructorParametersTest(ConfigMap facts) {
        this.facts = facts;
    }

    @Test
    @Values("tier: method")
    void they_see_what_the_test_says() {
        assertThat(LayersTest.tier(facts)).isEqualTo("method");
    }
}
