/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.kubernetes.FieldType.Format;
import dev.seatrial.kubernetes.FieldType.ListKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesSchemasTest {

    private static final KubernetesSchemas SCHEMAS = KubernetesSchemas.of("1.35");
    private static final ObjectSchema DEPLOYMENT = schema("apps/v1", "Deployment");

    @Nested
    class versions {

        @Test
        void may_be_written_with_a_patch_and_a_vendor() {
            assertThat(KubernetesSchemas.of("v1.35.2-gke.1").minor()).isEqualTo(new KubernetesMinor(35));
        }

        @Test
        void without_data_are_refused() {
            assertThatThrownBy(() -> KubernetesSchemas.of("1.24"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The schemas of Kubernetes 1.24 are not known, only those of 1.25 to 1.37.");
        }

        @ParameterizedTest
        @CsvSource({
            "autoscaling/v2beta2, HorizontalPodAutoscaler, 25, 25",
            "flowcontrol.apiserver.k8s.io/v1, FlowSchema, 29, 37",
            "resource.k8s.io/v1, ResourceClaim, 34, 37",
            "batch/v1beta1, CronJob, 0, 0",
            "apps/v1, Deployment, 25, 37"
        })
        void have_the_types_of_their_own(String apiVersion, String kind, int first, int last) {
            for (KubernetesMinor minor : KubernetesMinor.known()) {
                assertThat(KubernetesSchemas.of(minor).schema(new ResourceType(apiVersion, kind)))
                        .as("%s", minor)
                        .matches(schema -> schema.isPresent() == (minor.number() >= first && minor.number() <= last));
            }
        }

        @Test
        void have_the_fields_of_their_own() {
            assertThat(podSpec("1.29").field("resources")).isEmpty();
            assertThat(podSpec("1.32").field("resources")).isPresent();
        }

        @Test
        void describe_every_resource_that_they_serve() {
            for (KubernetesMinor minor : KubernetesMinor.known()) {
                Set<ResourceType> served = new TreeSet<>();
                ApiResources.of(minor).all().forEach(resource -> served.add(resource.type()));
                assertThat(KubernetesSchemas.of(minor).types()).as("%s", minor).containsAll(served);
            }
        }

        /** Decodes all definitions of all versions, so that no field is in a form that cannot be read. */
        @Test
        void decode_without_an_error() {
            for (KubernetesMinor minor : KubernetesMinor.known()) {
                KubernetesSchemas schemas = KubernetesSchemas.of(minor);
                Set<String> seen = new TreeSet<>();
                schemas.types().forEach(type -> visit(schemas.schema(type).orElseThrow(), seen));
                assertThat(seen).as("%s", minor).hasSizeGreaterThan(500);
            }
        }

        private void visit(ObjectSchema schema, Set<String> seen) {
            if (seen.add(schema.name())) {
                schema.fields().values().forEach(field -> visit(field.type(), seen));
            }
        }

        private void visit(FieldType type, Set<String> seen) {
            if (type instanceof FieldType.Nested nested) {
                visit(nested.schema(), seen);
            } else if (type instanceof FieldType.ListOf list) {
                visit(list.element(), seen);
            } else if (type instanceof FieldType.MapOf map) {
                visit(map.value(), seen);
            }
        }

        private ObjectSchema podSpec(String version) {
            return ((FieldType.Nested) KubernetesSchemas.of(version)
                            .schema(new ResourceType("v1", "Pod"))
                            .flatMap(pod -> pod.field("spec"))
                            .orElseThrow()
                            .type())
                    .schema();
        }
    }

    @Nested
    class fields {

        @Test
        void have_types() {
            assertThat(found("spec.replicas").type()).isEqualTo(new FieldType.Scalar(Format.INT32, List.of()));
            assertThat(found("metadata.labels").type())
                    .isEqualTo(new FieldType.MapOf(new FieldType.Scalar(Format.STRING, List.of()), false));
            assertThat(found("spec.strategy.rollingUpdate.maxSurge").type())
                    .isEqualTo(new FieldType.Scalar(Format.INT_OR_STRING, List.of()));
            assertThat(found("spec.template.spec.containers[].resources.limits").type())
                    .isEqualTo(new FieldType.MapOf(new FieldType.Scalar(Format.QUANTITY, List.of()), false));
            assertThat(found("metadata.creationTimestamp").type())
                    .isEqualTo(new FieldType.Scalar(Format.TIME, List.of()));
            assertThat(found("spec.selector").type()).hasToString("meta.v1.LabelSelector");
            assertThat(lookup(schema("v1", "Secret"), "data").type())
                    .isEqualTo(new FieldType.MapOf(new FieldType.Scalar(Format.BASE64, List.of()), false));
        }

        @Test
        void have_the_values_that_kubernetes_declares() {
            assertThat(values(found("spec.template.spec.containers[].imagePullPolicy")))
                    .containsExactly("Always", "IfNotPresent", "Never");
            assertThat(values(found("spec.template.spec.restartPolicy")))
                    .containsExactly("Always", "Never", "OnFailure");
            assertThat(values(lookup(schema("networking.k8s.io/v1", "Ingress"), "spec.rules[].http.paths[].pathType")))
                    .containsExactly("Exact", "ImplementationSpecific", "Prefix");
            assertThat(values(found("spec.template.spec.containers[].image"))).isEmpty();
        }

        @Test
        void have_list_types_keys_and_patch_strategies() {
            FieldSchema containers = field("spec.template.spec.containers");
            FieldSchema ports = field("spec.template.spec.containers[].ports");

            assertThat(containers.isRequired()).isTrue();
            assertThat(containers.patch()).contains(new PatchStrategy(Set.of("merge"), Optional.of("name")));
            assertThat(containers.type()).isInstanceOfSatisfying(FieldType.ListOf.class, list -> {
                assertThat(list.kind()).isEqualTo(ListKind.MAP);
                assertThat(list.keys()).containsExactly("name");
            });
            assertThat(ports.type()).isInstanceOfSatisfying(FieldType.ListOf.class, list -> {
                assertThat(list.keys()).containsExactly("containerPort", "protocol");
            });
            assertThat(field("spec.template.spec.volumes").patch())
                    .contains(new PatchStrategy(Set.of("merge", "retainKeys"), Optional.of("name")));
            assertThat(field("spec.template.spec.containers[].args").type())
                    .isInstanceOfSatisfying(
                            FieldType.ListOf.class,
                            list -> assertThat(list.kind()).isEqualTo(ListKind.ATOMIC));
            assertThat(field("spec.strategy").patch())
                    .contains(new PatchStrategy(Set.of("retainKeys"), Optional.empty()));
            assertThat(field("metadata.finalizers").type())
                    .isInstanceOfSatisfying(
                            FieldType.ListOf.class,
                            list -> assertThat(list.kind()).isEqualTo(ListKind.SET));
        }

        @Test
        void have_defaults_and_deprecations() {
            assertThat(field("spec.template.spec.containers[].ports[].protocol").defaultText())
                    .contains("TCP");
            assertThat(field("spec.replicas").defaultText()).isEmpty();
            assertThat(field("spec.template.spec.serviceAccount").isDeprecated())
                    .isTrue();
            assertThat(field("spec.template.spec.serviceAccountName").isDeprecated())
                    .isFalse();
        }

        @Test
        void may_be_atomic() {
            assertThat(((FieldType.Nested) found("spec.selector").type()).isAtomic())
                    .isTrue();
            assertThat(((FieldType.Nested) found("spec.template").type()).isAtomic())
                    .isFalse();
        }

        @Test
        void that_are_missing_are_those_that_are_required() {
            ObjectSchema spec = ((FieldType.Nested) found("spec").type()).schema();

            assertThat(spec.missing(Set.of("replicas"))).containsExactly("selector", "template");
            assertThat(spec.missing(Set.of("selector", "template"))).isEmpty();
        }
    }

    @Nested
    class paths {

        @ParameterizedTest
        @CsvSource({
            "spec.template.spec.hostNetwrk, spec.template.spec, hostNetwork",
            "spec.template.spec.container, spec.template.spec, containers",
            "spec.template.spec.tolerationss, spec.template.spec, tolerations",
            "spec.template.spec.containers[].imagePulPolicy, spec.template.spec.containers[], imagePullPolicy",
            "spek, '', spec"
        })
        void to_unknown_fields_are_told_with_the_field_that_is_meant(String path, String at, String meant) {
            assertThat(DEPLOYMENT.find(SchemaPath.of(path)))
                    .isInstanceOfSatisfying(SchemaLookup.UnknownField.class, unknown -> {
                        assertThat(unknown.at()).hasToString(at);
                        assertThat(unknown.suggestions()).first().isEqualTo(meant);
                    });
        }

        @Test
        void at_the_wrong_level_are_unknown() {
            assertThat(DEPLOYMENT.find(SchemaPath.of("spec.hostNetwork")))
                    .isInstanceOf(SchemaLookup.UnknownField.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "spec.template.spec.containers.image",
                    "spec.replicas.count",
                    "spec.replicas[]",
                    "spec.template[]",
                    "metadata.labels[]"
                })
        void that_take_a_step_that_does_not_fit_are_told(String path) {
            assertThat(DEPLOYMENT.find(SchemaPath.of(path))).isInstanceOf(SchemaLookup.Misstep.class);
        }

        @Test
        void into_maps_lead_to_any_key() {
            SchemaPath label = SchemaPath.of("metadata.labels").key("app.kubernetes.io/name");

            assertThat(DEPLOYMENT.find(label))
                    .isEqualTo(
                            new SchemaLookup.Found(new FieldType.Scalar(Format.STRING, List.of()), Optional.empty()));
        }

        @Test
        void into_what_is_not_described_may_lead_anywhere() {
            ObjectSchema crd = schema("apiextensions.k8s.io/v1", "CustomResourceDefinition");
            SchemaPath example = SchemaPath.of("spec.versions[].schema.openAPIV3Schema.example");

            assertThat(crd.find(example)).isInstanceOf(SchemaLookup.Found.class);
            assertThat(crd.find(example.key("anything"))).isEqualTo(new SchemaLookup.Undescribed(example));
        }

        @Test
        void to_the_root_lead_to_the_object_itself() {
            assertThat(DEPLOYMENT.find(SchemaPath.ROOT))
                    .isEqualTo(new SchemaLookup.Found(DEPLOYMENT.type(), Optional.empty()));
        }
    }

    private static ObjectSchema schema(String apiVersion, String kind) {
        return SCHEMAS.schema(new ResourceType(apiVersion, kind)).orElseThrow();
    }

    private static SchemaLookup.Found found(String path) {
        return lookup(DEPLOYMENT, path);
    }

    private static SchemaLookup.Found lookup(ObjectSchema schema, String path) {
        SchemaLookup lookup = schema.find(SchemaPath.of(path));
        assertThat(lookup).isInstanceOf(SchemaLookup.Found.class);
        return (SchemaLookup.Found) lookup;
    }

    private static FieldSchema field(String path) {
        return found(path).field().orElseThrow();
    }

    private static List<String> values(SchemaLookup.Found found) {
        return ((FieldType.Scalar) found.type()).values();
    }
}
