/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A pod that repeatedly sends requests to a Service, as clients in the cluster do, and counts failures. It needs an
 * image with {@code sh} and {@code wget}: {@code busybox:1.36}, or the image in the system property {@code
 * seatrial.probe.image}. The probe does not need cluster DNS to find a Service in the URL.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class AvailabilityProbe implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final KubernetesClient client;
    private final String namespace;
    private final String url;

    private AvailabilityProbe(KubernetesClient client, String namespace, String url) {
        this.client = client;
        this.namespace = namespace;
        this.url = url;
    }

    /**
     * Starts sending requests to a URL such as {@code http://shop-api/healthz}. Returns after the first success.
     *
     * @throws IllegalArgumentException if the URL is not valid
     * @throws IllegalStateException if no request succeeds within a minute, or the probe itself cannot run
     */
    public static AvailabilityProbe start(KubernetesClient client, String namespace, String url) {
        return start(client, namespace, url, LIMIT);
    }

    static AvailabilityProbe start(KubernetesClient client, String namespace, String url, Duration limit) {
        AvailabilityProbe probe = new AvailabilityProbe(client, namespace, url);
        client.pods()
                .inNamespace(namespace)
                .resource(ProbePod.of(client, namespace, url))
                .create();
        try {
            probe.awaitFirstSuccess(limit);
        } catch (IllegalStateException e) {
            probe.close();
            throw e;
        }
        return probe;
    }

    /** Returns the counts since the first success. */
    public Availability count() {
        String log = log();
        int first = log.indexOf("ok ");
        return Availability.parse(url, first < 0 ? log : log.substring(first));
    }

    @Override
    public void close() {
        client.pods()
                .inNamespace(namespace)
                .withName(ProbePod.name(url))
                .withGracePeriod(0)
                .delete();
    }

    private void awaitFirstSuccess(Duration limit) {
        try {
            Awaitility.await()
                    .atMost(limit)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .until(this::answers);
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(
                    "No request of the probe succeeded within " + Times.seconds(limit) + ": " + soFar()
                            + ".\n\n"
                            + "hint: Wait for the workload first, for example with `hasReady`, and use a port of the"
                            + " Service.",
                    e);
        }
    }

    private boolean answers() {
        try {
            return log().contains("ok ");
        } catch (KubernetesClientException e) {
            // there is no log before the container runs, and it may never run
            trouble().filter(PodTrouble::isImageForGood).ifPresent(trouble -> {
                throw new IllegalStateException(
                        "The probe cannot run: " + trouble.text()
                                + ".\n\n"
                                + "hint: Load its image with `@Images`, or set another image with"
                                + " `-Dseatrial.probe.image`.",
                        e);
            });
            return false;
        }
    }

    private String soFar() {
        try {
            return count().toString();
        } catch (KubernetesClientException e) {
            return waitingFor();
        }
    }

    private Optional<PodTrouble> trouble() {
        return Optional.ofNullable(pod()).flatMap(PodTrouble::of);
    }

    private String waitingFor() {
        Pod pod = pod();
        return "pod/" + ProbePod.name(url) + " "
                + (pod == null
                        ? "does not exist any more"
                        : trouble().map(PodTrouble::text).orElseGet(() -> PodTrouble.waitingFor(pod)));
    }

    private @Nullable Pod pod() {
        return client.pods().inNamespace(namespace).withName(ProbePod.name(url)).get();
    }

    private String log() {
        return client.pods()
                .inNamespace(namespace)
                .withName(ProbePod.name(url))
                .withReadyWaitTimeout(1)
                .getLog();
    }
}
