/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.junit.ChartMatrix;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.ValuesFile;
import dev.seatrial.manifest.Manifests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The reference application with the values for development and production. */
@ChartTest(chart = "src/main/helm/rust-microservice", release = "shop")
class EnvironmentsTest {

    private static final String API = "shop-rust-microservice-api";

    @Nested
    @ValuesFile("values-dev.yaml")
    class Development {

        @Test
        void is_small(Manifests manifests) {
            assertThat(manifests)
                    .deployment(API)
                    .hasReplicas(1)
                    .container("api")
                    .requests("cpu", "100m")
                    .hasEnv("RUST_LOG", "debug");
            assertThat(manifests).doesNotContain("HorizontalPodAutoscaler").doesNotContain("PodDisruptionBudget");
            assertThat(manifests)
                    .statefulSet("shop-redis-master")
                    .container("redis")
                    .volumeMountedAt("/data")
                    .isEmptyDir();
        }

        @Test
        void is_published_without_certificate(Manifests manifests) {
            assertThat(manifests)
                    .ingress(API)
                    .routes("api-dev.example.local", "/", API, "http")
                    .doesNotHavePath("spec.tls")
                    .doesNotHaveAnnotation("cert-manager.io/cluster-issuer");
        }
    }

    @Nested
    @ValuesFile("values-prod.yaml")
    class Production {

        @Test
        void is_large(Manifests manifests) {
            assertThat(manifests).autoscaler(API).hasReplicasBetween(5, 20);
            assertThat(manifests).deployment(API).container("api").limits("memory", "4Gi");
            assertThat(manifests)
                    .statefulSet("shop-postgresql")
                    .container("postgresql")
                    .volumeMountedAt("/var/lib/postgresql/data")
                    .claims("100Gi");
        }

        @Test
        void has_a_broker_that_the_worker_knows(Manifests manifests) {
            assertThat(manifests)
                    .deployment("shop-rust-microservice-worker")
                    .container("worker")
                    .hasEnv("KAFKA_BROKERS", "shop-kafka:9092");
            assertThat(manifests).service("shop-kafka").selects("StatefulSet/shop-kafka");
        }
    }

    @Nested
    @ChartMatrix(
            values = {"", "values-dev.yaml", "values-prod.yaml"},
            kubernetes = {"1.27", "1.31", "1.35"})
    class Everywhere {

        @Test
        void images_are_pinned_and_containers_hardened(Manifests manifests) {
            for (String kind : new String[] {"Deployment", "StatefulSet"}) {
                assertThat(manifests)
                        .ofKind(kind)
                        .each(workload -> workload.asWorkload()
                                .eachContainer(
                                        container -> container.hasPinnedImage().isHardened()));
            }
        }
    }
}
