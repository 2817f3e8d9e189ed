/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.chart.HelmVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What annotations say of the release and the cluster. */
@ChartTest(chart = "src/test/helm/shop")
class ClusterTest {

    @Test
    void without_annotations_all_is_as_helm_template_has_it(ConfigMap facts) {
        assertThat(facts.getMetadata().getName()).isEqualTo("release-name-facts");
        assertThat(facts.getData())
                .containsEntry("namespace", "default")
                .containsEntry("revision", "1")
                .containsEntry("upgrade", "false")
                .containsEntry("kubernetes", "v1.36.0")
                .containsEntry("helm", "v4.2.3")
                .containsEntry("extensions", "true")
                .containsEntry("session", "none");
    }

    @Test
    @Release(name = "shop", namespace = "prod", revision = 3, upgrade = true)
    void a_release(ConfigMap facts) {
        assertThat(facts.getMetadata().getName()).isEqualTo("shop-facts");
        assertThat(facts.getData())
                .containsEntry("namespace", "prod")
                .containsEntry("revision", "3")
                .containsEntry("upgrade", "true");
    }

    @Test
    @Kubernetes("1.27")
    void a_version_comes_with_the_apis_that_it_serves(ConfigMap old, @Kubernetes("1.30.2-gke.100") ConfigMap young) {
        assertThat(old.getData())
                .containsEntry("kubernetes", "v1.27.0")
                .containsEntry("flowcontrol", "false")
                .containsEntry("extensions", "false");
        assertThat(young.getData())
                .containsEntry("kubernetes", "v1.30.2-gke.100")
                .containsEntry("flowcontrol", "true");
    }

    @Test
    @Kubernetes(apiVersions = "monitoring.coreos.com/v1")
    void apis_are_added_to_those_there_are(ConfigMap facts) {
        assertThat(facts.getData()).containsEntry("monitoring", "true").containsEntry("extensions", "true");
    }

    @Nested
    @ChartTest(kubeVersion = "1.20.3", apiVersions = "monitoring.coreos.com/v1")
    class WithTheVersionAlone {

        @Test
        void apis_are_those_that_helm_assumes(ConfigMap facts) {
            assertThat(facts.getData())
                    .containsEntry("kubernetes", "v1.20.3")
                    .containsEntry("extensions", "true")
                    .containsEntry("monitoring", "true");
        }
    }

    @Nested
    @ChartTest(kubeVersion = "1.27")
    @Kubernetes("1.27.0")
    class WithTheVersionSaidTwice {

        @Test
        void apis_are_those_that_it_serves(ConfigMap facts) {
            assertThat(facts.getData()).containsEntry("extensions", "false");
        }

        @Nested
        @ChartTest(kubeVersion = "1.30")
        class AndAnotherOneInside {

            @Test
            void the_inner_one_counts_with_the_apis_that_helm_assumes(ConfigMap facts) {
                assertThat(facts.getData()).containsEntry("kubernetes", "v1.30").containsEntry("extensions", "true");
            }
        }
    }

    @Test
    @ClusterState("""
            apiVersion: v1
            kind: List
            items:
              - {apiVersion: v1, kind: ConfigMap, metadata: {name: other}}
              - {apiVersion: v1, kind: Secret, metadata: {name: session, namespace: default}, data: {key: a2V5}}
            """)
    void a_list_is_the_objects_in_it(ConfigMap facts) {
        assertThat(facts.getData()).containsEntry("session", "a2V5");
    }

    @Test
    @Helm(HelmVersion.V3_17)
    void a_version_of_helm(ConfigMap facts) {
        assertThat(facts.getData()).containsEntry("helm", "v3.17.3").containsEntry("kubernetes", "v1.32.0");
    }

    @Test
    @ClusterState("""
            apiVersion: v1
            kind: Secret
            metadata: {name: session, namespace: default}
            data: {key: kept}
            """)
    void objects_that_lookup_sees(ConfigMap facts) {
        assertThat(facts.getData()).containsEntry("session", "kept");
    }

    @Test
    @ClusterState(files = "session.yaml")
    void objects_in_files(ConfigMap facts) {
        assertThat(facts.getData()).containsEntry("session", "from-file");
    }

    @Test
    @SetValue("monitor=true")
    void a_kind_that_is_not_served_has_no_objects(ConfigMap facts) {
        assertThat(facts.getData()).containsEntry("monitor", "0");
    }

    @Nested
    @ClusterState(strict = true)
    @SetValue("monitor=true")
    class Strict {

        @Test
        void a_kind_that_is_not_served_fails(RenderFailure failure) {
            assertThat(failure.text())
                    .contains("error calling lookup: unable to get apiresource from unstructured: "
                            + "monitoring.coreos.com/v1, Kind=ServiceMonitor: "
                            + "the server could not find the requested resource");
        }

        @Test
        @ClusterState("{apiVersion: v1, kind: Secret, metadata: {name: session}}")
        void objects_of_a_method_do_not_make_it_lenient(RenderFailure failure) {
            assertThat(failure.text()).contains("the server could not find the requested resource");
        }

        @Test
        @Kubernetes(value = "1.31", apiVersions = "monitoring.coreos.com/v1/ServiceMonitor")
        void one_that_is_served_does_not(ConfigMap facts) {
            assertThat(facts.getData()).containsEntry("monitor", "4");
        }
    }

    @Test
    void what_is_random_repeats_itself(ConfigMap facts, @SetValue("api.replicas=2") ConfigMap other) {
        assertThat(facts.getData()).containsEntry("random", other.getData().get("random"));
    }

    @Test
    void each_parameter_has_objects_of_its_own(ConfigMap one, ConfigMap other) {
        one.setData(Map.of());

        assertThat(other.getData()).isNotEmpty();
    }
}
