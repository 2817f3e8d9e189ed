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

/** A class that runs once for each version of Kubernetes, in a k3s that this build has its own settings for. */
@ChartTest(chart = "src/test/helm/web", release = "versioned")
@Images("busybox:1.36")
@InCluster
@KubernetesVersions("1.35.0")
class ChosenVersionIT {

    @Test
    void the_chart_runs_in_the_version_that_was_chosen(HelmRelease release, KubernetesCluster cluster) {
        release.install();

        assertThat(release).isDeployed().hasReady("deployment/versioned-web").gotWhatIsRendered();
        Assertions.assertThat(cluster.kubernetesVersion()).startsWith("v1.35.0");
    }

    @Test
    @SuppressWarnings("resource") // the client is that of Testcontainers
    void the_container_of_k3s_is_as_this_build_wants_it(KubernetesCluster cluster) {
        DockerClient docker = DockerClientFactory.instance().client();

        InspectContainerResponse node =
                docker.inspectContainerCmd(cluster.containerId().orElseThrow()).exec();

        Assertions.assertThat(node.getConfig().getEnv()).contains("HTTPS_PROXY=");
        Assertions.assertThat(node.getHostConfig().getMemory()).isEqualTo(OurK3s.MEMORY);
    }
}
