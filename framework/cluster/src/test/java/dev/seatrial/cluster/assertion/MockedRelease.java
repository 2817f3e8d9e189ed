/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.cluster.MockCluster;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.helm.ReleaseSpec;
import dev.seatrial.helm.ScriptedHelm;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** A release with a scripted Helm and the mock server of fabric8 as cluster. */
final class MockedRelease implements AutoCloseable {

    static final Path EVIDENCE = Path.of("evidence");

    private final MockCluster cluster;
    private final ScriptedHelm helm;
    final HelmRelease release;

    MockedRelease(KubernetesClient client, Path folder) {
        this.cluster = new MockCluster(client);
        this.helm = new ScriptedHelm(folder, 4).answers("");
        this.release = HelmRelease.open(
                new ReleaseSpec("demo", chart(folder), List.of(), List.of("ShopTest", "installs"), EVIDENCE),
                cluster,
                helm.cli());
    }

    /** Replaces the recorded output of some Helm commands. */
    MockedRelease helm(String cases) {
        helm.answers(cases);
        return this;
    }

    /** Creates or changes an object in the namespace of the release. */
    MockedRelease has(String yaml) {
        put(yaml);
        return this;
    }

    /** Creates or changes an object and returns it with the uid from the server. */
    HasMetadata put(String yaml) {
        return release.client()
                .resource(read(yaml))
                .inNamespace(release.namespace())
                .createOr(existing -> existing.update());
    }

    MockedRelease loses(String yaml) {
        release.client().resource(read(yaml)).inNamespace(release.namespace()).delete();
        return this;
    }

    MockedRelease sees(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
        return this;
    }

    @Override
    public void close() {
        release.close();
        cluster.close();
    }

    HasMetadata read(String yaml) {
        return (HasMetadata) release.client().getKubernetesSerialization().unmarshal("---\n" + yaml);
    }

    private static Path chart(Path folder) {
        try {
            Path chart = folder.resolve("chart");
            Files.createDirectories(chart.resolve("templates"));
            Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: demo\nversion: 0.1.0\n");
            Files.writeString(chart.resolve("templates/web.yaml"), """
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: web}
                    spec:
                      replicas: {{ .Values.replicas | default 1 }}
                      selector: {matchLabels: {app: web}}
                      template:
                        metadata: {labels: {app: web}}
                        spec:
                          terminationGracePeriodSeconds: 0
                          containers:
                          - {name: web, image: "busybox:1.36", command: [sleep, "100000"]}
                    """);
            return chart;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
