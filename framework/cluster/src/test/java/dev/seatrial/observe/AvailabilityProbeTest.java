/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.cluster.MockApiServer;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.SAME_THREAD)
class AvailabilityProbeTest {

    private static final String URL = "http://web/healthz";

    private final MockApiServer cluster = new MockApiServer();
    private final KubernetesClient client = cluster.client();

    @AfterEach
    void the_cluster_ends() {
        cluster.close();
    }

    @Test
    void requests_are_counted_from_the_first_success() {
        logs(URL, 200, "fail 1 0\nfail 2 1\nok 3 1\nfail 14 2\nok 21 3\n");

        try (AvailabilityProbe probe = AvailabilityProbe.start(client, "n", URL)) {
            assertThat(probe.count())
                    .isEqualTo(new Availability(URL, 21, 1, List.of(Duration.ofSeconds(2))))
                    .hasToString("1 of 21 requests to http://web/healthz failed, at [2 seconds]");
        }

        assertThat(probePod(URL)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "web.n", "web.n.svc", "web.n.svc.cluster.local"})
    void a_service_is_found_without_dns(String host) {
        service("web", "10.43.0.7");

        assertThat(ProbePod.of(client, "n", "http://" + host + ":80/").getSpec().getHostAliases())
                .containsExactly(new HostAlias(List.of(host), "10.43.0.7"));
    }

    @Test
    void a_host_without_a_cluster_ip_is_resolved_by_dns() {
        service("headless", "None");

        assertThat(ProbePod.of(client, "n", "http://headless/").getSpec().getHostAliases())
                .isEmpty();
        assertThat(ProbePod.of(client, "n", "http://example.com/").getSpec().getHostAliases())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web/healthz", "http://we b/", ""})
    void invalid_urls_are_rejected(String url) {
        assertThatThrownBy(() -> AvailabilityProbe.start(client, "n", url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`" + url + "` is not a valid URL. "
                        + "Use a URL with a scheme, such as `http://shop-api/healthz`.");
    }

    @Test
    void a_service_that_never_responds_fails_with_the_requests() {
        logs(URL, 200, "fail 1 0\nfail 2 2\n");

        assertThatThrownBy(() -> AvailabilityProbe.start(client, "n", URL, Duration.ofMillis(300)))
                .hasMessage("""
                        No request of the probe succeeded within 0 seconds: 2 of 2 requests to http://web/healthz failed, at [0 seconds, 2 seconds].

                        hint: Wait for the workload first, for example with `hasReady`, and use a port of the Service.""");
        assertThat(probePod(URL)).isNull();
    }

    @Test
    void a_probe_whose_image_cannot_be_pulled_ends_at_once() {
        logs(URL, 400, "container \"probe\" is waiting to start");
        Thread kubelet = new Thread(this::refuseTheImage);
        kubelet.start();

        assertThatThrownBy(() -> AvailabilityProbe.start(client, "n", URL)).hasMessage("""
                        The probe cannot run: ImagePullBackOff (no such host).

                        hint: Load its image with `@Images`, or set another image with `-Dseatrial.probe.image`.""");
        assertThat(probePod(URL)).isNull();
    }

    private void refuseTheImage() {
        Pod pod = null;
        while (pod == null) {
            pod = probePod(URL);
        }
        client.pods()
                .inNamespace("n")
                .resource(new PodBuilder(pod)
                        .withNewStatus()
                        .withPhase("Pending")
                        .addNewContainerStatus()
                        .withName("probe")
                        .withNewState()
                        .withNewWaiting("no such host", "ImagePullBackOff")
                        .endState()
                        .endContainerStatus()
                        .endStatus()
                        .build())
                .update();
    }

    private void logs(String url, int status, String log) {
        cluster.server()
                .expect()
                .get()
                .withPath("/api/v1/namespaces/n/pods/" + ProbePod.name(url) + "/log?pretty=false")
                .andReturn(status, log)
                .always();
    }

    private Pod probePod(String url) {
        return client.pods().inNamespace("n").withName(ProbePod.name(url)).get();
    }

    private void service(String name, String address) {
        client.resource(new ServiceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace("n")
                        .endMetadata()
                        .withNewSpec()
                        .withClusterIP(address)
                        .endSpec()
                        .build())
                .create();
    }
}
