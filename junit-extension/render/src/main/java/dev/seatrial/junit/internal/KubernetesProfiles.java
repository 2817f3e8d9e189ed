/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.render.KubeVersion;
import java.util.List;

/** The API versions that a Kubernetes version serves by default, in the form that Helm uses. */
final class KubernetesProfiles {

    private KubernetesProfiles() {}

    /**
     * Checks that there is such a version, and a profile for it if one is wanted.
     *
     * @throws Misuse if there is not
     */
    static void check(String version, boolean profile, Origin origin) {
        try {
            KubeVersion.parse(version, HelmVersion.latest());
        } catch (IllegalArgumentException e) {
            throw new Misuse(
                    Diagnostic.of("%s: `%s` is not a Kubernetes version: %s".formatted(origin, version, e.getMessage()))
                            .withHint("Write a version such as `1.31` or `1.31.4`."),
                    e);
        }
        if (profile && apiVersions(version).isEmpty()) {
            throw new Misuse(
                    Diagnostic.of("%s: the API versions of Kubernetes `%s` are unknown.".formatted(origin, version))
                            .withFact("known", "%s to %s".formatted(KubernetesMinor.OLDEST, KubernetesMinor.NEWEST))
                            .withHint(
                                    "Write `@ChartTest(kubeVersion = \"%s\")` to set only the version, with the API versions that Helm assumes."
                                            .formatted(version)));
        }
    }

    /** Returns the version with a patch number, as in a real cluster. */
    static String fullVersion(String version) {
        return version.matches("v?\\d+\\.\\d+") ? version + ".0" : version;
    }

    /** Returns the API versions of a minor version, or nothing if it is unknown. */
    static List<String> apiVersions(String version) {
        try {
            KubernetesMinor minor = KubernetesMinor.of(version);
            return minor.isKnown() ? ApiResources.of(minor).apiVersions() : List.of();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
