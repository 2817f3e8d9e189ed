/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of annotations are templates over the arguments of parameterized classes, which JUnit has from 5.13 on. */
@ParameterizedClass
@ValueSource(strings = {"dev", "prod"})
@ChartTest(chart = "src/test/helm/shop", release = "shop")
@ValuesFile("values-{{ environment }}.yaml")
class ArgumentsOfClassesTest {

    @Parameter
    String environment = "";

    @Test
    void are_known_to_its_tests(ConfigMap facts) {
        assertThat(facts.getData()).containsEntry("tier", environment);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    @SetValue("api.replicas={{ n }}")
    void together_with_those_of_a_method(int n, ConfigMap facts, Deployment api) {
        assertThat(facts.getData()).containsEntry("tier", environment);
        assertThat(api.getSpec().getReplicas()).isEqualTo(n);
    }
}
