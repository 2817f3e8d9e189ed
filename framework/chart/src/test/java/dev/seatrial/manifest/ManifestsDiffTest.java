/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ManifestsDiffTest {

    private static final String DEPLOYMENT = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, labels: {app: web}}
        spec:
          replicas: 1
          template:
            spec:
              containers:
              - {name: web, image: "web:1", args: [a, b]}
              - {name: proxy, image: "proxy:1"}
        """;

    @Nested
    class objects {

        @Test
        void are_added_removed_changed_or_unchanged() {
            ManifestsDiff diff = ManifestsDiff.between(
                    manifests(DEPLOYMENT, configMap("a", "1"), configMap("old", "1")),
                    manifests(configMap("new", "1"), configMap("a", "2"), DEPLOYMENT));

            assertThat(diff.added()).extracting(Manifest::name).containsExactly("new");
            assertThat(diff.removed()).extracting(Manifest::name).containsExactly("old");
            assertThat(diff.changed()).extracting(change -> change.id().label()).containsExactly("ConfigMap/a");
            assertThat(diff.unchanged()).extracting(Manifest::kind).containsExactly("Deployment");
            assertThat(diff.isEmpty()).isFalse();
        }

        @Test
        void of_equal_sets_do_not_differ() {
            assertThat(ManifestsDiff.between(manifests(DEPLOYMENT), manifests("# comment\n" + DEPLOYMENT))
                            .isEmpty())
                    .isTrue();
        }

        @Test
        void of_a_new_version_of_the_group_are_the_same_and_of_another_group_are_not() {
            ManifestsDiff version =
                    ManifestsDiff.between(manifests(object("batch/v1beta1", "a")), manifests(object("batch/v1", "a")));
            ManifestsDiff group = ManifestsDiff.between(
                    manifests(object("extensions/v1beta1", "a")), manifests(object("networking.k8s.io/v1", "a")));

            assertThat(changes(version)).containsExactly("apiVersion: batch/v1beta1 -> batch/v1");
            assertThat(group.removed()).hasSize(1);
            assertThat(group.added()).hasSize(1);
        }

        @Test
        void in_other_namespaces_are_others_and_a_missing_namespace_is_that_of_the_release() {
            Manifest without = Manifest.parse("a", "kind: ConfigMap\nmetadata: {name: a}\n");
            Manifest with = Manifest.parse("a", "kind: ConfigMap\nmetadata: {name: a, namespace: prod}\n");
            ReleaseContext prod = new ReleaseContext("prod", "v1.35.0", "");

            assertThat(changes(ManifestsDiff.between(
                            Manifests.of(List.of(without), prod), Manifests.of(List.of(with), prod))))
                    .containsExactly("metadata.namespace: added prod");
            assertThat(ManifestsDiff.between(Manifests.of(List.of(without)), Manifests.of(List.of(with)))
                            .added())
                    .containsExactly(with);
        }

        @Test
        void of_one_identity_are_paired_in_their_order() {
            ManifestsDiff diff = ManifestsDiff.between(
                    manifests(configMap("a", "1"), configMap("a", "2")), manifests(configMap("a", "1")));

            assertThat(diff.unchanged()).hasSize(1);
            assertThat(diff.removed()).extracting(Manifest::text).containsExactly(configMap("a", "2"));
        }
    }

    @Nested
    class fields {

        @Test
        void are_told_by_their_path() {
            assertThat(changesOf("replicas: 1", "replicas: 3")).containsExactly("spec.replicas: 1 -> 3");
            assertThat(changesOf("labels: {app: web}", "labels: {app: web, app.kubernetes.io/name: web}"))
                    .containsExactly("metadata.labels['app.kubernetes.io/name']: added web");
            assertThat(changesOf("  replicas: 1\n", "")).containsExactly("spec.replicas: removed 1");
        }

        @Test
        void of_another_type_or_null_differ() {
            assertThat(changesOf("replicas: 1", "replicas: \"1\"")).containsExactly("spec.replicas: 1 -> 1");
            assertThat(changesOf("replicas: 1", "replicas: 1.0")).isEmpty();
            assertThat(changesOf("replicas: 1", "replicas: null")).containsExactly("spec.replicas: 1 -> null");
            assertThat(changesOf("labels: {app: web}", "labels: {app: web, x: null}"))
                    .containsExactly("metadata.labels.x: added null");
            assertThat(changesOf("labels: {app: web}", "labels: none"))
                    .containsExactly("metadata.labels: {app=web} -> none");
        }

        @Test
        void of_named_elements_are_found_wherever_the_elements_are() {
            String containers = "spec.template.spec.containers";

            assertThat(changesOf(
                            "      - {name: web, image: \"web:1\"",
                            "      - {name: first}\n      - {name: web, image: \"web:2\""))
                    .containsExactly(
                            containers + "[name=first]: added {name=first}",
                            containers + "[name=web].image: web:1 -> web:2");
            assertThat(changesOf("      - {name: proxy, image: \"proxy:1\"}\n", ""))
                    .containsExactly(containers + "[name=proxy]: removed {image=proxy:1, name=proxy}");
        }

        @Test
        void of_elements_without_a_name_are_compared_by_position() {
            String args = "spec.template.spec.containers[name=web].args";

            assertThat(changesOf("args: [a, b]", "args: [b]"))
                    .containsExactly(args + "[0]: a -> b", args + "[1]: removed b");
            assertThat(changesOf("args: [a, b]", "args: [a, b, c]")).containsExactly(args + "[2]: added c");
        }

        @Test
        void with_the_same_name_are_compared_by_position() {
            assertThat(changesOf("name: proxy, image: \"proxy:1\"", "name: web, image: \"proxy:1\""))
                    .containsExactly("spec.template.spec.containers[1].name: proxy -> web");
        }

        @Test
        void in_another_order_are_reordered() {
            String web = "      - {name: web, image: \"web:1\", args: [a, b]}\n";
            String proxy = "      - {name: proxy, image: \"proxy:1\"}\n";

            assertThat(changesOf(web + proxy, proxy + web)).containsExactly("spec.template.spec.containers: reordered");
        }

        @Test
        void may_be_told_apart_by_several_keys() {
            String before = """
                    kind: Service
                    spec: {ports: [{port: 53, protocol: TCP, x: 1}, {port: 53, protocol: UDP, x: 1}]}
                    """;
            String after = """
                    kind: Service
                    spec: {ports: [{port: 53, protocol: UDP, x: 2}, {port: 53, protocol: TCP, x: 1}]}
                    """;

            ManifestsDiff diff = ManifestsDiff.between(
                    manifests(before), manifests(after), (object, list) -> List.of("port", "protocol"));

            assertThat(changes(diff)).containsExactly("spec.ports[0].x: 1 -> 2", "spec.ports: reordered");
        }

        private List<String> changesOf(String part, String replacement) {
            assertThat(DEPLOYMENT).contains(part);
            return changes(
                    ManifestsDiff.between(manifests(DEPLOYMENT), manifests(DEPLOYMENT.replace(part, replacement))));
        }
    }

    private static List<String> changes(ManifestsDiff diff) {
        return diff.changed().stream()
                .flatMap(change -> change.fields().stream())
                .map(FieldChange::toString)
                .toList();
    }

    private static Manifests manifests(String... texts) {
        List<Manifest> manifests = new ArrayList<>();
        for (String text : texts) {
            manifests.add(Manifest.parse("a", text));
        }
        return Manifests.of(manifests);
    }

    private static String configMap(String name, String value) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\ndata: {a: \"%s\"}\n".formatted(name, value);
    }

    private static String object(String apiVersion, String name) {
        return "apiVersion: %s\nkind: Ingress\nmetadata: {name: %s}\n".formatted(apiVersion, name);
    }
}
