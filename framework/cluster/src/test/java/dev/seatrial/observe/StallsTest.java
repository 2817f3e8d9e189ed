/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StallsTest {

    private static final StallRules RULES = new StallRules(true, false, 2, Duration.ofSeconds(10));

    private final Script script = new Script();

    @Nested
    class An_image_that_cannot_be_pulled {

        @Test
        void ends_the_wait_with_the_reason() {
            script.begins("install")
                    .deployment(1)
                    .after(4)
                    .waiting("web-6d4b9-x2x7q", "ImagePullBackOff", "nginx:9.99 not found", 0)
                    .event("Pod", "web-6d4b9-x2x7q", "Failed", "Failed to pull image \"nginx:9.99\"", 4)
                    .after(8);

            assertThat(text(stall())).isEqualTo("""
                            Deployment `web` in namespace `t-7f3a` cannot become ready. Gave up after 12 seconds.

                            ready:   1 of 3 replicas
                            waiting: Pod `web-6d4b9-x2x7q`, container `web`: ImagePullBackOff (nginx:9.99 not found)
                            event:   Failed to pull image "nginx:9.99" (4 times, last 8 seconds ago)
                            hint:    Correct the image, or load it into the cluster with `@Images`. Waiting longer does not help.""");
        }

        @Test
        void may_still_be_pulled_at_the_first_failure() {
            script.begins("install")
                    .deployment(1)
                    .waiting("web-1", "ErrImagePull", "timeout", 0)
                    .after(60);

            assertThat(stall()).isEmpty();
        }

        @Test
        void is_detected_from_the_event_before_the_status() {
            script.begins("install")
                    .deployment(1)
                    .waiting("web-1", "ErrImagePull", "timeout", 0)
                    .event("Pod", "web-1", "BackOff", "Back-off pulling image", 1);

            assertThat(stall()).isPresent();
        }

        @Test
        void of_an_earlier_command_counts_only_after_time_to_replace_the_pod() {
            script.deployment(1)
                    .waiting("web-1", "ImagePullBackOff", "", 0)
                    .after(1)
                    .begins("rollback")
                    .after(29);
            assertThat(stall()).isEmpty();

            script.after(1);
            assertThat(stall()).isPresent();
        }

        @Test
        void does_not_matter_if_the_command_waits_only_for_hooks() {
            script.begins("install").deployment(1).waiting("web-1", "ImagePullBackOff", "", 0);

            assertThat(script.recorder.stall(new StallRules(false, false, 2, Duration.ZERO)))
                    .isEmpty();
        }
    }

    @Nested
    class A_crash_loop {

        @Test
        void ends_the_wait_after_its_second_restart() {
            script.begins("upgrade").deployment(2).waiting("web-1", "CrashLoopBackOff", "back-off", 1);
            assertThat(stall()).isEmpty();

            script.after(20).waiting("web-1", "CrashLoopBackOff", "back-off", 2);
            assertThat(text(stall())).isEqualTo("""
                            Deployment `web` in namespace `t-7f3a` cannot become ready. Gave up after 20 seconds.

                            ready:   2 of 3 replicas
                            waiting: Pod `web-1`, container `web`: CrashLoopBackOff (2 restarts, last exit code 1)
                            hint:    The log of the container is in the evidence folder.""");
        }
    }

    @Nested
    class A_pod_without_a_node {

        @Test
        void ends_the_wait_after_the_patience_time() {
            String status = """
                    {phase: Pending, conditions: [{type: PodScheduled, status: 'False', reason: Unschedulable,
                     message: '0/1 nodes are available: 1 Insufficient cpu.'}]}
                    """;
            script.begins("install").deployment(0).pod("web-1", status);
            assertThat(stall()).isEmpty();
            script.after(9);
            assertThat(stall()).isEmpty();

            script.after(1);
            assertThat(text(stall()))
                    .contains("waiting: Pod `web-1`, Unschedulable (0/1 nodes are available: 1 Insufficient cpu.)")
                    .endsWith("Request less, or provide what the pod needs, such as a node or a volume.");
        }
    }

    @Test
    void slow_starts_do_not_end_the_wait() {
        script.begins("install")
                .deployment(0)
                .pod(
                        "web-1",
                        "{phase: Running, containerStatuses: [{name: web, ready: false, restartCount: 0, state: {running: {}}}]}")
                .after(600);

        assertThat(stall()).isEmpty();
    }

    @Test
    void an_exceeded_quota_ends_the_wait() {
        script.begins("install")
                .deployment(0)
                .event(
                        "ReplicaSet",
                        "web-6d4b9",
                        "FailedCreate",
                        "pods \"web-1\" is forbidden: exceeded quota: few, requested: pods=1",
                        3);

        assertThat(text(stall()))
                .contains("Deployment `web`")
                .contains(
                        "event: pods \"web-1\" is forbidden: exceeded quota: few, requested: pods=1 (3 times, last 0 seconds ago)")
                .endsWith("Raise the ResourceQuota of the namespace, or request less.");
    }

    @Test
    void a_failed_job_ends_the_wait_only_if_the_command_waits_for_jobs() {
        script.begins("install").sees("""
                {apiVersion: batch/v1, kind: Job, metadata: {name: load, uid: j}, spec: {}, status: {conditions: [
                 {type: Failed, status: 'True', reason: BackoffLimitExceeded, message: too often}]}}
                """);

        assertThat(stall()).isEmpty();
        assertThat(text(script.recorder.stall(new StallRules(true, true, 2, Duration.ZERO))))
                .contains("Job `load`")
                .contains("job:   BackoffLimitExceeded: too often");
    }

    private Optional<Diagnostic> stall() {
        return script.recorder.stall(RULES);
    }

    private static String text(Optional<Diagnostic> stall) {
        return stall.map(DiagnosticRenderer::render).orElse("no stall");
    }
}
