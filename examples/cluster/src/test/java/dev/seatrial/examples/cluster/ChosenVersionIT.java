/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples.cluster;

import static dev.seatrial.cluster.assertion.ClusterAssertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import dev.seatrial.cluster.KubernetesCluster;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.cluster.Images;
import dev.seatrial.junit.cluster.InCluster;
import dev.seatrial.junit.cluster.KubernetesVersions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

/** Runs once for each Kubernetes version, in a k3s with custom settings. */
@ChartTest(chart = "src/test/helm/web", release = "versioned")
@Images("busybox:1.36")
@InCluster
@KubernetesVersions("1.35.0")
class ChosenVersionIT {

    @Test
    void the_chart_runs_with_the_selected_version(HelmRelease release, KubernetesCluster cluster) {
        release.install();

        assertThat(release).isDeployed().hasReady("deployment/versioned-web").gotWhatIsRendered();
        Assertions.assertThat(cluster.kubernetesVersion()).startsWith("v1.35.0");
    }

    @Test
    @SuppressWarnings("resource") // Testcontainers closes the client
    void the_k3s_container_has_the_custom_settings(KubernetesCluster cluster) {
        DockerClient docker = DockerClientFactory.instance().client();

        InspectContainerResponse node =
                docker.inspectContainerCmd(cluster.containerId().orElseThrow()).exec();

        Assertions.assertThat(node.getConfig().getEnv()).contains("HTTPS_PROXY=");
        Assertions.assertThat(node.getHostConfig().getMemory()).isEqualTo(OurK3s.MEMORY);
    }
}
