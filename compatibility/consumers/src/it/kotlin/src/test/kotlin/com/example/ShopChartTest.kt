package com.example

import dev.seatrial.assertion.RenderFailure
import dev.seatrial.assertion.SeatrialAssertions.assertThat
import dev.seatrial.assertion.SeatrialSoftAssertions
import dev.seatrial.junit.ChartMatrix
import dev.seatrial.junit.ChartTest
import dev.seatrial.junit.SetValue
import dev.seatrial.junit.TestChart
import dev.seatrial.junit.Values
import dev.seatrial.junit.ValuesFile
import dev.seatrial.manifest.Manifests
import io.fabric8.kubernetes.api.model.apps.Deployment
import org.junit.jupiter.api.Nested
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

@ChartTest(chart = "src/main/helm/shop", release = "shop", namespace = "prod")
@ValuesFile("values-prod.yaml")
class ShopChartTest {

    @Test
    fun `the autoscaler owns the replica count`(manifests: Manifests) {
        assertThat(manifests).deployment("shop-api").doesNotHavePath("spec.replicas")
    }

    @ParameterizedTest
    @ValueSource(ints = [1, 3])
    fun `replicas follow the value`(
        n: Int,
        @Values("api: {autoscaling: {enabled: false}, replicaCount: {{ n }}}") api: Deployment,
    ) {
        assertThat(api.spec.replicas).isEqualTo(n)
    }

    @Test
    @SetValue("api.image=null")
    fun `an image is required`(failure: RenderFailure) {
        assertThat(failure).hasMessage("api.image is required")
    }

    @Test
    fun `objects of the model are one step away`(manifests: Manifests) {
        assertThat(manifests).deployment("shop-api").describedAs("the shop")
            .`as`(Deployment::class.java).extracting { it.metadata.name }.isEqualTo("shop-api")
        assertThat(manifests).each { it.hasPath("metadata.name") }
    }

    @Test
    fun `several failures are told at once`(manifests: Manifests) {
        SeatrialSoftAssertions.softly { softly ->
            softly.assertThat(manifests).deployment("shop-api").isNotNull.hasPath("metadata.name")
            softly.assertThat(manifests).hasCount("Deployment", 1)
        }
    }

    @Test
    fun `a chart is rendered again with other values`(chart: TestChart) {
        val manifests = chart.withSet("api.autoscaling.enabled=false").withSet("api.replicaCount=7").manifests()

        assertThat(manifests).deployment("shop-api").hasReplicas(7)
    }

    @Nested
    @ChartMatrix(kubernetes = ["1.27", "1.35"])
    inner class Everywhere {

        @Test
        fun `there is one deployment`(manifests: Manifests) {
            assertThat(manifests).ofKind("Deployment").hasSize(1)
        }
    }
}
