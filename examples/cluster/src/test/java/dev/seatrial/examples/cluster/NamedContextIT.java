/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples.cluster;

import static dev.seatrial.cluster.assertion.ClusterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.cluster.ClusterRequest;
import dev.seatrial.cluster.ClusterUnavailable;
import dev.seatrial.cluster.Clusters;
import dev.seatrial.cluster.KubernetesCluster;
import dev.seatrial.helm.ClusterHelm;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.helm.ReleaseSpec;
import dev.seatrial.junit.cluster.Images;
import dev.seatrial.junit.cluster.InCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Uses an existing cluster by the name of its context. The kubeconfig is created from a k3s for this test. */
@InCluster
@Images("busybox:1.36")
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class NamedContextIT {

    private static final String KUBECONFIG = "seatrial.cluster.kubeconfig";
    private static final String ALLOW = "seatrial.cluster.allow-context";

    @TempDir
    Path folder;

    @BeforeEach
    void set_the_kubeconfig(KubernetesCluster cluster) throws IOException {
        String renamed = Files.readString(cluster.kubeconfig()).replace("\"default\"", "\"ours\"");
        Path file = folder.resolve("config");
        Files.writeString(file, renamed.replaceAll("(?m)^current-context: .*$", "current-context: somebody-elses"));
        System.setProperty(KUBECONFIG, file.toString());
    }

    @AfterEach
    void clear_the_properties() {
        System.clearProperty(KUBECONFIG);
        System.clearProperty(ALLOW);
    }

    @Test
    void a_release_is_installed_in_the_cluster_of_an_allowed_context(KubernetesCluster k3s) {
        System.setProperty(ALLOW, "ours");
        ReleaseSpec spec = new ReleaseSpec(
                "there",
                Path.of("src/test/helm/web"),
                List.of(),
                List.of("NamedContextIT"),
                folder.resolve("evidence"));
        String namespace;
        try (Clusters clusters = new Clusters()) {
            KubernetesCluster attached = clusters.get(ClusterRequest.ofContext("ours"));
            try (HelmRelease release = HelmRelease.open(spec, attached, ClusterHelm.of(attached))) {
                namespace = release.namespace();

                release.install();

                assertThat(release)
                        .isDeployed()
                        .hasReady("deployment/there-web")
                        .gotWhatIsRendered();
                Assertions.assertThat(
                                k3s.client().namespaces().withName(namespace).get())
                        .isNotNull();
            }
        }
        Awaitility.await()
                .until(() -> k3s.client().namespaces().withName(namespace).get() == null
                        || k3s.client().namespaces().withName(namespace).get().isMarkedForDeletion());
    }

    @Test
    void a_context_that_does_not_look_local_must_be_allowed(KubernetesCluster k3s) throws IOException {
        Path file = Path.of(System.getProperty(KUBECONFIG));
        Files.writeString(
                file, Files.readString(file).replaceAll("(?m)server: .*$", "server: \"https://192.0.2.1:6443\""));

        try (Clusters clusters = new Clusters()) {
            assertThatThrownBy(() -> clusters.get(ClusterRequest.ofContext("ours")))
                    .isInstanceOf(ClusterUnavailable.class)
                    .hasMessageStartingWith(
                            "The context `ours` with the API server https://192.0.2.1:6443/ does not look local.")
                    .hasMessageContaining("-Dseatrial.cluster.allow-context=ours");
        }
    }
}
