/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import static dev.seatrial.cluster.assertion.ClusterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.cluster.MockApiServer;
import dev.seatrial.observe.Availability;
import dev.seatrial.observe.HookRun;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A passing and a failing case of each assertion, with the complete failure message. */
@SuppressWarnings("NullAway.Init") // created before the first test
@Execution(ExecutionMode.SAME_THREAD)
class ReleaseAssertTest {

    private static final String DEPLOYMENT = """
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: web, uid: d1, generation: 1},
             spec: {replicas: %1$d, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}},
              spec: {terminationGracePeriodSeconds: 0, containers: [{name: web, image: 'busybox:1.36', command: [sleep, '100000']}]}}},
             status: {observedGeneration: 1, replicas: %1$d, updatedReplicas: %1$d, readyReplicas: %2$d, availableReplicas: %2$d}}
            """;

    private static final String HOOK = """
            {apiVersion: batch/v1, kind: Job, metadata: {name: demo-migrate, annotations: {helm.sh/hook: pre-install,
              helm.sh/hook-weight: '-5'}}, spec: {}, status: {conditions: [{type: %s, status: 'True', reason: %s}]}}
            """;

    private static final String HOOK_POD = """
            {apiVersion: v1, kind: Pod, metadata: {name: demo-migrate-x,
              ownerReferences: [{kind: Job, name: demo-migrate, uid: %s, controller: true, apiVersion: batch/v1}]},
             spec: {restartPolicy: Always}, status: {phase: Failed, containerStatuses: [{name: m, state: {terminated: {exitCode: %d}}}]}}
            """;

    private static MockApiServer cluster;
    private static KubernetesClient client;

    private MockedRelease mock;

    @BeforeAll
    static void a_cluster() {
        cluster = new MockApiServer();
        client = cluster.client();
    }

    @AfterAll
    static void the_cluster_ends() {
        cluster.close();
    }

    @BeforeEach
    void a_release(@TempDir Path folder) {
        mock = new MockedRelease(client, folder);
    }

    @AfterEach
    void it_ends() {
        mock.close();
    }

    @Nested
    class State_of_the_release {

        @Test
        void is_that_of_the_latest_revision() {
            assertThat(mock.release).isDeployed().hasRevision(7);

            fails(() -> assertThat(mock.release).hasStatus("failed"), """
                    Release `demo` is not failed.

                    revision: 7
                    helm:     Rollback to 1
                    expected: failed
                    actual:   deployed
                    evidence: evidence/ShopTest/installs/""");
        }

        @Test
        void has_a_history() {
            assertThat(mock.release)
                    .hasHistory("superseded", "superseded", "failed", "failed", "superseded", "failed", "deployed");

            mock.helm(
                    "history) echo '[{\"revision\":1,\"status\":\"deployed\",\"chart\":\"demo-0.1.0\",\"description\":\"Install complete\"}]'; exit;;");
            fails(() -> assertThat(mock.release).hasHistory("superseded", "deployed"), """
                    Release `demo` has another history than expected.

                    history:  %s
                    expected: [superseded, deployed]
                    actual:   [deployed]
                    evidence: evidence/ShopTest/installs/""".formatted(
                            mock.release.history().get(0)));
            fails(() -> assertThat(mock.release).hasRevision(2), """
                    Release `demo` has another revision than expected.

                    history:  %s
                    expected: 2
                    actual:   7
                    evidence: evidence/ShopTest/installs/""".formatted(
                            mock.release.history().get(0)));
        }
    }

    @Nested
    class Hooks {

        @Test
        void that_succeeded_pass() {
            hook("Complete", "Done", 0)
                    .sees(() -> assertThat(hooks()).allMatch(run -> run.exit().isPresent()));

            assertThat(mock.release).ranHook("pre-install", "migrate").ranHooksInOrder("migrate");
            assertThat(mock.release).ranNoHook("pre-upgrade", "migrate").ranNoHook("pre-install", "smoke");
            assertThat(mock.release)
                    .hook("pre-install", "demo-migrate")
                    .succeeded()
                    .exitedWith(0)
                    .hasWeight(-5)
                    .logged("migrating")
                    .tookAtMost(Duration.ofMinutes(1));
            fails(() -> assertThat(mock.release).hook("pre-install", "migrate").failed(), """
                    Hook Job `demo-migrate` (pre-install) did not end as expected.

                    reason:   none
                    log:      migrating
                    expected: failed
                    actual:   succeeded
                    evidence: evidence/ShopTest/installs/""");
            fails(() -> assertThat(mock.release).hook("pre-install", "migrate").hasWeight(1), """
                    Hook Job `demo-migrate` (pre-install) has another weight than expected.

                    expected: 1
                    actual:   -5
                    evidence: evidence/ShopTest/installs/""");
            fails(() -> assertThat(mock.release).hook("pre-install", "migrate").logged("done"), """
                    Hook Job `demo-migrate` (pre-install) did not log `done`.

                    log:      migrating
                    evidence: evidence/ShopTest/installs/""");
        }

