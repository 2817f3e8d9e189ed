/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Names of the API do not clash with those that users of Seatrial import with a star. */
class NameClashTest {

    private static final List<String> STAR_IMPORTS = List.of(
            "org.junit.jupiter.api",
            "org.junit.jupiter.api.condition",
            "org.junit.jupiter.api.extension",
            "org.junit.jupiter.api.io",
            "org.junit.jupiter.api.parallel",
            "org.junit.jupiter.params",
            "org.junit.jupiter.params.provider",
            "org.assertj.core.api",
            "io.fabric8.kubernetes.api.model",
            "io.fabric8.kubernetes.api.model.apps",
            "io.fabric8.kubernetes.api.model.autoscaling.v2",
            "io.fabric8.kubernetes.api.model.batch.v1",
            "io.fabric8.kubernetes.api.model.networking.v1",
            "io.fabric8.kubernetes.api.model.policy.v1",
            "io.fabric8.kubernetes.api.model.rbac",
            "io.fabric8.kubernetes.client");

    /** Names that stay although they clash, and why. */
    private static final Map<String, String> ACCEPTED = Map.of(
            "dev.seatrial.policy.Container",
            "A rule is handed its containers and seldom writes the type; a test of rules does not need the model of fabric8.",
            "dev.seatrial.render.Capabilities",
            "Helm's own name, .Capabilities. Tests set capabilities through RenderRequest and @Kubernetes.",
            "dev.seatrial.manifest.LabelSelector",
            "Kubernetes' own name for the selector. Tests reach it through assertions; rules get theirs from the workload.",
            "dev.seatrial.policy.PolicyRule",
            "Written by those who write rules of their own, beside other types of its package, not beside RBAC objects.",
            "dev.seatrial.policy.Subject",
            "As for PolicyRule: a rule handles subjects of its package and no RBAC objects.");

    @Test
    void no_name_of_the_api_clashes_under_star_imports() {
        List<String> clashes = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        for (Class<?> type : SeatrialCode.api()) {
            if (type.getEnclosingClass() == null) {
                for (String imported : STAR_IMPORTS) {
                    if (exists(imported + "." + type.getSimpleName())) {
                        used.add(type.getName());
                        if (!ACCEPTED.containsKey(type.getName())) {
                            clashes.add(type.getName() + " clashes with " + imported + ".*");
                        }
                    }
                }
            }
        }

        assertThat(clashes).isEmpty();
        assertThat(used).as("accepted clashes that still exist").containsExactlyInAnyOrderElementsOf(ACCEPTED.keySet());
    }

    @Test
    void the_star_imports_are_on_the_class_path() {
        assertThat(List.of(
                        "org.junit.jupiter.api.Named",
                        "org.junit.jupiter.params.ParameterizedTest",
                        "org.assertj.core.api.Assertions",
                        "io.fabric8.kubernetes.api.model.Pod",
                        "io.fabric8.kubernetes.client.KubernetesClient"))
                .allMatch(NameClashTest::exists);
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, NameClashTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }
}
