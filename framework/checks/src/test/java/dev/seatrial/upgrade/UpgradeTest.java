/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import static dev.seatrial.upgrade.TestChart.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.UserValues;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.manifest.FieldChange;
import dev.seatrial.render.RenderException;
import dev.seatrial.upgrade.ObjectChange.Action;
import dev.seatrial.upgrade.Upgrade.ValuesReuse;
import org.junit.jupiter.api.Test;

class UpgradeTest {

    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - name: web
                    image: web:{{ .Values.tag | default 1 }}
                    ports: [{containerPort: 80}]
            """;

    private static final String DATABASE = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              serviceName: db
              replicas: 3
              selector: {matchLabels: {app: db}}
              template:
                metadata: {labels: {app: db}}
                spec: {containers: [{name: db, image: 'db:1'}]}
              volumeClaimTemplates:
              - metadata: {name: data}
                spec:
                  accessModes: [ReadWriteOnce]
                  resources: {requests: {storage: 1Gi}}
            """;

    private static final String CONFIG = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: config}
            data: {a: b}
            """;

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {selector: {app: web}, ports: [{port: 80}]}
            """;

    @Test
    void a_new_image_restarts_pods_and_is_safe() {
        UpgradePlan plan = Upgrade.from(TestChart.of("1.0.0").withTemplate(WEB).withValues("tag: '1'").chart())
                .to(TestChart.of("1.1.0").withTemplate(WEB).withValues("tag: '2'").chart())
                .forKubernetes("1.35")
                .plan();

        assertThat(plan.isSafe()).isTrue();
        assertThat(plan.text()).isEqualTo("""
                Upgrade of shop 1.0.0 to 1.1.0 on Kubernetes 1.35: 1 changed, 0 unchanged; pods of 1 object restart; no danger

                ~ Deployment/web, restarts its pods
                    spec.template.spec.containers[name=web].image: web:1 -> web:2  (shop/templates/web.yaml:11, where `tag` is "2" (shop/values.yaml:1))
                """);
    }

    @Test
    void a_default_that_is_written_out_is_no_change() {
        UpgradePlan plan = plan(SERVICE, SERVICE.replace("{port: 80}", "{port: 80, protocol: TCP, targetPort: 80}"));

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.unchanged()).isEqualTo(1);
    }

    @Test
    void quantities_are_compared_as_numbers() {
        assertThat(plan(DATABASE, DATABASE.replace("1Gi", "1024Mi")).isEmpty()).isTrue();
    }

    @Test
    void another_selector_is_refused_with_the_message_of_the_api_server() {
        UpgradePlan plan = plan(WEB, WEB.replace("app: web", "app: shop"));

        assertThat(plan.dangers()).hasSize(1);
        assertThat(DiagnosticRenderer.render(plan.dangers().get(0).diagnostic())).isEqualTo("""
                Deployment.apps "web" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"shop"}}: field is immutable

                5 |   selector: {matchLabels: {app: shop}}
                  |                                 ^^^^

                template: shop/templates/web.yaml:5
                before:   `spec.selector.matchLabels.app` was web (shop/templates/web.yaml:5)
                hint:     Keep the selector. If it must change, rename the object, so that Helm creates a new one and deletes the old one.""");
    }

    @Test
    void fields_of_a_stateful_set_are_refused_in_the_words_of_each_version() {
        String changed = DATABASE.replace("replicas: 3", "replicas: 3\n  revisionHistoryLimit: 3");

        assertThat(plan(DATABASE, changed).isSafe()).isTrue();
        assertThat(Upgrade.from(TestChart.of("1.0.0").withTemplate(DATABASE).chart())
                        .to(TestChart.of("1.1.0").withTemplate(changed).chart())
                        .forKubernetes("1.32")
                        .plan()
                        .dangers())
                .extracting(UpgradeFinding::message)
                .containsExactly("StatefulSet.apps \"db\" is invalid: spec: Forbidden: updates to statefulset spec for fields other"
                        + " than 'replicas', 'ordinals', 'template', 'updateStrategy', 'persistentVolumeClaimRetentionPolicy'"
                        + " and 'minReadySeconds' are forbidden");
    }

    @Test
    void a_refusal_points_at_the_field_that_differs() {
        UpgradePlan plan = plan(DATABASE, DATABASE.replace("serviceName: db", "serviceName: database"));

        assertThat(plan.dangers()).extracting(finding -> finding.path().toString()).containsExactly("spec.serviceName");
    }

    @Test
    void a_job_keeps_the_completions_that_the_api_server_had_filled_in() {
        String job = """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: load}
                spec:
                  template:
                    spec: {restartPolicy: Never, containers: [{name: load, image: 'load:1'}]}
                """;

        assertThat(plan(job, job.replace("spec:\n  template", "spec:\n  parallelism: 2\n  template")).isSafe())
                .isTrue();
        assertThat(plan(job, job.replace("load:1", "load:2")).dangers())
                .extracting(UpgradeFinding::message)
                .containsExactly(
                        "Job.batch \"load\" is invalid: spec.template: Invalid value: {…}: field is immutable");
    }

    @Test
    void what_the_validation_rejects_only_after_the_patch_is_refused() {
        UpgradePlan plan = plan(WEB, WEB.replace("labels: {app: web}", "labels: {app: shop}"));

        assertThat(plan.dangers())
                .extracting(UpgradeFinding::message)
                .containsExactly("Deployment.apps \"web\" is invalid: spec.template.metadata.labels: Invalid value:"
                        + " {\"app\":\"shop\"}: `selector` does not match template `labels`");
    }

    @Test
    void the_strategy_of_a_deployment_may_become_recreate() {
        // the patch removes the rollingUpdate that the API server had filled in
        assertThat(plan(WEB, WEB.replace("spec:\n  selector", "spec:\n  strategy: {type: Recreate}\n  selector"))
                        .isSafe())
                .isTrue();
    }

    @Test
    void the_address_of_a_service_may_not_change_and_stays_if_it_is_dropped() {
        String headless = SERVICE.replace("spec: {", "spec: {clusterIP: None, ");

        assertThat(plan(SERVICE, headless).dangers())
                .extracting(UpgradeFinding::message)
                .containsExactly("Service \"web\" is invalid: spec.clusterIPs[0]: Invalid value: [\"None\"]: may not change once set");
        UpgradePlan dropped = plan(headless, SERVICE);
        assertThat(dropped.isSafe()).isTrue();
        assertThat(dropped.changes()).isEmpty();
        assertThat(dropped.findings())
                .extracting(UpgradeFinding::message)
                .containsExactly("Service/web stays headless, although the new manifest has no `clusterIP: None`.");
        assertThat(plan(SERVICE, SERVICE.replace("spec: {", "spec: {type: NodePort, ")).isSafe()).isTrue();
    }

    @Test
    void objects_are_added_deleted_kept_and_recreated() {
        String kept = CONFIG.replace("{name: config}", "{name: kept, annotations: {helm.sh/resource-policy: keep}}");
        String added = CONFIG.replace("name: config", "name: added");
        TestChart before = TestChart.of("1.0.0")
                .with("templates/a.yaml", CONFIG)
                .with("templates/b.yaml", kept)
                .with("templates/c.yaml", SERVICE);
        TestChart after = TestChart.of("1.1.0")
                .with("templates/c.yaml", SERVICE.replace("name: web", "name: shop"))
                .with("templates/d.yaml", added);

        UpgradePlan plan = Upgrade.from(before.chart()).to(after.chart()).plan();

        assertThat(plan.changes())
                .extracting(ObjectChange::action, change -> change.id().label())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Action.ADDED, "ConfigMap/added"),
                        org.assertj.core.groups.Tuple.tuple(Action.RECREATED, "Service/shop"),
                        org.assertj.core.groups.Tuple.tuple(Action.DELETED, "ConfigMap/config"),
                        org.assertj.core.groups.Tuple.tuple(Action.KEPT, "ConfigMap/kept"));
    }

    @Test
    void losing_the_annotation_that_keeps_an_object_is_a_danger() {
        String kept = CONFIG.replace("{name: config}", "{name: config, annotations: {helm.sh/resource-policy: keep}}");

        assertThat(plan(kept, CONFIG).dangers())
                .extracting(UpgradeFinding::rule)
                .containsExactly(UpgradeRule.KEEP_LOST);
        assertThat(plan(CONFIG, kept).isSafe()).isTrue();
    }

    @Test
    void the_claims_of_a_deleted_stateful_set_stay_behind() {
        assertThat(plan(DATABASE, CONFIG).dangers())
                .extracting(UpgradeFinding::message)
                .containsExactly("StatefulSet/db is deleted, and the claims of its pods stay: data-db-0 to data-db-2.");
        String deleting = DATABASE.replace(
                "replicas: 3", "replicas: 3\n  persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}");
        assertThat(plan(deleting, CONFIG).isSafe()).isTrue();
    }

    @Test
    void a_service_that_no_longer_selects_running_pods_is_a_danger() {
        String before = WEB + "---\n" + SERVICE;
        String after = WEB.replace("labels: {app: web}", "labels: {app: web, tier: front}")
                + "---\n"
                + SERVICE.replace("{app: web}", "{app: web, tier: front}");

        assertThat(plan(before, after).dangers())
                .extracting(UpgradeFinding::message)
                .containsExactly("Service/web no longer selects the running pods of Deployment/web, so nothing serves its clients"
                        + " until new pods are ready.");
    }

    @Test
    void pods_do_not_restart_where_the_controller_waits() {
        String paused = WEB.replace("spec:\n  selector", "spec:\n  paused: true\n  selector");
        String scaledDown = WEB.replace("spec:\n  selector", "spec:\n  replicas: 0\n  selector");
        String onDelete = DATABASE.replace("replicas: 3", "replicas: 3\n  updateStrategy: {type: OnDelete}");

        assertThat(plan(paused, paused.replace("name: web\n", "name: front\n")).restarts()).isEmpty();
        assertThat(plan(scaledDown, scaledDown.replace("name: web\n", "name: front\n")).restarts()).isEmpty();
        assertThat(plan(onDelete, onDelete.replace("db:1", "db:2")).restarts()).isEmpty();
        assertThat(plan(DATABASE, DATABASE.replace("db:1", "db:2")).restarts())
                .flatExtracting(ObjectChange::restarts)
                .extracting(FieldChange::toString)
                .containsExactly("spec.template.spec.containers[name=db].image: db:1 -> db:2");
    }

    @Test
    void hooks_are_reported_and_are_no_objects() {
        String hook = CONFIG.replace("{name: config}", "{name: hook, annotations: {helm.sh/hook: pre-upgrade}}");

        UpgradePlan added = plan(CONFIG, CONFIG + "---\n" + hook);

        assertThat(added.changes()).isEmpty();
        assertThat(added.findings())
                .extracting(UpgradeFinding::message)
                .containsExactly("ConfigMap/hook is a new hook (pre-upgrade).");
        assertThat(plan(CONFIG + "---\n" + hook, CONFIG + "---\n" + CONFIG.replace("config", "hook")).dangers())
                .extracting(UpgradeFinding::message)
                .containsExactly("Unable to continue with update: ConfigMap \"hook\" exists and cannot be imported into the current"
                        + " release: invalid ownership metadata");
    }

    @Test
    void definitions_in_the_folder_crds_are_not_applied() {
        String definition = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: shops.example.com}
                spec:
                  group: example.com
                  scope: Namespaced
                  names: {kind: Shop, plural: shops}
                  versions: [{name: v1, served: true, storage: true}]
                """;
        TestChart old = TestChart.of("1.0.0").withTemplate(CONFIG).with("crds/shop.yaml", definition);

        UpgradePlan plan = Upgrade.from(old.chart())
                .to(TestChart.of("1.1.0")
                        .withTemplate(CONFIG)
                        .with("crds/shop.yaml", definition.replace("served: true", "served: false"))
                        .chart())
                .plan();

        assertThat(plan.dangers())
                .extracting(UpgradeFinding::message)
                .containsExactly(
                        "CustomResourceDefinition \"shops.example.com\" differs in `crds/`, and Helm does not update it.");
    }

    @Test
    void values_of_the_release_are_reused_as_helm_does() {
        TestChart old = TestChart.of("1.0.0").withTemplate(CONFIG.replace("a: b", "a: {{ .Values.a }}")).withValues("a: old");
        TestChart now = TestChart.of("1.1.0")
                .withTemplate(CONFIG.replace("a: b", "a: {{ .Values.a }}, b: '{{ .Values.b }}'"))
                .withValues("a: new\nb: added");
        UserValues user = UserValues.none().withText("a: user", "user.yaml");

        assertThat(Upgrade.from(old.chart()).to(now.chart()).plan().text()).contains("data.a: old -> new");
        assertThat(Upgrade.from(old.chart(), user).to(now.chart()).plan().text())
                .contains("data.b: added")
                .doesNotContain("data.a");
        assertThat(Upgrade.from(old.chart(), user)
                        .to(now.chart())
                        .withValuesReuse(ValuesReuse.RESET)
                        .plan()
                        .text())
                .contains("data.a: user -> new");
        // values of the new chart are missing, which is why --reset-then-reuse-values exists
        assertThat(Upgrade.from(old.chart())
                        .to(now.chart())
                        .withValuesReuse(ValuesReuse.REUSE)
                        .plan()
                        .changes())
                .flatExtracting(ObjectChange::fields)
                .extracting(FieldChange::toString)
                .containsExactly("data.b: added ");
    }

    @Test
    void a_chart_that_does_not_render_with_reused_values_has_no_plan() {
        TestChart old = TestChart.of("1.0.0").withTemplate(CONFIG);
        TestChart now = TestChart.of("1.1.0")
                .withTemplate(CONFIG.replace("a: b", "a: {{ required \"b is missing\" .Values.b }}"))
                .withValues("b: c");
        Upgrade upgrade = Upgrade.from(old.chart()).to(now.chart());

        assertThat(upgrade.plan().isSafe()).isTrue();
        assertThatThrownBy(() -> upgrade.withValuesReuse(ValuesReuse.REUSE).plan())
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("b is missing");
    }

    @Test
    void secrets_are_masked() {
        String secret = """
                apiVersion: v1
                kind: Secret
                metadata: {name: login}
                stringData: {password: correct-horse-battery}
                """;

        UpgradePlan plan = plan(secret, secret.replace("correct", "another"));

        assertThat(plan.changes()).hasSize(1);
        assertThat(plan.text() + plan.markdown() + plan.json()).doesNotContain("horse");
    }

    @Test
    void a_custom_resource_is_compared_without_defaults() {
        String shop = """
                apiVersion: example.com/v1
                kind: Shop
                metadata: {name: web}
                spec: {doors: [{name: a}]}
                """;

        assertThat(plan(shop, shop.replace("name: a", "name: b")).changes())
                .extracting(ObjectChange::action)
                .containsExactly(Action.CHANGED);
    }
}