        @Test
        void that_failed_have_a_reason() {
            hook("Failed", "BackoffLimitExceeded", 3)
                    .sees(() -> assertThat(hooks()).allMatch(run -> run.exit().isPresent()));

            assertThat(mock.release).hook("pre-install", "migrate").failed().exitedWith(3);
            fails(() -> assertThat(mock.release).ranHook("pre-install", "migrate"), """
                    Hook Job `demo-migrate` (pre-install) did not end as expected.

                    reason:   BackoffLimitExceeded
                    log:      migrating
                    expected: succeeded
                    actual:   failed
                    evidence: evidence/ShopTest/installs/""");
            fails(() -> assertThat(mock.release).hook("pre-install", "migrate").exitedWith(0), """
                    Hook Job `demo-migrate` (pre-install) ended with another exit code than expected.

                    expected: 0
                    actual:   3
                    evidence: evidence/ShopTest/installs/""");
        }

        @Test
        void are_reported_as_deleted() {
            mock.has(HOOK.formatted("Complete", "Done"))
                    .sees(() -> assertThat(hooks()).hasSize(1));
            fails(() -> assertThat(mock.release).hook("pre-install", "migrate").wasDeleted(), """
                    Hook Job `demo-migrate` (pre-install) is still in the cluster.

                    evidence: evidence/ShopTest/installs/""");

            mock.loses(HOOK.formatted("Complete", "Done"))
                    .sees(() -> assertThat(hooks()).allMatch(HookRun::deleted));
            assertThat(mock.release).hook("pre-install", "migrate").wasDeleted();
        }

        @Test
        void that_did_not_run_are_reported() {
            fails(() -> assertThat(mock.release).ranHook("pre-install", "migrate"), """
                    The pre-install hook `migrate` did not run.

                    hooks:    none
                    evidence: evidence/ShopTest/installs/""");
            fails(() -> assertThat(mock.release).ranHooksInOrder("migrate", "smoke"), """
                    The hooks did not run in the order migrate, smoke.

                    hooks:    none
                    evidence: evidence/ShopTest/installs/""");
        }

        @Test
        void that_must_not_run_are_reported() {
            mock.has(HOOK.formatted("Complete", "Done"))
                    .sees(() -> assertThat(hooks()).hasSize(1));

            fails(() -> assertThat(mock.release).ranNoHook("pre-install", "migrate"), """
                    The pre-install hook `migrate` ran, but should not have run.

                    hooks:    %s
                    evidence: evidence/ShopTest/installs/""".formatted(hooks().get(0)));
        }

        private MockedRelease hook(String condition, String reason, int exitCode) {
            cluster.server()
                    .expect()
                    .get()
                    .withPath("/api/v1/namespaces/" + mock.release.namespace()
                            + "/pods/demo-migrate-x/log?follow=true&container=m")
                    .andReturn(200, "migrating\n")
                    .always();
            HasMetadata job = mock.put(HOOK.formatted(condition, reason));
            return mock.has(HOOK_POD.formatted(job.getMetadata().getUid(), exitCode));
        }

        private List<HookRun> hooks() {
            return mock.release.timeline().hooks();
        }
    }

    @Nested
    class Readiness {

        @Test
        void is_waited_for() {
            mock.has(DEPLOYMENT.formatted(2, 2));

            assertThat(mock.release).hasReady("deployment/web").hasReady("Deployment/web", Duration.ofSeconds(1));
        }

        @Test
        void that_is_not_reached_is_explained() {
            mock.has(DEPLOYMENT.formatted(2, 1))
                    .sees(() -> assertThat(mock.release.observation().objects()).hasSize(1));

            fails(() -> assertThat(mock.release).hasReady("deployment/web", Duration.ofSeconds(1)), """
                    Deployment `web` in namespace `%s` was not ready within 1 second.

                    ready:    1 of 2 replicas
                    evidence: evidence/ShopTest/installs/""".formatted(
                            mock.release.namespace()));
        }

        @Test
        void of_missing_objects_is_a_failure() {
            fails(() -> assertThat(mock.release).hasReady("statefulset/db", Duration.ofMillis(200)), """
                    StatefulSet `db` in namespace `%s` was not ready within 0 seconds.

                    ready:    the object does not exist
                    evidence: evidence/ShopTest/installs/""".formatted(
                            mock.release.namespace()));
        }

