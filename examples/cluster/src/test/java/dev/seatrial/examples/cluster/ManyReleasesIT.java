/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples.cluster;

import static dev.seatrial.cluster.assertion.ClusterAssertions.assertThat;
import static dev.seatrial.helm.HelmOptions.set;

import dev.seatrial.cluster.KubernetesCluster;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.cluster.Images;
import dev.seatrial.junit.cluster.InCluster;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;

/** Releases of the same name in parallel: each is in its own namespace and does not see the others. */
@ChartTest(chart = "src/test/helm/web", release = "same")
@Images("busybox:1.36")
@InCluster
class ManyReleasesIT {

    private static final String WEB = "deployment/same-web";

    /** There is one k3s per JVM, shared by all tests and classes. */
    private static final Set<String> NODES = ConcurrentHashMap.newKeySet();

    @RepeatedTest(10)
    void changes_of_one_release_do_not_affect_the_others(HelmRelease release, KubernetesCluster cluster) {
        String mine = release.namespace();

        release.install(set("answer=" + mine));
        assertThat(release).isDeployed().hasRevision(1).hasReady(WEB);
        Assertions.assertThat(release.service("same-web").get("/").body()).isEqualTo(mine + "\n");

        release.upgrade(set("answer=second"));
        assertThat(release).isDeployed().hasRevision(2).hasReady(WEB);

        release.rollback(1);
        assertThat(release).isDeployed().hasHistory("superseded", "superseded", "deployed");
        Assertions.assertThat(release.service("same-web").get("/").body()).isEqualTo(mine + "\n");

        assertThat(release).hook("pre-rollback", "prepare").succeeded().logged("preparing " + mine + " in " + mine);
        Assertions.assertThat(release.timeline().hooks()).hasSize(3);
        NODES.add(cluster.containerId().orElse(cluster.name()));
        Assertions.assertThat(NODES).hasSize(1);
    }
}
