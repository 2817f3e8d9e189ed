/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who only renders gets neither Docker nor a client for clusters on the class path; {@code seatrial-junit-cluster} brings them. */
class LightClasspathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/testcontainers/containers/GenericContainer.class",
                "com/github/dockerjava/api/DockerClient.class",
                "io/fabric8/kubernetes/client/KubernetesClient.class",
                "io/vertx/core/Vertx.class",
                "org/awaitility/Awaitility.class",
                "dev/seatrial/helm/HelmRelease.class",
            })
    void lacks_what_only_tests_in_a_cluster_need(String resource) {
        List<String> found = LightClasspathTest.class
                .getClassLoader()
                .resources(resource)
                .map(String::valueOf)
                .toList();

        assertThat(found).isEmpty();
    }
}