        @Test
        void of_a_custom_resource_definition_means_established() {
            fails(() -> assertThat(mock.release).hasReadyDefinition("shops.example.com"), """
                    CustomResourceDefinition `shops.example.com` is not in the cluster.

                    evidence: evidence/ShopTest/installs/""");

            String definition = """
                    {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: shops.example.com},
                     spec: {group: example.com, scope: Namespaced, names: {kind: Shop, plural: shops, singular: shop},
                      versions: [{name: v1, served: true, storage: true}]}, status: {conditions: [{type: Established, status: '%s'}]}}
                    """;
            client.resource(mock.read(definition.formatted("False"))).create();
            fails(() -> assertThat(mock.release).hasReadyDefinition("shops.example.com"), """
                    CustomResourceDefinition `shops.example.com` is not established.

                    evidence: evidence/ShopTest/installs/""");
            client.resource(mock.read(definition.formatted("True"))).update();
            assertThat(mock.release).hasReadyDefinition("shops.example.com");
            client.resource(mock.read(definition.formatted("True"))).delete();
        }
    }

    @Nested
    class Objects_in_the_cluster {

        @Test
        void that_are_as_sent_have_not_drifted() {
            mock.has(DEPLOYMENT.formatted(1, 1));

            assertThat(mock.release).hasNoDrift();
        }

        @Test
        void that_differ_have_drifted() {
            mock.has(DEPLOYMENT.formatted(3, 3));

            fails(() -> assertThat(mock.release).hasNoDrift(), """
                    Objects in the cluster differ from what Helm sent.

                    drift:    Deployment `web`: spec.replicas is 3, but 1 was sent
                    evidence: evidence/ShopTest/installs/""");
        }

        @Test
        void that_were_deleted_have_drifted() {
            fails(() -> assertThat(mock.release).hasNoDrift(), """
                    Objects in the cluster differ from what Helm sent.

                    drift:    Deployment `web` does not exist
                    evidence: evidence/ShopTest/installs/""");
        }
    }

    @Test
    void what_helm_sent_is_what_is_rendered() {
        assertThat(mock.release).gotWhatIsRendered();

        mock.helm(
                "status) printf %s '{\"name\":\"demo\",\"manifest\":\"kind: Deployment\\nspec:\\n  replicas: 2\\n\"}'; exit;;");
        assertThatThrownBy(() -> assertThat(mock.release).gotWhatIsRendered()).hasMessageStartingWith("""
                        Helm sent something different from what the chart renders to offline.

                        differences: - # Source: demo/templates/web.yaml
                                     - apiVersion: apps/v1
                        """);
    }

    @Nested
    class Requests_of_a_probe {

        @Test
        void may_not_fail() {
            assertThat(mock.release).hadNoFailedRequest(new Availability("http://web/", 10, 0, List.of()));

            fails(
                    () -> assertThat(mock.release)
                            .hadNoFailedRequest(new Availability("http://web/", 10, 2, List.of(Duration.ofSeconds(3)))),
                    """
                    2 of 10 requests to http://web/ failed, at [3 seconds].

                    evidence: evidence/ShopTest/installs/""");
        }

        @Test
        void must_be_sent() {
            fails(
                    () -> assertThat(mock.release).hadNoFailedRequest(new Availability("http://web/", 0, 0, List.of())),
                    """
                    The probe sent no requests.

                    evidence: evidence/ShopTest/installs/""");
        }
    }

    @Test
    void available_replicas_never_fall_below() {
        mock.has(DEPLOYMENT.formatted(2, 2))
                .sees(() -> assertThat(mock.release.observation().objects()).hasSize(1));
        assertThat(mock.release).neverHadFewerThan(2, "deployment/web");

        mock.has(DEPLOYMENT.formatted(2, 1))
                .sees(() -> fails(() -> assertThat(mock.release).neverHadFewerThan(2, "deployment/web"), """
                        Deployment `web` had too few available replicas.

                        expected: at least 2
                        actual:   1
                        evidence: evidence/ShopTest/installs/"""));
    }

    @Nested
    class A_change_that_restarts_nothing {

        private static final String POD = """
                {apiVersion: v1, kind: Pod, metadata: {name: %s, uid: %1$s}, spec: {restartPolicy: Always},
                 status: {phase: Running, containerStatuses: [{name: web, restartCount: %d, state: {running: {}}}]}}
                """;

        @Test
        void keeps_pods_and_counts() {
            mock.has(POD.formatted("web-1", 0));

            assertThat(mock.release).restartsNoPod(() -> mock.release.upgrade());
        }

        @Test
        void differs_from_one_that_restarts_pods() {
            mock.has(POD.formatted("web-1", 0));

            fails(() -> assertThat(mock.release).restartsNoPod(() -> mock.has(POD.formatted("web-1", 1))), """
                    The change started or restarted pods.

                    expected: {web-1/web=0}
                    actual:   {web-1/web=1}
                    evidence: evidence/ShopTest/installs/""");
        }
    }

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
    }
}
