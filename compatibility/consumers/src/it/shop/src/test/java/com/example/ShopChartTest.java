package com.example;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.SetValue;
import dev.seatrial.junit.Values;
import dev.seatrial.junit.ValuesFile;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.policy.Policies;
import dev.seatrial.snapshot.Snapshot;
import io.fabric8.kubernetes.api.model.apps.Deployment;
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

    @Test
    void policies_are_checked(Manifests manifests) {
        assertThatThrownBy(() -> assertThat(manifests).follows(Policies.recommended()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("resource-requests");
    }
}
