/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesProfilesTest {

    @ParameterizedTest
    @CsvSource({
        // The first and last minor that serves each, by the API server's defaults and the deprecation guide.
        "apps/v1/Deployment, 25, 37",
        "autoscaling/v2/HorizontalPodAutoscaler, 25, 37",
        "batch/v1/CronJob, 25, 37",
        "policy/v1/PodDisruptionBudget, 25, 37",
        "networking.k8s.io/v1/Ingress, 25, 37",
        "flowcontrol.apiserver.k8s.io/v1beta2, 25, 28",
        "flowcontrol.apiserver.k8s.io/v1beta3/FlowSchema, 26, 31",
        "flowcontrol.apiserver.k8s.io/v1, 29, 37",
        "authentication.k8s.io/v1/SelfSubjectReview, 28, 37",
        "admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy, 30, 37",
        "networking.k8s.io/v1/ServiceCIDR, 33, 37",
        "resource.k8s.io/v1/ResourceClaim, 34, 37",
        "storage.k8s.io/v1/VolumeAttributesClass, 34, 37",
    })
    void an_api_is_served_from_one_minor_to_another(String api, int first, int last) {
        for (int minor = 25; minor <= 37; minor++) {
            assertThat(KubernetesProfiles.apiVersions("1." + minor).contains(api))
                    .describedAs("%s in 1.%s", api, minor)
                    .isEqualTo(minor >= first && minor <= last);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy/v1beta1",
                "batch/v1beta1",
                "extensions/v1beta1",
                "networking.k8s.io/v1beta1",
                "resource.k8s.io/v1beta1",
                "policy/v1beta1/PodSecurityPolicy",
            })
    void what_was_removed_or_is_off_by_default_is_served_by_none(String api) {
        for (int minor = 25; minor <= 37; minor++) {
            assertThat(KubernetesProfiles.apiVersions("1." + minor)).doesNotContain(api);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.29", "v1.29", "1.29.4", "v1.29.4", "1.29.4-gke.100", "1.29.4+k3s1", "1.29+"})
    void a_minor_is_found_however_its_version_is_written(String version) {
        assertThat(KubernetesProfiles.apiVersions(version)).isEqualTo(KubernetesProfiles.apiVersions("1.29"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.24", "1.38", "1.290", "2.29", "", "29"})
    void other_versions_have_no_profile(String version) {
        assertThat(KubernetesProfiles.apiVersions(version)).isEqualTo(List.of());
    }

    @Test
    void a_patch_number_is_added_where_there_is_none() {
        assertThat(KubernetesProfiles.fullVersion("1.29")).isEqualTo("1.29.0");
        assertThat(KubernetesProfiles.fullVersion("1.29.4")).isEqualTo("1.29.4");
    }
}
