package com.example;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.junit.ChartMatrix;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.SetValue;
import dev.seatrial.junit.Values;
import dev.seatrial.junit.ValuesFile;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.snapshot.Snapshot;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ChartTest(chart = "src/main/helm/shop", release = "shop", namespace = "prod")
@ValuesFile("values-prod.yaml")
class ShopChartTest {

    @Test
    void the_autoscaler_owns_the_replica_count(Manifests manifests) {
        assertThat(manifests).deployment("shop-api").doesNotHavePath("spec.replicas");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void without_it_the_value_counts(
            int n, @Values("api: {autoscaling: {enabled: false}, replicaCount: {{ n }}}") Deployment api) {
        assertThat(api.getSpec().getReplicas()).isEqualTo(n);
    }

    @Test
    @SetValue("api.image=null")
    void an_image_is_required(RenderFailure failure) {
        assertThat(failure).hasMessage("api.image is required").isAt("templates/api.yaml", 17);
    }

    @Test
    void production_is_approved(Snapshot snapshot) {
        snapshot.matches();
    }

    @Nested
    @ChartMatrix(kubernetes = {"1.27", "1.35"})
    class Everywhere {

        @Test
        void there_is_one_deployment(Manifests manifests) {
            assertThat(manifests).ofKind("Deployment").hasSize(1);
        }
    }
}
