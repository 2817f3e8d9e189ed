/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkloadShapeTest {

    @Test
    void cron_jobs_keep_their_pods_inside_of_the_job() {
        assertThat(WorkloadShape.ofKind("CronJob")).hasValueSatisfying(shape -> {
            assertThat(shape.podTemplate()).isEqualTo("spec.jobTemplate.spec.template");
            assertThat(shape.selector()).isEmpty();
            assertThat(shape.replicas()).isEmpty();
            assertThat(shape.runsUntilDeleted()).isFalse();
        });
    }

    @Test
    void kinds_of_other_groups_are_no_workloads_even_if_they_have_the_same_name() {
        assertThat(WorkloadShape.of(new ResourceType("apps/v1", "Deployment"))).contains(WorkloadShape.DEPLOYMENT);
        assertThat(WorkloadShape.of(new ResourceType("extensions/v1beta1", "Deployment")))
                .contains(WorkloadShape.DEPLOYMENT);
        assertThat(WorkloadShape.of(new ResourceType("example.com/v1", "Deployment")))
                .isEmpty();
        assertThat(WorkloadShape.of(new ResourceType("v1", "Service"))).isEmpty();
    }
}
