/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValidationTest {

    private static final String CLAIM = """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: a}
            spec:
              accessModes: [ReadWriteOnce]
              resources: {requests: {storage: 8Gi}}
            """;

    private static final String POD_WITH_STORAGE = """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              containers:
                - {name: a, image: a, resources: {requests: {storage: 8Gi}}}
            """;

    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: shops.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Shop, plural: shops}
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec:
                        type: object
                        required: [size]
                        properties:
                          size: {type: integer, minimum: 1, maximum: 5}
                          mode: {type: string, enum: [open, closed]}
                          code: {type: string, pattern: '^[a-z]+$', maxLength: 3}
                          port: {x-kubernetes-int-or-string: true}
                          extra: {type: object, x-kubernetes-preserve-unknown-fields: true}
                          labels: {type: object, additionalProperties: {type: string}}
                          doors:
                            type: array
                            x-kubernetes-list-type: map
                            x-kubernetes-list-map-keys: [name]
                            items: {type: object, properties: {name: {type: string}, wide: {type: boolean}}}
                          at:
                            type: object
                            oneOf: [{required: [street]}, {required: [mall]}]
                            properties: {street: {type: string}, mall: {type: string}}
            """;

    @Test
    void a_claim_asks_for_storage_in_all_versions_and_a_container_in_none() {
        for (KubernetesMinor minor : KubernetesMinor.known()) {
            Validation validation = Validation.strict().forKubernetes(minor.toString());

            assertThat(validation
                            .check(Manifests.of(List.of(Manifest.parse("claim.yaml", CLAIM))))
                            .violations())
                    .as("%s", minor)
                    .isEmpty();
            assertThat(validation
                            .check(Manifests.of(List.of(Manifest.parse("pod.yaml", POD_WITH_STORAGE))))
                            .violations())
                    .as("%s", minor)
                    .extracting(Violation::message)
                    .containsExactly("Pod \"a\" is invalid: spec.containers[0].resources.requests[storage]: "
                            + "Invalid value: \"storage\": must be a standard resource for containers");
        }
    }

    @Test
    void a_custom_resource_that_fits_its_definition_is_valid() {
        assertThat(messages(shop("""
                spec: {size: 2, mode: open, code: abc, port: http, extra: {a: [1]}, labels: {a: b},
                  doors: [{name: a}, {name: b, wide: true}], at: {street: x}}"""))).isEmpty();
    }

    @Test
    void a_custom_resource_is_checked_against_its_definition() {
        String invalid = "Shop.example.com \"web\" is invalid: ";

        assertThat(messages(shop("spec: {size: 0}")))
                .containsExactly(invalid
                        + "spec.size: Invalid value: 0: spec.size in body should be greater than or equal to 1");
        assertThat(messages(shop("spec: {size: 6}")))
                .containsExactly(
                        invalid + "spec.size: Invalid value: 6: spec.size in body should be less than or equal to 5");
        assertThat(messages(shop("spec: {}"))).containsExactly(invalid + "spec.size: Required value");
        assertThat(messages(shop("spec: {size: big}")))
                .containsExactly(invalid
                        + "spec.size: Invalid value: \"big\": spec.size in body must be of type integer: \"string\"");
        assertThat(messages(shop("spec: {size: 1, mode: ajar}")))
                .containsExactly(
                        invalid + "spec.mode: Unsupported value: \"ajar\": supported values: \"open\", \"closed\"");
        assertThat(messages(shop("spec: {size: 1, code: A}")))
                .containsExactly(
                        invalid + "spec.code: Invalid value: \"A\": spec.code in body should match '^[a-z]+$'");
        assertThat(messages(shop("spec: {size: 1, code: abcd}")))
                .containsExactly(invalid
                        + "spec.code: Invalid value: \"abcd\": spec.code in body should be at most 3 chars long");
        assertThat(messages(shop("spec: {size: 1, labels: {a: 1}}")))
                .containsExactly(invalid
                        + "spec.labels.a: Invalid value: 1: spec.labels.a in body must be of type string: \"integer\"");
        assertThat(messages(shop("spec: {size: 1, doors: [{name: a}, {name: a}]}")))
                .containsExactly(invalid + "spec.doors[1]: Duplicate value: {\"name\":\"a\"}");
        assertThat(messages(shop("spec: {size: 1, at: {street: a, mall: b}}")))
                .containsExactly(
                        invalid
                                + "spec.at: Invalid value: {\"mall\":\"b\",\"street\":\"a\"}: spec.at in body must validate one and only one schema (oneOf)");
        assertThat(messages(shop("spec: {size: 1, sise: 2}")))
                .containsExactly(
                        "Shop in version \"v1\" cannot be handled as a Shop: strict decoding error: unknown field \"spec.sise\"");
    }

    @Test
    void a_custom_resource_without_definition_is_listed_as_unchecked() {
        Manifest shop = shop("spec: {anything: 1}");

        ValidationResult result = Validation.strict().check(Manifests.of(List.of(shop)));

        assertThat(result.isValid()).isTrue();
        assertThat(result.unchecked()).containsExactly(new Unchecked("example.com/v1", "Shop", List.of("Shop/web")));
    }

    @Test
    void the_metadata_of_a_custom_resource_without_definition_is_checked() {
        Manifest shop = Manifest.parse("shop.yaml", """
                apiVersion: example.com/v1
                kind: Shop
                metadata: {name: web, lables: {a: b}}
                """);

        assertThat(Validation.strict().check(Manifests.of(List.of(shop))).violations())
                .extracting(Violation::message)
                .containsExactly(
                        "Shop in version \"v1\" cannot be handled as a Shop: strict decoding error: unknown field \"metadata.lables\"");
    }

    @Test
    void a_version_that_the_definition_does_not_serve_is_unknown() {
        Manifest shop = Manifest.parse("shop.yaml", """
                apiVersion: example.com/v2
                kind: Shop
                metadata: {name: web}
                """);

        Violation violation = violations(shop).get(0);

        assertThat(violation.rule()).isEqualTo(ValidationRule.UNKNOWN_KIND);
        assertThat(violation.message()).isEqualTo("no matches for kind \"Shop\" in version \"example.com/v2\"");
        assertThat(violation.hint()).contains("Its definition serves `example.com/v1`.");
    }

    @Test
    void definitions_from_elsewhere_count() {
        ValidationResult result = Validation.strict()
                .withDefinitions(List.of(Manifest.parse("crd.yaml", DEFINITION)))
                .check(Manifests.of(List.of(shop("spec: {size: 9}"))));

        assertThat(result.unchecked()).isEmpty();
        assertThat(result.violations()).hasSize(1);
    }

    @Test
    void lenient_validation_accepts_unknown_fields_and_duplicate_keys_only() {
        Manifest map = Manifest.parse("map.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: web}
                dat: {}
                data: {a: b, a: c}
                """);
        Manifest wrong = Manifest.parse("map.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: web}
                data: {a: 1}
                """);

        assertThat(Validation.lenient().check(Manifests.of(List.of(map))).isValid())
                .isTrue();
        assertThat(Validation.strict().check(Manifests.of(List.of(map))).violations())
                .extracting(violation -> violation.rule().id())
                .containsExactlyInAnyOrder("unknown-field", "duplicate-key");
        assertThat(Validation.lenient().check(Manifests.of(List.of(wrong))).isValid())
                .isFalse();
    }

    @Test
    void a_removed_api_version_names_its_successor() {
        Violation violation = violation("apiVersion: policy/v1beta1", "kind: PodDisruptionBudget", "1.35");

        assertThat(violation.rule()).isEqualTo(ValidationRule.REMOVED_API);
        assertThat(violation.message())
                .isEqualTo("no matches for kind \"PodDisruptionBudget\" in version \"policy/v1beta1\"");
        assertThat(violation.hint()).contains("Kubernetes 1.25 removed it. Use `PodDisruptionBudget` in `policy/v1`.");
    }

    @Test
    void an_api_version_of_the_future_says_when_it_comes() {
        assertThat(violation("apiVersion: resource.k8s.io/v1", "kind: DeviceClass", "1.30")
                        .hint())
                .contains("Kubernetes 1.34 introduced it.");
    }

    @Test
    void a_mistyped_kind_suggests_the_closest_one() {
        assertThat(violation("apiVersion: apps/v1", "kind: Deploymnet", "1.35").hint())
                .contains("Did you mean `Deployment`?");
        assertThat(violation("apiVersion: v1", "kind: Deployment", "1.35").hint())
                .contains("`Deployment` is in `apps/v1`.");
    }

    @Test
    void rules_depend_on_the_version() {
        String pod = """
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec: {containers: [{name: web, image: a, env: [{name: 1A, value: b}]}]}
                """;
        Manifests manifests = Manifests.of(List.of(Manifest.parse("pod.yaml", pod)));

        assertThat(Validation.strict().forKubernetes("1.29").check(manifests).isValid())
                .isFalse();
        assertThat(Validation.strict().forKubernetes("1.35").check(manifests).isValid())
                .isTrue();
    }

    @Test
    void an_unreadable_document_is_a_violation() {
        assertThat(violations(Manifest.parse("broken.yaml", "a: [")))
                .extracting(Violation::rule)
                .containsExactly(ValidationRule.UNREADABLE);
    }

    @Test
    void the_failure_shows_the_line_and_the_closest_field() {
        Violation violation =
                violations(Manifest.parse("shop/templates/web.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                spec:
                  containers:
                  - name: web
                    image: nginx
                    imagePulPolicy: Always
                """)).get(0);

        assertThat(DiagnosticRenderer.render(violation.diagnostic())).isEqualTo("""
                Pod in version "v1" cannot be handled as a Pod: strict decoding error: unknown field "spec.containers[0].imagePulPolicy"

                9 |     imagePulPolicy: Always
                  |                     ^^^^^^

                template: shop/templates/web.yaml
                hint:     Did you mean `imagePullPolicy`?""");
    }

    @Test
    void annotations_that_are_too_large_are_rejected() {
        String map = "{apiVersion: v1, kind: ConfigMap, metadata: {name: web, annotations: {a: %s}}}";

        assertThat(violations(Manifest.parse("map.yaml", map.formatted("x".repeat(262_143)))))
                .isEmpty();
        assertThat(violations(Manifest.parse("map.yaml", map.formatted("x".repeat(262_144)))))
                .extracting(Violation::message)
                .containsExactly(
                        "ConfigMap \"web\" is invalid: metadata.annotations: Too long: may not be more than 262144 bytes");
    }

    private static Manifest shop(String spec) {
        return Manifest.parse(
                "shop.yaml", "apiVersion: example.com/v1\nkind: Shop\nmetadata: {name: web}\n" + spec + "\n");
    }

    private static Violation violation(String apiVersion, String kind, String version) {
        Manifest manifest = Manifest.parse("a.yaml", apiVersion + "\n" + kind + "\nmetadata: {name: web}\n");
        return Validation.strict()
                .forKubernetes(version)
                .check(Manifests.of(List.of(manifest)))
                .violations()
                .get(0);
    }

    private static List<String> messages(Manifest manifest) {
        return violations(manifest).stream().map(Violation::message).toList();
    }

    private static List<Violation> violations(Manifest manifest) {
        Manifests manifests = Manifests.of(
                Stream.of(Manifest.parse("crd.yaml", DEFINITION), manifest).toList());
        return Validation.strict().forKubernetes("1.35").check(manifests).violations();
    }

    @Test
    void a_null_port_is_only_rejected_by_strict_validation() {
        Manifests policy = Manifests.of(List.of(Manifest.parse("policy.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: a
                spec:
                  podSelector: {}
                  ingress:
                  - ports:
                    - port:
                """)));

        assertThat(Validation.strict().check(policy).violations())
                .extracting(Violation::message)
                .containsExactly("NetworkPolicy/a: spec.ingress[0].ports[0].port: null is not an integer or a text");
        assertThat(Validation.lenient().check(policy).violations()).isEmpty();
        assertThat(Validation.ofInstallation(true).check(policy).violations()).isEmpty();
        assertThat(Validation.ofInstallation(false).check(policy).violations()).isEmpty();
    }
}
