/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cluster.MockApiServer;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.SAME_THREAD)
class ObservationTest {

    private final MockApiServer cluster = new MockApiServer();
    private final KubernetesClient client = cluster.client();

    @AfterEach
    void the_cluster_ends() {
        cluster.close();
    }

    @Test
    void existing_new_and_deleted_objects_are_observed() {
        client.resource(pod("old", "Running")).create();
        try (Observation observation = open(log -> {})) {
            client.resource(pod("new", "Running")).create();
            eventually(() -> assertThat(observation.timeline().text()).contains("pod/old", "pod/new"));

            client.pods().inNamespace("n").withName("new").delete();
            eventually(() -> assertThat(observation.timeline().about("pod/new"))
                    .extracting(TimelineEntry::text)
                    .contains("deleted"));
        }
    }

    @Test
    void other_namespaces_are_not_watched() {
        try (Observation observation = open(log -> {})) {
            client.resource(new PodBuilder(pod("stranger", "Running"))
                            .editMetadata()
                            .withNamespace("elsewhere")
                            .endMetadata()
                            .build())
                    .create();
            client.resource(pod("mine", "Running")).create();

            eventually(() -> assertThat(observation.timeline().text()).contains("pod/mine"));
            assertThat(observation.timeline().text()).doesNotContain("stranger");
        }
    }

    @Test
    void logs_are_kept_if_the_pod_is_deleted_while_they_are_read() {
        try (Observation observation = open(log -> write(log, "half a li"))) {
            client.resource(pod("migrate-x", "Running")).create();
            eventually(() -> assertThat(observation.logs()).isEqualTo(Map.of("migrate-x/m", "half a li")));

            client.pods().inNamespace("n").withName("migrate-x").delete();
            eventually(() -> assertThat(observation.timeline().text()).contains("deleted"));

            assertThat(observation.logs()).isEqualTo(Map.of("migrate-x/m", "half a li"));
        }
    }

    @Test
    void the_evidence_contains_timeline_events_objects_and_logs(
            @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
        try (Observation observation = open(log -> write(log, "no such table\n"))) {
            client.resource(pod("migrate-x", "Failed")).create();
            eventually(() -> assertThat(observation.logs()).hasSize(1));
            ClusterEvidence evidence = ClusterEvidence.of(
                    folder, java.util.List.of("ShopTest", "installs(a/b)"), Map.of("history.txt", "1 failed"));

            String said = evidence.write(observation);

            assertThat(evidence.folder()).isEqualTo(folder.resolve("ShopTest/installs_a_b_"));
            assertThat(said).isEqualTo(evidence.folder() + " (timeline.html, events.txt, objects.yaml, 1 log)");
            assertThat(evidence.folder().resolve("logs/migrate-x.m.log")).hasContent("no such table\n");
            assertThat(evidence.folder().resolve("history.txt")).hasContent("1 failed");
            assertThat(evidence.folder().resolve("objects.yaml")).content().contains("name: \"migrate-x\"");
            assertThat(evidence.folder().resolve("timeline.txt")).content().contains("created, Failed");
        }
    }

    private Observation open(java.util.function.Consumer<OutputStream> writer) {
        return Observation.open(client, "n", Clock.systemUTC(), new LogSource() {
            @Override
            public void follow(String pod, String container, OutputStream target) {
                writer.accept(target);
            }

            @Override
            public void close() {}
        });
    }

    private static void write(OutputStream log, String text) {
        try {
            log.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }

    private static Pod pod(String name, String phase) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace("n")
                .withUid(name)
                .endMetadata()
                .withNewSpec()
                .withNodeName("node")
                .withRestartPolicy("Never")
                .addNewContainer()
                .withName("m")
                .endContainer()
                .endSpec()
                .withNewStatus()
                .withPhase(phase)
                .endStatus()
                .build();
    }
}
