package com.example;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.junit.ChartMatrix;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.Values;
import dev.seatrial.manifest.Manifests;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What JUnit can do from 5.13 on. */
@ChartTest(chart = "src/main/helm/shop", release = "shop")
@ChartMatrix(kubernetes = {"1.27", "1.35"})
class ShopMatrixTest {

    @Test
    void there_is_one_deployment(Manifests manifests) {
        assertThat(manifests).ofKind("Deployment").hasSize(1);
    }

    @Nested
    @ParameterizedClass
    @ValueSource(ints = {2, 5})
    @Values("api: {replicaCount: {{ n }}}")
    class Replicas {

        @Parameter
        int n;

        @Test
        void follow_the_value(Deployment api) {
            assertThat(api.getSpec().getReplicas()).isEqualTo(n);
        }
    }
}
