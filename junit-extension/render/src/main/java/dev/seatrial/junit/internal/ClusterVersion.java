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
 * The version of a cluster can be given in two ways: {@code @ChartTest(kubeVersion)} sets the version alone, as {@code helm
 * template} does, {@code @Kubernetes} the version and its APIs. The innermost counts; of two on one class nobody can tell
 * which is meant, unless both say the same.
 */
final class ClusterVersion {

    private ClusterVersion() {}

    /**
     * Checks what stands on a class itself.
     *
     * @throws Misuse if it names two versions
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
            throw new Misuse(Diagnostic.of("%s names two versions of Kubernetes.".formatted(Members.name(type)))
                    .withFact("first", "`@ChartTest(kubeVersion = \"%s\")`".formatted(chartTest))
                    .withFact("second", "`@Kubernetes(\"%s\")`".formatted(kubernetes))
                    .withHint("Keep `@Kubernetes`, which sets the API versions too, unless they are to be Helm's."));
        }
    }

    static boolean areSame(String version, String other) {
        return KubernetesProfiles.fullVersion(version).equals(KubernetesProfiles.fullVersion(other));
    }
}
