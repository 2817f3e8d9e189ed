/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cluster.MockApiServer;
import dev.seatrial.observe.Observation;
import dev.seatrial.observe.StallRules;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.SAME_THREAD)
class LookoutTest {

    private final MockApiServer cluster = new MockApiServer();
    private final AtomicLong nanoTime = new AtomicLong();
    private final Observation observation = Observation.open(cluster.client(), "n");
    private final LastUnready unready = new LastUnready(observation);
    private final Lookout lookout =
            new Lookout(observation, unready, new StallRules(true, false, 2, Duration.ofHours(1)), nanoTime::get);

    @AfterEach
    void the_cluster_ends() {
        observation.close();
        cluster.close();
    }

    @Test
    void checks_at_once_if_something_changes() {
        assertThat(lookout.reason()).isEmpty();

        pod("web", "ImagePullBackOff");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> lookout.reason().isPresent());
    }

    @Test
    void checks_every_second_if_nothing_changes() {
        pod("web", "ContainerCreating");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> observation.changes() > 0);
        lookout.reason();
        assertThat(unready.facts()).isNotEmpty();
        unready.clear();

        lookout.reason();
        assertThat(unready.facts()).isEmpty();

        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
        lookout.reason();
        assertThat(unready.facts()).isNotEmpty();
    }

    private void pod(String name, String reason) {
        cluster.client()
                .resource(new PodBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace("n")
                        .withUid(name)
                        .endMetadata()
                        .withNewSpec()
                        .addNewContainer()
                        .withName("app")
                        .endContainer()
                        .endSpec()
                        .withNewStatus()
                        .withPhase("Pending")
                        .addNewContainerStatus()
                        .withName("app")
                        .withNewState()
                        .withNewWaiting("no such image", reason)
                        .endState()
                        .endContainerStatus()
                        .endStatus()
                        .build())
                .create();
    }
}
