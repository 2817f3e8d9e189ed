/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rows of the table "Failing fast" in {@code docs/how-to/test-in-a-cluster.md}: never fail what Helm would have passed.
 */
class FailingFastTest {

    private static final StallRules RULES = new StallRules(true, false, 2, Duration.ofSeconds(10));

    private final Script script = new Script();

    private void assertWaits() {
        assertThat(script.recorder.stall(RULES)).isEmpty();
    }

    private void assertEnds(String... parts) {
        assertThat(script.recorder.stall(RULES).map(DiagnosticRenderer::render))
                .hasValueSatisfying(text -> assertThat(text).contains(parts));
    }

    @Nested
    class A_pull_that_failed {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "pull access denied: 429 Too Many Requests",
                    "toomanyrequests: You have reached your pull rate limit",
                    "unexpected status from GET request: 503 Service Unavailable",
                    "dial tcp 10.0.0.1:443: i/o timeout",
                    "dial tcp 10.0.0.1:443: connect: connection refused",
                })
        void because_of_the_registry_is_tried_again(String cause) {
            script.begins("install")
                    .deployment(1)
                    .event("Pod", "web-1", "Failed", "Failed to pull image \"web:1\": " + cause, 2)
                    .waiting("web-1", "ImagePullBackOff", "Back-off pulling image", 0)
                    .after(60);

            assertWaits();
        }

        @Test
        void because_of_the_registry_is_tried_again_also_if_only_the_status_says_so() {
            script.begins("install")
                    .deployment(1)
                    .waiting("web-1", "ImagePullBackOff", "Back-off pulling image: ErrImagePull: 502 Bad Gateway", 0)
                    .after(60);

            assertWaits();
        }

        @Test
        void ends_the_wait_if_the_last_one_found_no_image() {
            script.begins("install")
                    .deployment(1)
                    .event("Pod", "web-1", "Failed", "Failed to pull image \"web:1\": 503 Service Unavailable", 1)
                    .after(10)
                    .event("Pod", "web-1", "Failed", "Failed to pull image \"web:503\": not found", 2)
                    .waiting("web-1", "ImagePullBackOff", "Back-off pulling image", 0);

            assertEnds("ImagePullBackOff");
        }

        @Test
        void is_not_tried_again_if_the_name_is_invalid() {
            script.begins("install").deployment(1).waiting("web-1", "InvalidImageName", "429 Too Many Requests", 0);

            assertEnds("InvalidImageName");
        }
    }

    @Nested
    class A_crash_loop {

        private static final String DATABASE = """
                {apiVersion: v1, kind: Pod, metadata: {name: db-0, uid: db-0, ownerReferences: [{kind: StatefulSet, name: db, uid: s1,
                 controller: true, apiVersion: apps/v1}]}, spec: {containers: [{name: db}]}, status: %s}
                """;

        @Test
        void of_a_job_is_left_to_the_job() {
            script.begins("install").sees("""
                    {apiVersion: batch/v1, kind: Job, metadata: {name: migrate, uid: j, annotations: {helm.sh/hook: pre-install}},
                     spec: {backoffLimit: 6}, status: {active: 1}}
                    """).sees("""
                    {apiVersion: v1, kind: Pod, metadata: {name: migrate-1, uid: migrate-1, ownerReferences: [{kind: Job, name: migrate,
                     uid: j, controller: true, apiVersion: batch/v1}]}, spec: {restartPolicy: OnFailure, containers: [{name: m}]},
                     status: {phase: Running, containerStatuses: [{name: m, restartCount: 5,
                     state: {waiting: {reason: CrashLoopBackOff}}}]}}
                    """).after(120);

            assertWaits();
        }

        @Test
        void may_end_while_something_else_is_still_starting() {
            script.begins("install")
                    .deployment(0)
                    .sees(
                            DATABASE.formatted(
                                    "{phase: Running, containerStatuses: [{name: db, ready: false, restartCount: 0, state: {running: {}}}]}"))
                    .waiting("web-1", "CrashLoopBackOff", "back-off", 3);
            assertWaits();
            script.after(9);
            assertWaits();

            script.after(1);
            assertEnds("CrashLoopBackOff");
        }

        @Test
        void ends_the_wait_at_once_if_all_else_crashes_too() {
            script.begins("install")
                    .deployment(0)
                    .sees(DATABASE.formatted("{phase: Running, containerStatuses: [{name: db, restartCount: 2,"
                            + " state: {waiting: {reason: CrashLoopBackOff}}}]}"))
                    .waiting("web-1", "CrashLoopBackOff", "back-off", 2);

            assertEnds("CrashLoopBackOff");
        }

        @Test
        void may_be_longer_if_the_command_says_so() {
            script.begins("install").deployment(0).waiting("web-1", "CrashLoopBackOff", "back-off", 4);

            assertThat(script.recorder.stall(new StallRules(true, false, 5, Duration.ofSeconds(10))))
                    .isEmpty();
            assertEnds("CrashLoopBackOff");
        }
    }

    @Nested
    class A_container_that_cannot_be_created {

        @Test
        void ends_the_wait_after_the_patience_time() {
            script.begins("install")
                    .deployment(0)
                    .waiting("web-1", "CreateContainerConfigError", "secret \"db\" not found", 0);
            assertWaits();

            script.after(10);
            assertEnds("CreateContainerConfigError (secret \"db\" not found)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"secret", "configmap"})
        void is_created_later_if_the_node_has_not_received_its_files_yet(String kind) {
            String message = "failed to sync " + kind + " cache: timed out waiting for the condition";
            script.begins("install").deployment(0).waiting("web-1", "CreateContainerConfigError", message, 0);
            assertWaits();

            script.after(120);
            assertWaits();
        }
    }

    @Nested
    class A_pod_that_is_refused {

        private static final String NO_ACCOUNT =
                "pods \"web-1\" is forbidden: error looking up service account t-7f3a/web: serviceaccount \"web\" not found";

        private void refused(String message) {
            script.begins("install").deployment(0).event("ReplicaSet", "web-6d4b9", "FailedCreate", message, 1);
        }

        @Test
        void by_a_pod_security_standard_ends_the_wait() {
            refused("pods \"web-1\" is forbidden: violates PodSecurity \"restricted:latest\": runAsNonRoot != true");

            assertEnds(
                    "violates PodSecurity \"restricted:latest\"",
                    "Set the security context that the Pod Security Standard of the namespace demands.");
        }

        @Test
        void for_a_missing_service_account_ends_the_wait_after_the_patience_time() {
            refused(NO_ACCOUNT);
            assertWaits();

            script.after(10);
            assertEnds("Create the ServiceAccount, before or with the release.");
        }

        @Test
        void for_a_service_account_that_came_late_is_no_problem() {
            refused(NO_ACCOUNT);

            script.after(5).pod("web-1", "{phase: Pending}").after(60);
            assertWaits();
        }

        @Test
        void for_another_reason_may_be_accepted_later() {
            refused("Internal error occurred: failed calling webhook \"x\": connection refused");

            script.after(120);
            assertWaits();
        }
    }
}
