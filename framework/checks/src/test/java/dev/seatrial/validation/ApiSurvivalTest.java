/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiSurvivalTest {

    @Test
    void an_api_version_that_stays_survives() {
        ApiSurvival survival = ApiSurvival.of(object("apps/v1", "Deployment"), "1.37");

        assertThat(survival.removed()).isEmpty();
        assertThat(survival.deprecated()).isEmpty();
    }

    @Test
    void a_removed_api_version_is_reported_with_its_successor() {
        ApiSurvival survival = ApiSurvival.of(object("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema"), "1.32");

        assertThat(survival.removed())
                .extracting(Violation::message)
                .containsExactly(
                        "FlowSchema/web: flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema is unavailable in v1.32+");
        assertThat(survival.removed().get(0).hint()).contains("Use `FlowSchema` in `flowcontrol.apiserver.k8s.io/v1`.");
    }

    @Test
    void the_same_api_version_is_only_deprecated_before() {
        ApiSurvival survival = ApiSurvival.of(object("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema"), "1.31");

        assertThat(survival.removed()).isEmpty();
        assertThat(survival.deprecated())
                .extracting(Violation::message)
                .containsExactly(
                        "FlowSchema/web: flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema is deprecated in v1.29+");
    }

    @Test
    void announced_removals_are_known_in_advance() {
        String group = "admissionregistration.k8s.io/v1beta1";

        assertThat(ApiSurvival.of(object(group, "MutatingAdmissionPolicy"), "1.39")
                        .removed())
                .isEmpty();
        assertThat(ApiSurvival.of(object(group, "MutatingAdmissionPolicy"), "1.40")
                        .removed())
                .hasSize(1);
    }

    @Test
    void an_alpha_version_that_vanished_is_reported() {
        ApiSurvival survival = ApiSurvival.of(object("resource.k8s.io/v1alpha2", "ResourceClass"), "1.35");

        assertThat(survival.removed()).hasSize(1);
    }

    @Test
    void custom_resources_are_left_to_their_definitions() {
        assertThat(ApiSurvival.of(object("example.com/v1beta1", "Shop"), "1.37").removed())
                .isEmpty();
    }

    private static Manifests object(String apiVersion, String kind) {
        return Manifests.of(List.of(Manifest.parse(
                "a.yaml", "apiVersion: %s\nkind: %s\nmetadata: {name: web}\n".formatted(apiVersion, kind))));
    }
}
