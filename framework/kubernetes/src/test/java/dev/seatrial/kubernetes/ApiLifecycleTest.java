/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiLifecycleTest {

    @Test
    void tells_when_a_type_came_and_goes() {
        ApiLifecycle cronJob = lifecycle("batch/v1beta1/CronJob");

        assertThat(cronJob.introduced()).contains(new KubernetesMinor(8));
        assertThat(cronJob.isDeprecatedIn(new KubernetesMinor(20))).isFalse();
        assertThat(cronJob.isDeprecatedIn(new KubernetesMinor(21))).isTrue();
        assertThat(cronJob.isDeprecatedIn(new KubernetesMinor(24))).isTrue();
        assertThat(cronJob.isDeprecatedIn(new KubernetesMinor(25))).isFalse();
        assertThat(cronJob.isRemovedIn(new KubernetesMinor(24))).isFalse();
        assertThat(cronJob.isRemovedIn(new KubernetesMinor(25))).isTrue();
        assertThat(cronJob.successor()).contains(ResourceType.parse("batch/v1/CronJob"));
    }

    @Test
    void stable_types_and_types_of_others_do_not_end() {
        assertThat(lifecycle("apps/v1/Deployment").deprecated()).isEmpty();
        assertThat(lifecycle("apps/v1/Deployment").isDeprecatedIn(KubernetesMinor.NEWEST))
                .isFalse();
        assertThat(lifecycle("apps/v1/Deployment").isRemovedIn(KubernetesMinor.NEWEST))
                .isFalse();
        assertThat(ApiLifecycle.of(new ResourceType("cert-manager.io/v1", "Issuer")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "flowcontrol.apiserver.k8s.io/v1beta1/FlowSchema, 25, flowcontrol.apiserver.k8s.io/v1beta3/FlowSchema",
        "flowcontrol.apiserver.k8s.io/v1beta1/FlowSchema, 28, flowcontrol.apiserver.k8s.io/v1beta3/FlowSchema",
        "flowcontrol.apiserver.k8s.io/v1beta1/FlowSchema, 29, flowcontrol.apiserver.k8s.io/v1/FlowSchema",
        "extensions/v1beta1/Ingress, 37, networking.k8s.io/v1/Ingress",
        "v1/Endpoints, 35, discovery.k8s.io/v1/EndpointSlice"
    })
    void the_successor_is_the_last_of_the_line_that_a_version_has(String type, int minor, String successor) {
        assertThat(lifecycle(type).successorIn(new KubernetesMinor(minor))).contains(ResourceType.parse(successor));
    }

    @Test
    void some_types_end_without_a_successor() {
        assertThat(lifecycle("policy/v1beta1/PodSecurityPolicy").successorIn(KubernetesMinor.NEWEST))
                .isEmpty();
    }

    /** Two sources in one test: the lifecycle is written in Go code, the resources are what API servers answered. */
    @Test
    void removals_and_introductions_agree_with_the_resources_of_each_version() {
        for (KubernetesMinor minor : KubernetesMinor.known()) {
            for (ApiResource resource : ApiResources.of(minor).all()) {
                Optional<ApiLifecycle> lifecycle = ApiLifecycle.of(resource.type());
                assertThat(lifecycle.filter(l -> l.isRemovedIn(minor)))
                        .as("%s is served in %s", resource.type(), minor)
                        .isEmpty();
                assertThat(lifecycle.flatMap(ApiLifecycle::introduced).filter(from -> from.compareTo(minor) > 0))
                        .as("%s is served in %s", resource.type(), minor)
                        .isEmpty();
            }
        }
    }

    @Test
    void every_successor_is_a_type_of_its_own() {
        assertThat(ApiLifecycle.types()).allSatisfy(type -> {
            Optional<ResourceType> successor =
                    ApiLifecycle.of(type).orElseThrow().successor();
            assertThat(successor).isNotEqualTo(Optional.of(type));
        });
    }

    private static ApiLifecycle lifecycle(String type) {
        return ApiLifecycle.of(ResourceType.parse(type)).orElseThrow();
    }
}
