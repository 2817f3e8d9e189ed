/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.cluster.ImagePull.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.utility.DockerImageName;

class HostImagesTest {

    private static final String IMAGE = "rancher/k3s:v1.35.0-k3s1";
    private static final String FOUND = "{\"status\":\"Pulling from rancher/k3s\",\"id\":\"v1.35.0-k3s1\"}";
    private static final String LAYER =
            "{\"status\":\"Downloading\",\"progressDetail\":{\"current\":1000000,\"total\":9000000},\"id\":\"a\"}";
    private static final String BROKEN =
            "{\"errorDetail\":{\"message\":\"unexpected EOF\"},\"error\":\"unexpected EOF\"}";

    private final List<String> again = new ArrayList<>();
    private ScriptedDocker docker;

    @BeforeEach
    void start() throws IOException {
        docker = new ScriptedDocker();
    }

    @AfterEach
    void stop() {
        docker.close();
    }

    @Test
    void an_available_image_is_not_pulled() {
        docker.has(IMAGE);

        images(30).require(IMAGE);

        assertThat(docker.pulls()).isEmpty();
    }

    @Test
    void an_unreachable_registry_is_tried_three_times_and_named_in_the_reason() {
        docker.answersPulls(answer -> answer.status(500, "Get \"https://registry.test/v2/\": no such host"));

        assertThatThrownBy(() -> images(30).require(IMAGE))
                .isInstanceOf(ClusterUnavailable.class)
                .hasMessage("""
                        Docker does not have the image `rancher/k3s:v1.35.0-k3s1`, and it cannot be pulled.

                        cause: Get "https://registry.test/v2/": no such host
                        hint:  Run `docker pull rancher/k3s:v1.35.0-k3s1` with network access, or load the image from a \
                        file with `docker load`. If the registry is slow, set -Dseatrial.docker.registry-timeout=SECONDS.""");

        assertThat(docker.pulls()).hasSize(3).containsOnly("fromImage=rancher/k3s&tag=v1.35.0-k3s1");
        assertThat(again).isEmpty();
    }

    @Test
    void an_image_unknown_to_the_registry_is_requested_once() {
        docker.answersPulls(answer -> answer.status(404, "manifest for rancher/k3s:v1.35.0-k3s1 not found"));

        assertThat(images(30).missing(DockerImageName.parse(IMAGE)))
                .contains("manifest for rancher/k3s:v1.35.0-k3s1 not found");

        assertThat(docker.pulls()).hasSize(1);
    }

    @Test
    void a_registry_that_does_not_respond_ends_the_pull() {
        docker.answersPulls(answer -> Thread.sleep(60_000));

        assertThat(images(1).missing(DockerImageName.parse(IMAGE))).contains("no registry answered within 1 second");

        assertThat(docker.pulls()).hasSize(1);
        assertThat(again).isEmpty();
    }

    @Test
    void a_registry_that_becomes_available_is_used() {
        docker.answersPulls(answer -> {
            if (docker.pulls().size() < 3) {
                answer.status(500, "server misbehaving");
            } else {
                answer.progress(0, FOUND);
            }
        });

        assertThat(images(30).missing(DockerImageName.parse(IMAGE))).isEmpty();
    }

    @Test
    void a_download_may_take_longer_than_the_first_response() {
        String[] fiveSeconds = Stream.concat(
                        Stream.of(FOUND), Stream.generate(() -> LAYER).limit(10))
                .toArray(String[]::new);
        docker.answersPulls(answer -> answer.progress(500, fiveSeconds));

        assertThat(images(4).missing(DockerImageName.parse(IMAGE))).isEmpty();

        assertThat(docker.pulls()).hasSize(1);
        assertThat(again).isEmpty();
    }

    @Test
    void an_interrupted_download_is_retried() {
        docker.answersPulls(answer -> answer.progress(0, FOUND, LAYER, BROKEN));

        assertThat(images(30).missing(DockerImageName.parse(IMAGE))).isEmpty();

        assertThat(again).containsExactly(IMAGE);
    }

    @Test
    void a_stalled_download_is_retried() {
        docker.answersPulls(answer -> {
            answer.progress(0, FOUND, LAYER);
            Thread.sleep(60_000);
        });

        assertThat(images(30).missing(DockerImageName.parse(IMAGE))).isEmpty();

        assertThat(again).containsExactly(IMAGE);
    }

    @Test
    void a_failed_download_has_a_reason() {
        docker.answersPulls(answer -> answer.progress(0, FOUND, BROKEN));
        HostImages images = new HostImages(docker.client(), new ImagePull(docker.client(), patience(30), name -> {
            throw new ContainerFetchException("Failed to pull", new IOException("no space left on device"));
        }));

        assertThat(images.missing(DockerImageName.parse(IMAGE))).contains("no space left on device");
    }

    @Test
    void an_invalid_timeout_is_rejected() {
        assertThatThrownBy(() -> ImagePull.firstAnswer(name -> "soon"))
                .isInstanceOf(ClusterUnavailable.class)
                .hasMessage("""
                        `-Dseatrial.docker.registry-timeout=soon` is not valid.

                        hint: Use a number of seconds.""");
    }

    private HostImages images(int firstAnswer) {
        return new HostImages(
                docker.client(),
                new ImagePull(docker.client(), patience(firstAnswer), name -> again.add(name.asCanonicalNameString())));
    }

    private static Patience patience(int firstAnswer) {
        return new Patience(Duration.ofSeconds(firstAnswer), Duration.ofSeconds(1), Duration.ofMillis(10));
    }
}
