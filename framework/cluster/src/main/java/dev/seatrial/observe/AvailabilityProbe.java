/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * A pod that asks a service again and again, as clients in the cluster do, and counts what fails. It needs an image with
 * {@code sh} and {@code wget}: {@code busybox:1.36}, or that of the system property {@code seatrial.probe.image}.
 */
public final class AvailabilityProbe implements AutoCloseable {

    private static final String NAME = "seatrial-probe";
    private static final String IMAGE = System.getProperty("seatrial.probe.image", "busybox:1.36");

    /** It says every failure and every tenth success, so that its log stays short. */
    private static final String SCRIPT = """
            n=0; start=$(date +%s); trap 'exit 0' TERM
            while true; do
              n=$((n+1)); now=$(( $(date +%s) - start ))
              if wget -q -T 2 -O /dev/null "$URL"; then
                [ $((n % 10)) -eq 1 ] && echo "ok $n $now"
              else echo "fail $n $now"; fi
              sleep 0.05
            done
            """;

    private final KubernetesClient client;
    private final String namespace;
    private final String url;

    private AvailabilityProbe(KubernetesClient client, String namespace, String url) {
        this.client = client;
        this.namespace = namespace;
        this.url = url;
    }

    /** Starts asking for a URL such as {@code http://shop-api/healthz}; returns after the first answer. */
    public static AvailabilityProbe start(KubernetesClient client, String namespace, String url) {
        AvailabilityProbe probe = new AvailabilityProbe(client, namespace, url);
        client.pods().inNamespace(namespace).resource(pod(url)).create();
        Awaitility.await("first answer of " + url)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> probe.log().contains("ok "));
        return probe;
    }

    /** Returns what was counted since the first success. */
    public Availability count() {
        String log = log();
        int first = log.indexOf("ok ");
        return Availability.parse(url, first < 0 ? log : log.substring(first));
    }

    @Override
    public void close() {
        client.pods().inNamespace(namespace).withName(NAME).withGracePeriod(0).delete();
    }

    private String log() {
        return client.pods()
                .inNamespace(namespace)
                .withName(NAME)
                .withReadyWaitTimeout(1)
                .getLog();
    }

    private static Pod pod(String url) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(NAME)
                .withLabels(Map.of(Observation.PROBE_LABEL, "true"))
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("Never")
                .withTerminationGracePeriodSeconds(0L)
                .addNewContainer()
                .withName("probe")
                .withImage(IMAGE)
                .withCommand("sh", "-c", SCRIPT)
                .addNewEnv()
                .withName("URL")
                .withValue(url)
                .endEnv()
                .endContainer()
                .endSpec()
                .build();
    }
}
