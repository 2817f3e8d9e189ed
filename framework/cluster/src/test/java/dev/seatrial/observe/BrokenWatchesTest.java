/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cluster.MockApiServer;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodListBuilder;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.WatchEvent;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Watches that end or break during a test. */
@Execution(ExecutionMode.SAME_THREAD)
class BrokenWatchesTest {

    private static final LogSource SILENT = new LogSource() {
        @Override
        public void follow(String pod, String container, OutputStream target) {}

        @Override
        public void close() {}
    };

    @Nested
    class An_api_server_that_is_gone_for_a_while {

        @Test
        void is_reported_and_missed_changes_are_observed_afterwards() throws IOException {
            try (MockApiServer mock = new MockApiServer(false);
                    BreakableTunnel tunnel = new BreakableTunnel(mock.server().getPort());
                    KubernetesClient direct = client(mock.server().getPort());
                    KubernetesClient tunnelled = client(tunnel.port())) {
                direct.resource(pod("old", "Running")).create();
                try (Observation observation = Observation.open(tunnelled, "n", Clock.systemUTC(), SILENT)) {
                    eventually(() -> assertThat(observation.timeline().text()).contains("pod/old"));

                    assertThat(mock.openWatches()).isPositive();
                    tunnel.cut();
                    eventually(() -> assertThat(mock.openWatches()).isZero());
                    direct.resource(pod("new", "Pending")).create();
                    eventually(() -> {
                        assertThat(observation.stall(StallRules.of(true, false)))
                                .isEmpty();
                        assertThat(observation.timeline().of(TimelineEntry.Kind.WATCH))
                                .extracting(TimelineEntry::object)
                                .contains("pods");
                    });
                    assertThat(observation.timeline().text()).doesNotContain("pod/new");

                    tunnel.mend();
                    eventually(() -> {
                        assertThat(observation.stall(StallRules.of(true, false)))
                                .isEmpty();
                        assertThat(observation.timeline().about("pods"))
                                .extracting(TimelineEntry::text)
                                .contains("watch works again");
                        assertThat(observation.timeline().about("pod/new")).isNotEmpty();
                    });
                }
            }
        }
    }

    @Nested
    @SuppressWarnings("NullAway.Init") // the mock server fills the fields
    @EnableKubernetesMockClient(https = false)
    class A_watch_that_ended_with_too_old_resource_version {

        private static final String PODS = "/api/v1/namespaces/n/pods";

        KubernetesMockServer server;
        KubernetesClient client;

        @Test
        void is_reopened_and_missed_changes_are_observed() {
            empty("/apis/batch/v1/namespaces/n/jobs", "Job");
            empty("/api/v1/namespaces/n/events", "Event");
            empty("/apis/apps/v1/namespaces/n/deployments", "Deployment");
            empty("/apis/apps/v1/namespaces/n/replicasets", "ReplicaSet");
            empty("/apis/apps/v1/namespaces/n/statefulsets", "StatefulSet");
            empty("/apis/apps/v1/namespaces/n/daemonsets", "DaemonSet");
            empty("/api/v1/namespaces/n/persistentvolumeclaims", "PersistentVolumeClaim");
            list("?resourceVersion=0", "1", pod("old", "Running"));
            server.expect()
                    .withPath(PODS + "?allowWatchBookmarks=true&resourceVersion=1&timeoutSeconds=600&watch=true")
                    .andUpgradeToWebSocket()
                    .open()
                    .waitFor(50)
                    .andEmit(new WatchEvent(
                            new StatusBuilder()
                                    .withCode(410)
                                    .withReason("Expired")
                                    .withStatus("Failure")
                                    .withMessage("too old resource version: 1 (7)")
                                    .build(),
                            "ERROR"))
                    .done()
                    .once();
            list("", "7", pod("new", "Running"));
            server.expect()
                    .withPath(PODS + "?allowWatchBookmarks=true&resourceVersion=7&timeoutSeconds=600&watch=true")
                    .andUpgradeToWebSocket()
                    .open()
                    .done()
                    .always();

            try (Observation observation = Observation.open(client, "n", Clock.systemUTC(), SILENT)) {
                eventually(() -> {
                    assertThat(observation.timeline().about("pod/new")).isNotEmpty();
                    assertThat(observation.timeline().about("pod/old"))
                            .extracting(TimelineEntry::text)
                            .contains("deleted");
                    assertThat(observation.timeline().about("pods"))
                            .extracting(TimelineEntry::text)
                            .contains("watch works again");
                });
            }
        }

        private void list(String query, String version, Pod pod) {
            server.expect()
                    .get()
                    .withPath(PODS + query)
                    .andReturn(
                            200,
                            new PodListBuilder()
                                    .withNewMetadata()
                                    .withResourceVersion(version)
                                    .endMetadata()
                                    .withItems(pod)
                                    .build())
                    .once();
        }

        private void empty(String path, String kind) {
            server.expect()
                    .get()
                    .withPath(path + "?resourceVersion=0")
                    .andReturn(
                            200,
                            "{\"kind\":\"" + kind + "List\",\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[]}")
                    .always();
            server.expect()
                    .withPath(path + "?allowWatchBookmarks=true&resourceVersion=1&timeoutSeconds=600&watch=true")
                    .andUpgradeToWebSocket()
                    .open()
                    .done()
                    .always();
        }
    }

    private static KubernetesClient client(int port) {
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl("http://localhost:" + port)
                .withRequestRetryBackoffLimit(0)
                .withRequestTimeout(MockApiServer.PATIENCE)
                .withWatchReconnectInterval(50)
                .build();
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    private static Pod pod(String name, String phase) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace("n")
                .withUid(name)
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("Always")
                .endSpec()
                .withNewStatus()
                .withPhase(phase)
                .endStatus()
                .build();
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }
}
