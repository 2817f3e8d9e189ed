/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples.cluster;

import static dev.seatrial.cluster.assertion.ClusterAssertions.assertThat;
import static dev.seatrial.cluster.assertion.ClusterAssertions.assertThatUpgrade;
import static dev.seatrial.helm.HelmOptions.rollbackOnFailure;
import static dev.seatrial.helm.HelmOptions.set;

import dev.seatrial.helm.HelmRelease;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.ValuesFile;
import dev.seatrial.junit.cluster.Images;
import dev.seatrial.junit.cluster.InCluster;
import dev.seatrial.observe.AvailabilityProbe;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ChartTest(chart = "../render/src/main/helm/rust-microservice", release = "shop")
@ValuesFile("values-cluster.yaml")
@Images({"busybox:1.36", "nginx:1.27"})
@InCluster
class RustMicroserviceIT {

    private static final String API = "deployment/shop-rust-microservice-api";
    private static final String WORKER = "deployment/shop-rust-microservice-worker";
    private static final String SERVICE = "shop-rust-microservice-api";

    @BeforeEach
    void the_database_exists_with_its_password(HelmRelease shop) {
        shop.client()
                .secrets()
                .inNamespace(shop.namespace())
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName("database")
                        .endMetadata()
                        .withStringData(Map.of("password", "not-for-production"))
                        .build())
                .create();
    }

    @Test
    void an_installation_migrates_the_database_before_the_api_starts(HelmRelease shop) {
        shop.install();

        assertThat(shop)
                .isDeployed()
                .hasRevision(1)
                .hasReady(API)
                .hasReady(WORKER)
                .answers(SERVICE, "/healthz");
        assertThat(shop)
                .hook("pre-install", "migrate")
                .succeeded()
                .exitedWith(0)
                .hasWeight(-5)
                .logged("applying migrations to postgresql://appuser:not-for-production@database:5432/appdb")
                .wasDeleted();
        assertThat(shop).gotWhatIsRendered().hasNoDrift();
    }

    @Test
    void the_tests_of_the_chart_pass(HelmRelease shop) {
        shop.install();

        shop.test().assertPassed().assertLogContains("healthy");
    }

    @Test
    void a_configuration_change_replaces_the_pods_without_failed_requests(HelmRelease shop) {
        shop.install();

        try (AvailabilityProbe probe = shop.probe("http://" + SERVICE + "/healthz")) {
            shop.upgrade(set("externalDatabase.database=orders"));

            assertThat(shop).isDeployed().hasRevision(2).hasReady(API).ranHook("post-upgrade", "smoke");
            assertThat(shop).ranHooksInOrder("migrate", "migrate", "smoke");
            assertThat(shop).hadNoFailedRequest(probe.count()).neverHadFewerThan(2, API);
        }
    }

    @Test
    void repeating_an_upgrade_restarts_no_pods(HelmRelease shop) {
        shop.install();

        assertThat(shop).restartsNoPod(() -> shop.upgrade());
    }

    @Test
    void a_broken_upgrade_ends_early_and_is_rolled_back(HelmRelease shop) {
        shop.install();

        assertThatUpgrade(() -> shop.upgrade(set("worker.image.tag=broken"), rollbackOnFailure()))
                .failsWaitingFor(WORKER)
                .because("busybox:broken")
                .within(Duration.ofMinutes(3));

        assertThat(shop)
                .isDeployed()
                .hasHistory("superseded", "failed", "deployed")
                .hasReady(WORKER);
    }

    @Test
    void a_failed_migration_stops_the_upgrade_before_pods_change(HelmRelease shop) {
        shop.install();

        assertThatUpgrade(() -> shop.upgrade(set("migration.command={sh,-c,echo no such table; exit 3}")))
                .failsInHook("migrate")
                .because("no such table");

        assertThat(shop).hook("pre-upgrade", "migrate").failed().exitedWith(3);
        assertThat(shop).hasStatus("failed").hasReady(API);
    }

    @Test
    void a_rollback_restores_the_first_revision(HelmRelease shop) {
        shop.install();
        shop.upgrade(set("worker.replicaCount=2"));
        assertThat(shop).hasLive(WORKER, "spec.replicas", 2);

        shop.rollback(1);

        assertThat(shop)
                .isDeployed()
                .hasRevision(3)
                .hasReady(API)
                .hasReady(WORKER)
                .hasLive(WORKER, "spec.replicas", 1);
    }

    @Test
    void uninstalling_leaves_no_objects_behind(HelmRelease shop) {
        shop.install();

        shop.uninstall();

        assertThat(shop).leftNothing();
    }
}
