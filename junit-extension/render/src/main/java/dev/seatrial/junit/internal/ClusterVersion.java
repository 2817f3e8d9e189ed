/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.Kubernetes;
import java.lang.annotation.Annotation;

/**
 * The Kubernetes version can be set in two ways: {@code @ChartTest(kubeVersion)} sets only the version, like {@code helm template}, and
 * {@code @Kubernetes} sets the version and its API versions. The innermost takes precedence. Different versions on one class are an
 * error.
 */
final class ClusterVersion {

    private ClusterVersion() {}

    /**
     * Checks the annotations of a class.
     *
     * @throws Misuse if the class sets two different versions
     */
    static void checkOneOn(Class<?> type) {
        String chartTest = "";
        String kubernetes = "";
        for (Annotation annotation : Declarations.declared(type)) {
            if (annotation instanceof ChartTest test) {
                chartTest = test.kubeVersion();
            } else if (annotation instanceof Kubernetes cluster) {
                kubernetes = cluster.value();
            }
        }
        boolean isOne = chartTest.isEmpty() || kubernetes.isEmpty() || areSame(chartTest, kubernetes);
        if (!isOne && !kubernetes.contains("{")) {
            throw new Misuse(
                    Diagnostic.of("%s sets two Kubernetes versions.".formatted(Members.name(type)))
                            .withFact("first", "`@ChartTest(kubeVersion = \"%s\")`".formatted(chartTest))
                            .withFact("second", "`@Kubernetes(\"%s\")`".formatted(kubernetes))
                            .withHint(
                                    "Keep `@Kubernetes` to use the API versions of that Kubernetes version, or `kubeVersion` to use those that Helm assumes."));
        }
    }

    static boolean areSame(String version, String other) {
        return KubernetesProfiles.fullVersion(version).equals(KubernetesProfiles.fullVersion(other));
    }
}
