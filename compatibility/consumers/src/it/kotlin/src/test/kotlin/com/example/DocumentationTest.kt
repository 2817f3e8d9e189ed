package com.example.documentation

import dev.seatrial.assertion.SeatrialAssertions.assertThat
import dev.seatrial.junit.ChartMatrix
import dev.seatrial.junit.ChartTest
import dev.seatrial.junit.Values
import dev.seatrial.manifest.Manifests
import io.fabric8.kubernetes.api.model.apps.Deployment
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

// The examples of the documentation, line by line; a test in compatibility/documentation compares them.

@ChartTest(chart = "src/main/helm/shop", release = "shop")
@ChartMatrix(kubernetes = ["1.29", "1.35"])
class ShopChartTest {

    @Test
    @Values("api: {autoscaling: {enabled: true}}")
    fun `the autoscaler owns the replica count`(manifests: Manifests) {
        assertThat(manifests).deployment("shop-api").doesNotHavePath("spec.replicas")
    }

    @ParameterizedTest
    @ValueSource(ints = [1, 3])
    fun `replicas follow the value`(n: Int, @Values("api: {replicaCount: {{ n }}}") api: Deployment) {
        assertThat(api.spec.replicas).isEqualTo(n)
    }
}

/** Is only compiled, since the chart of this project has no Deployment `web`. */
fun statements(manifests: Manifests) {
    assertThat(manifests).deployment("web").describedAs("the shop").hasReplicas(3)
    assertThat(manifests).deployment("web").`as`(Deployment::class.java).extracting { it.spec.replicas }.isEqualTo(3)
    assertThat(manifests).each { manifest -> manifest.hasLabel("app", "shop") }
}
