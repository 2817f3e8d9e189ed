/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.INTERNAL;

import org.apiguardian.api.API;

/**
 * What a Helm binary knows about itself, which templates see as {@code .Capabilities.HelmVersion}.
 *
 * @param version the version with a leading {@code v}
 * @param gitCommit the commit it is built from
 * @param goVersion the Go release it is built with
 * @param kubeClientVersion the version of its Kubernetes client; empty before Helm 4, which has no such field
 * @param kubernetesMinor the minor version of the Kubernetes that is assumed unless one is given
 */
@API(status = INTERNAL, since = "0.1")
public record HelmBuild(
        String version, String gitCommit, String goVersion, String kubeClientVersion, int kubernetesMinor) {

    static final HelmBuild V3_17_3 =
            new HelmBuild("v3.17.3", "e4da49785aa6e6ee2b86efd5dd9e43400318262b", "go1.23.7", "", 32);
    /** A library does not know its patch version or commit. */
    static final HelmBuild V3_21_LIBRARY = new HelmBuild("v3.21", "", "go1.26.8", "", 36);

    static final HelmBuild V4_1_4 =
            new HelmBuild("v4.1.4", "05fa37973dc9e42b76e1d2883494c87174b6074f", "go1.25.9", "v1.35", 35);
    static final HelmBuild V4_2_3 =
            new HelmBuild("v4.2.3", "43e8b7feece8beb0fcba47059ec9b522fd929a64", "go1.26.5", "v1.36", 36);
}
