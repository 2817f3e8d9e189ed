/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiResourcesTest {

    private static final ApiResources RESOURCES = ApiResources.of(new KubernetesMinor(35));

    @Test
    void describes_a_resource_as_discovery_does() {
        ApiResource deployments =
                RESOURCES.find(new ResourceType("apps/v1", "Deployment")).orElseThrow();

        assertThat(deployments.plural()).isEqualTo("deployments");
        assertThat(deployments.qualifiedPlural()).isEqualTo("deployments.apps");
        assertThat(deployments.isNamespaced()).isTrue();
        assertThat(deployments.isServedByDefault()).isTrue();
        assertThat(deployments.shortNames()).containsExactly("deploy");
        assertThat(deployments.verbs())
                .containsExactlyInAnyOrder(
                        "create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");
        assertThat(deployments.subresources()).isEqualTo(Map.of("scale", "Scale", "status", "Deployment"));
    }

    @Test
    void resources_that_can_only_be_created_have_that_verb_alone() {
        assertThat(RESOURCES.find(new ResourceType("authentication.k8s.io/v1", "TokenReview")))
                .hasValueSatisfying(review -> assertThat(review.verbs()).containsExactly("create"));
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment, apps/v1/Deployment",
        "deployment, apps/v1/Deployment",
        "deployments, apps/v1/Deployment",
        "deployments.apps, apps/v1/Deployment",
        "deploy, apps/v1/Deployment",
        "sts, apps/v1/StatefulSet",
        "po, v1/Pod",
        "netpol, networking.k8s.io/v1/NetworkPolicy",
        "NetworkPolicies, networking.k8s.io/v1/NetworkPolicy"
    })
    void finds_resources_by_what_kubectl_calls_them(String name, String type) {
        assertThat(RESOURCES.named(name))
                .extracting(found -> found.type().toString())
                .containsExactly(type);
    }

    @Test
    void one_name_may_be_served_in_several_versions() {
        assertThat(RESOURCES.named("hpa"))
                .extracting(found -> found.type().apiVersion())
                .containsExactly("autoscaling/v1", "autoscaling/v2");
        assertThat(RESOURCES.named("deploymnt")).isEmpty();
    }

    /** After the API server's list of beta versions that it still serves by default, and its rule for new ones. */
    @ParameterizedTest
    @CsvSource({
        "autoscaling/v2beta2, 25, 25",
        "storage.k8s.io/v1beta1/CSIStorageCapacity, 25, 26",
        "flowcontrol.apiserver.k8s.io/v1beta1, 25, 25",
        "flowcontrol.apiserver.k8s.io/v1beta2, 25, 28",
        "flowcontrol.apiserver.k8s.io/v1beta3, 26, 31",
        "flowcontrol.apiserver.k8s.io/v1, 29, 37",
        "admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy, 30, 37",
        "admissionregistration.k8s.io/v1/MutatingAdmissionPolicy, 36, 37",
        "networking.k8s.io/v1/ServiceCIDR, 33, 37",
        "resource.k8s.io/v1/ResourceClaim, 34, 37",
        "storage.k8s.io/v1/VolumeAttributesClass, 34, 37",
        "apps/v1/Scale, 25, 37",
        "v1/Eviction, 25, 37",
        "v1/PodExecOptions, 25, 37"
    })
    void api_versions_of_a_cluster_are_those_served_by_default(String apiVersion, int first, int last) {
        for (KubernetesMinor minor : KubernetesMinor.known()) {
            assertThat(ApiResources.of(minor).apiVersions().contains(apiVersion))
                    .as("%s in %s", apiVersion, minor)
                    .isEqualTo(minor.number() >= first && minor.number() <= last);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "batch/v1beta1",
                "policy/v1beta1",
                "extensions/v1beta1",
                "resource.k8s.io/v1beta1",
                "v1/Deployment"
            })
    void api_versions_of_no_cluster_hold_what_is_removed_or_off(String apiVersion) {
        assertThat(KubernetesMinor.known())
                .allSatisfy(minor ->
                        assertThat(ApiResources.of(minor).apiVersions()).doesNotContain(apiVersion));
    }

    @Test
    void resources_that_have_to_be_switched_on_are_known() {
        assertThat(RESOURCES.find(new ResourceType("resource.k8s.io/v1beta1", "ResourceClaim")))
                .hasValueSatisfying(
                        claim -> assertThat(claim.isServedByDefault()).isFalse());
    }

    @Test
    void versions_without_data_are_refused() {
        assertThatThrownBy(() -> ApiResources.of(new KubernetesMinor(24)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The resources of Kubernetes 1.24 are not known, only those of 1.25 to 1.37.");
    }

    @Test
    void groups_of_the_past_are_built_in_and_those_of_others_are_not() {
        assertThat(ApiResources.isBuiltInGroup("")).isTrue();
        assertThat(ApiResources.isBuiltInGroup("apps")).isTrue();
        assertThat(ApiResources.isBuiltInGroup("extensions")).isTrue();
        assertThat(ApiResources.isBuiltInGroup("monitoring.coreos.com")).isFalse();
        assertThat(ApiResources.isBuiltInGroup("gateway.networking.k8s.io")).isFalse();
    }
}
