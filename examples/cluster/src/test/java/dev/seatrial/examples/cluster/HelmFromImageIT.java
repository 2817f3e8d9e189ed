/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples.cluster;

import static dev.seatrial.cluster.assertion.ClusterAssertions.assertThat;
import static dev.seatrial.cluster.assertion.ClusterAssertions.assertThatUpgrade;
import static dev.seatrial.helm.HelmOptions.set;
import static dev.seatrial.helm.HelmOptions.setFile;
import static dev.seatrial.helm.HelmOptions.values;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.cluster.KubernetesCluster;
import dev.seatrial.helm.HelmCli;
import dev.seatrial.helm.HelmContainer;
import dev.seatrial.helm.HelmException;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.helm.ReleaseSpec;
import dev.seatrial.junit.cluster.Images;
import dev.seatrial.junit.cluster.InCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Helm from an image, which is used on machines without a Helm binary. */
@InCluster
@Images("busybox:1.36")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelmFromImageIT {

    private static final Path WEB = Path.of("src/test/helm/web");

    private HelmContainer container;
    private HelmCli helm;

    @BeforeAll
    void start_a_container_with_helm(KubernetesCluster cluster) {
        try {
            container = HelmContainer.beside(cluster.containerId().orElseThrow(), cluster.containerLabels());
        } catch (HelmException e) {
            Assumptions.abort(e.getMessage());
        }
        helm = HelmCli.of(container.binary())
                .withKubeconfig(cluster.kubeconfigAtNode().orElseThrow(), null);
    }

    @AfterAll
    void stop_the_container() {
        if (container != null) {
            container.close();
        }
    }

    @Test
    void a_release_is_installed_upgraded_and_queried(KubernetesCluster cluster, @TempDir Path folder)
            throws IOException {
        Path answer = Files.writeString(folder.resolve("answer.txt"), "from a file");
        try (HelmRelease release = release("whole", cluster, folder)) {
            release.install(values("answer: first"));
            assertThat(release).isDeployed().hasRevision(1).hasReady("deployment/whole-web");
            Assertions.assertThat(release.service("whole-web").get("/").body()).isEqualTo("first\n");

            release.upgrade(setFile("answer=" + answer));

            assertThat(release).isDeployed().hasRevision(2).hasHistory("superseded", "deployed");
            Assertions.assertThat(release.status().revision()).isEqualTo(2);
            Assertions.assertThat(release.service("whole-web").get("/").body()).isEqualTo("from a file\n");

            release.uninstall();
            assertThat(release).leftNothing();
        }
    }

    @Test
    void a_broken_upgrade_is_interrupted(KubernetesCluster cluster, @TempDir Path folder) {
        try (HelmRelease release = release("broken", cluster, folder)) {
            release.install();

            assertThatUpgrade(() -> release.upgrade(set("tag=missing")))
                    .failsWaitingFor("deployment/broken-web")
                    .because("busybox:missing")
                    .within(Duration.ofMinutes(3));

            assertThat(release).hasHistory("deployed", "failed");
        }
    }

    @Test
    void a_package_is_written_to_the_given_folder(@TempDir Path folder) {
        Path archive = helm.packageChart(WEB, folder.resolve("packages"));

        Assertions.assertThat(archive).isEqualTo(folder.resolve("packages/web-0.1.0.tgz"));
        Assertions.assertThat(helm.template("again", archive)).contains("name: again-web");
    }

    @Test
    void dependencies_are_downloaded_into_the_chart(@TempDir Path folder) throws IOException {
        Path chart = Files.createDirectories(folder.resolve("charts-of-ours/shop"));
        Path common = Files.createDirectories(folder.resolve("common"));
        Files.writeString(common.resolve("Chart.yaml"), "apiVersion: v2\nname: common\nversion: 1.1.0\n");
        helm.packageChart(common, chart.resolve("charts"));
        Files.writeString(common.resolve("Chart.yaml"), "apiVersion: v2\nname: common\nversion: 1.2.0\n");
        Files.writeString(chart.resolve("Chart.yaml"), """
                apiVersion: v2
                name: shop
                version: 1.0.0
                dependencies: [{name: common, version: 1.x.x, repository: "file://../../common"}]
                """);

        helm.dependencyBuild(chart);

        Assertions.assertThat(chart.resolve("charts").toFile().list()).containsExactly("common-1.2.0.tgz");
        Assertions.assertThat(chart.resolve("Chart.lock")).content().contains("version: 1.2.0");
        Assertions.assertThat(helm.lint(chart)).contains("0 chart(s) failed");
    }

    @Test
    void a_failure_contains_the_error_of_helm(@TempDir Path folder) {
        assertThatThrownBy(() -> helm.packageChart(folder.resolve("nothing"), folder))
                .isInstanceOfSatisfying(HelmException.class, failure -> {
                    Assertions.assertThat(failure.exitCode()).isEqualTo(1);
                    Assertions.assertThat(failure.stderr()).contains("no such file or directory");
                });
    }

    private HelmRelease release(String name, KubernetesCluster cluster, Path folder) {
        ReleaseSpec spec =
                new ReleaseSpec(name, WEB, List.of(), List.of("HelmFromImageIT", name), folder.resolve("evidence"));
        return HelmRelease.open(spec, cluster, helm);
    }
}
