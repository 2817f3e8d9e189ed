/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Failing.assertFails;
import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.TemplateLocation;
import dev.seatrial.template.internal.yaml.Yaml;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class ManifestAssertTest {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
              namespace: prod
              labels:
                app.kubernetes.io/name: shop
              annotations:
                helm.sh/hook: pre-install, post-upgrade
                helm.sh/hook-weight: "-5"
                helm.sh/hook-delete-policy: hook-succeeded
            spec:
              type: ClusterIP
              ports:
                - name: http
                  port: 80
                - name: metrics
                  port: 9090
            """;

    private static final String PLAIN = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: plain\n";

    private final Manifest service = Failing.manifest(SERVICE);
    private final Manifest plain = Failing.manifest(PLAIN);

    @Test
    void passes_for_true_statements() {
        assertThat(service)
                .hasPath("spec.ports[name=http].port")
                .doesNotHavePath("spec.clusterIP")
                .hasValue("spec.ports[1].port", 9090)
                .hasLabel("app.kubernetes.io/name", "shop")
                .doesNotHaveLabel("tier")
                .hasAnnotation("helm.sh/hook-weight", "-5")
                .doesNotHaveAnnotation("nothing")
                .hasNamespace("prod")
                .hasApiVersion("v1")
                .isFrom("templates/all.yaml")
                .containsYaml("spec: {ports: [{name: metrics}]}")
                .isHookFor("post-upgrade")
                .hasHookWeight(-5)
                .hasHookDeletePolicy("hook-succeeded");
        assertThat(plain).isNoHook();
        assertThat(service).jsonPath("$.spec.ports[*].port").containsExactly(80, 9090);
    }

    @Test
    void a_wrong_value_shows_the_line_and_both_values() {
        assertFails(() -> assertThat(service).hasValue("spec.ports[name=http].port", 8080), """
                `spec.ports[name=http].port` of Service/web is 80, not 8080.

                16 |       port: 80
                   |             ^^

                expected: 8080
                actual:   80
                template: shop/templates/all.yaml""");
    }

    @Test
    void a_wrong_value_carries_both_values_for_ides() {
        assertThatThrownBy(() -> assertThat(service).hasValue("spec.type", "NodePort"))
                .isInstanceOfSatisfying(AssertionFailedError.class, error -> {
                    assertThat(error.getExpected().getValue()).isEqualTo("NodePort");
                    assertThat(error.getActual().getValue()).isEqualTo("ClusterIP");
                });
    }

    @Test
    void a_mistyped_path_fails_with_the_closest_path() {
        assertFails(() -> assertThat(service).hasPath("spec.ports[name=htpp].port"), """
                `spec.ports[name=htpp].port` of Service/web does not exist.

                14 |   ports:
                   |   ^^^^^

                stops at: `spec.ports`: no element has name `htpp`, only `http`, `metrics`.
                template: shop/templates/all.yaml
                hint:     Did you mean `spec.ports[name=http].port`?""");
    }

    @Test
    void an_unwanted_path_is_shown() {
        assertFails(() -> assertThat(service).doesNotHavePath("spec.type"), """
                `spec.type` of Service/web exists, but should not.

                13 |   type: ClusterIP
                   |         ^^^^^^^^^

                actual:   "ClusterIP"
                template: shop/templates/all.yaml""");
    }

    @Test
    void a_failure_names_the_template_line_and_the_includes() {
        TemplateLocation helper = new TemplateLocation("shop/templates/_helpers.tpl", 12);
        TemplateLocation caller = new TemplateLocation("shop/templates/svc.yaml", 7);
        Manifest traced = Manifest.of(
                "shop/templates/svc.yaml",
                SERVICE,
                () -> Yaml.decodeMap(SERVICE),
                line -> line == 7 ? Optional.of(new LineOrigin(helper, List.of(caller), List.of())) : Optional.empty());

        assertFails(() -> assertThat(traced).hasValue("metadata.labels['app.kubernetes.io/name']", "web"), """
                `metadata.labels['app.kubernetes.io/name']` of Service/web is "shop", not "web".

                7 |     app.kubernetes.io/name: shop
                  |                             ^^^^

                expected: "web"
                actual:   "shop"
                template: shop/templates/_helpers.tpl:12, included from shop/templates/svc.yaml:7""");
    }

    @Test
    void different_and_missing_labels_and_annotations_have_different_messages() {
        assertFails(() -> assertThat(service).hasLabel("app.kubernetes.io/name", "web"), """
                Service/web has label `app.kubernetes.io/name: shop`, not `web`.

                7 |     app.kubernetes.io/name: shop
                  |                             ^^^^

                expected: "web"
                actual:   "shop"
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(service).hasLabel("app.kubernetes.io/nmae", "shop"), """
                Service/web has no label `app.kubernetes.io/nmae`.

                6 |   labels:
                  |   ^^^^^^

                labels:   `app.kubernetes.io/name`
                template: shop/templates/all.yaml
                hint:     Did you mean `app.kubernetes.io/name`?""");
        assertFails(() -> assertThat(plain).hasAnnotation("a", "b"), """
                Pod/plain has no annotation `a`.

                annotations: none
                template:    shop/templates/all.yaml""");
        assertFails(() -> assertThat(service).doesNotHaveLabel("app.kubernetes.io/name"), """
                Service/web has label `app.kubernetes.io/name: shop`, but should not.

                7 |     app.kubernetes.io/name: shop
                  |                             ^^^^

                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(service).doesNotHaveAnnotation("helm.sh/hook-weight"), """
                Service/web has annotation `helm.sh/hook-weight: -5`, but should not.

                10 |     helm.sh/hook-weight: "-5"
                   |                          ^^^^

                template: shop/templates/all.yaml""");
    }

    @Test
    void api_version_namespace_and_template_are_compared() {
        assertFails(() -> assertThat(service).hasNamespace("dev"), """
                `metadata.namespace` of Service/web is "prod", not "dev".

                5 |   namespace: prod
                  |              ^^^^

                expected: "dev"
                actual:   "prod"
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(service).hasApiVersion("v2"), """
                `apiVersion` of Service/web is "v1", not "v2".

                1 | apiVersion: v1
                  |             ^^

                expected: "v2"
                actual:   "v1"
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(service).isFrom("templates/svc.yaml"), """
                Service/web was not rendered by `templates/svc.yaml`.

                expected: "templates/svc.yaml"
                actual:   "shop/templates/all.yaml"
                template: shop/templates/all.yaml""");
    }

    @Test
    void the_missing_part_of_a_subset_is_named() {
        assertFails(() -> assertThat(plain).containsYaml("metadata: {name: plain, namespace: x}"), """
                Pod/plain does not contain the expected YAML.

                difference: `metadata.namespace` is missing
                expected:   metadata:
                              name: plain
                              namespace: x
                actual:     apiVersion: v1
                            kind: Pod
                            metadata:
                              name: plain
                template:   shop/templates/all.yaml""");
    }

    @Test
    void wrong_hooks_show_the_actual_events() {
        assertFails(() -> assertThat(plain).isHookFor("test"), """
                Pod/plain is not a hook for `test`.

                actual:   not a hook
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(service).isHookFor("test"), """
                Service/web is not a hook for `test`.

                actual:   a hook for `pre-install`, `post-upgrade`
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(service).isNoHook(), """
                Service/web has annotation `helm.sh/hook: pre-install, post-upgrade`, but should not.

                9 |     helm.sh/hook: pre-install, post-upgrade
                  |                   ^^^^^^^^^^^^^^^^^^^^^^^^^

                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(service).hasHookWeight(0), """
                Service/web has hook weight -5, not 0.

                expected: "0"
                actual:   "-5"
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(service).hasHookDeletePolicy("hook-failed"), """
                Service/web does not have the hook delete policy `hook-failed`.

                actual:   `hook-succeeded`
                template: shop/templates/all.yaml""");
    }

    @Test
    void a_list_of_hook_events_may_end_in_a_comma() {
        Manifest hook = Failing.manifest("kind: A\nmetadata: {name: a, annotations: {helm.sh/hook: 'test, '}}\n");

        assertFails(() -> assertThat(hook).isHookFor("pre-install"), """
                A/a is not a hook for `pre-install`.

                actual:   a hook for `test`
                template: shop/templates/all.yaml""");
    }

    @Test
    void descriptions_are_passed_on_to_assertj_assertions() {
        assertThatThrownBy(() -> assertThat(Shop.MANIFESTS)
                        .manifest("Deployment")
                        .as("the shop")
                        .as(Deployment.class)
                        .isNull())
                .hasMessageStartingWith("[the shop] ");
    }

    @Test
    void descriptions_precede_the_message() {
        assertFails(() -> assertThat(plain).as("the pod").hasApiVersion("v2"), """
                [the pod] `apiVersion` of Pod/plain is "v1", not "v2".

                1 | apiVersion: v1
                  |             ^^

                expected: "v2"
                actual:   "v1"
                template: shop/templates/all.yaml""");
    }

    @Test
    void null_is_rejected() {
        assertFails(() -> assertThat((Manifest) null), "Expected a manifest, but got null.");
    }
}
