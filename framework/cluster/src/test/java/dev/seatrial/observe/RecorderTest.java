/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.observe.HookRun.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private static final String JOB = """
            {apiVersion: batch/v1, kind: Job, metadata: {name: shop-migrate, uid: j1, annotations: {helm.sh/hook: 'pre-install,pre-upgrade',
             helm.sh/hook-weight: '-5', helm.sh/hook-delete-policy: 'before-hook-creation,hook-succeeded'}}, spec: {}, status: %s}
            """;
    private static final String POD = """
            {apiVersion: v1, kind: Pod, metadata: {name: shop-migrate-x, uid: p1, ownerReferences: [{kind: Job, name: shop-migrate, uid: j1,
             controller: true, apiVersion: batch/v1}]}, spec: {restartPolicy: Never}, status: %s}
            """;
    private static final String ENDED =
            "{phase: %s, containerStatuses: [{name: m, state: {terminated: {exitCode: %d}}}]}";

    private final Script script = new Script();

    @Test
    void a_hook_removed_by_its_delete_policy_is_still_explained() {
        script.begins("install")
                .sees(JOB.formatted("{}"))
                .sees(POD.formatted("{phase: Pending}"))
                .after(3)
                .sees(POD.formatted(ENDED.formatted("Succeeded", 0)))
                .after(1)
                .sees(JOB.formatted("{conditions: [{type: Complete, status: 'True'}]}"))
                .loses(JOB.formatted("{conditions: [{type: Complete, status: 'True'}]}"))
                .loses(POD.formatted("{phase: Succeeded}"));

        List<HookRun> hooks = script.recorder.timeline().hooks();
        assertThat(hooks).hasSize(1);
        HookRun hook = hooks.get(0);
        assertThat(hook.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(hook.operation()).isEqualTo("install");
        assertThat(hook.weight()).isEqualTo(-5);
        assertThat(hook.deletePolicies()).containsExactly("before-hook-creation", "hook-succeeded");
        assertThat(hook.exit()).contains(0);
        assertThat(hook.duration()).contains(Duration.ofSeconds(4));
        assertThat(hook.deleted()).isTrue();
        assertThat(hook.pods()).containsExactly("shop-migrate-x");
        assertThat(hook)
                .hasToString(
                        "pre-install,pre-upgrade job/shop-migrate (weight -5): succeeded, exit code 0, 4.0 s, deleted");
    }

    @Test
    void a_pod_observed_before_its_job_still_belongs_to_the_hook() {
        script.begins("install")
                .sees(POD.formatted(ENDED.formatted("Failed", 3)))
                .sees(JOB.formatted("{}"));

        assertThat(script.recorder.timeline().hooks().get(0).exit()).contains(3);
    }

    @Test
    void a_failed_hook_has_a_reason() {
        script.begins("upgrade")
                .sees(JOB.formatted("{}"))
                .sees(POD.formatted(ENDED.formatted("Failed", 3)))
                .after(2)
                .sees(
                        JOB.formatted(
                                "{conditions: [{type: Failed, status: 'True', reason: BackoffLimitExceeded, message: too often}]}"));

        HookRun hook = script.recorder.timeline().hooks().get(0);
        assertThat(hook.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(hook.reason()).isEqualTo("BackoffLimitExceeded: too often");
        assertThat(hook.exit()).contains(3);
    }

    @Test
    void a_hook_deleted_while_it_runs_is_abandoned() {
        script.begins("install").sees(JOB.formatted("{}")).after(1).loses(JOB.formatted("{}"));

        assertThat(script.recorder.timeline().hooks().get(0).outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void a_second_run_of_a_hook_is_recorded_separately() {
        script.begins("install")
                .sees(JOB.formatted("{}"))
                .loses(JOB.formatted("{}"))
                .begins("upgrade")
                .sees(JOB.formatted("{}").replace("uid: j1", "uid: j2"));

        assertThat(script.recorder.timeline().hooks())
                .extracting(HookRun::operation)
                .containsExactly("install", "upgrade");
    }

    @Test
    void the_timeline_lists_what_happened_in_order() {
        script.begins("install")
                .after(1)
                .deployment(1)
                .after(1)
                .waiting("web-1", "ErrImagePull", "no such host", 0)
                .event("Pod", "web-1", "Failed", "Failed to pull image", 1)
                .after(2)
                .deployment(3)
                .pod(
                        "web-1",
                        "{phase: Running, conditions: [{type: Ready, status: 'True'}], containerStatuses: "
                                + "[{name: web, restartCount: 1, state: {running: {}}}]}");
        script.recorder.end("helm install succeeded");

        assertThat(script.recorder.timeline().text()).isEqualTo("""
                            0.000  HELM                      helm install shop
                            1.000  READY    deployment/web  1 of 3 replicas
                            2.000  POD      pod/web-1       created, Pending
                            2.000  IMAGE    pod/web-1       ErrImagePull (no such host)
                            2.000  EVENT    pod/web-1       Failed: Failed to pull image
                            4.000  READY    deployment/web  3 of 3 replicas, ready
                            4.000  POD      pod/web-1       Running, ready
                            4.000  RESTART  pod/web-1       container `web` was restarted (1)
                            4.000  HELM                     helm install succeeded
                        """.replace(
                        "                      helm install shop", "                     helm install shop"));
    }

    @Test
    void the_page_shows_hooks_as_bars_and_escapes_text() {
        script.begins("install").sees(JOB.formatted("{}"));
        script.recorder.end("a < b & c");

        String page = script.recorder.timeline().html("installs <fast>");

        assertThat(page)
                .contains("<title>installs &lt;fast&gt;</title>")
                .contains("<div class=\"bar running\"")
                .contains("a &lt; b &amp; c")
                .doesNotContain("http");
    }

    @Test
    void interruptions_of_a_watch_are_reported_once() {
        script.recorder.sightLost("pods", "connection refused");
        script.recorder.sightLost("pods", "connection refused");
        script.after(10).recorder.sightBack("pods");
        script.recorder.sightBack("pods");

        assertThat(script.recorder.timeline().entries())
                .extracting(TimelineEntry::toString)
                .containsExactly("WATCH pods: watch interrupted: connection refused", "WATCH pods: watch works again");
    }

    @Test
    void the_lowest_number_of_replicas_includes_the_start_of_the_period() {
        script.deployment(3).after(1).deployment(2).after(1);
        var since = script.instant();
        script.after(1).deployment(3);

        ObjectRef web = ObjectRef.parse("deployment/web");
        assertThat(script.recorder.fewestAvailable(web, since)).hasValue(2);
        assertThat(script.recorder.fewestAvailable(ObjectRef.parse("deployment/other"), since))
                .isEmpty();
    }

    @Test
    void a_rolling_update_counts_the_new_replicas_only() {
        script.sees("""
                {apiVersion: apps/v1, kind: Deployment, metadata: {name: web, uid: d, generation: 2}, spec: {replicas: 1},
                 status: {observedGeneration: 2, replicas: 2, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1}}
                """);

        assertThat(script.recorder.timeline().entries())
                .extracting(TimelineEntry::text)
                .containsExactly("0 of 1 replicas");
        assertThat(script.recorder.unready()).containsExactly(ObjectRef.parse("deployment/web"));
    }
}
