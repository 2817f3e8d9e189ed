/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.assertion.Notes;
import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.ClusterState;
import dev.seatrial.junit.Kubernetes;
import dev.seatrial.junit.ResourceName;
import dev.seatrial.junit.SetValue;
import dev.seatrial.junit.Values;
import dev.seatrial.manifest.Manifests;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference application with its default values. */
@ChartTest(chart = "src/main/helm/rust-microservice", release = "shop")
class DefaultValuesTest {

    private static final String API = "shop-rust-microservice-api";

    @Test
    void all_references_resolve(Manifests manifests) {
        assertThat(manifests).hasNoDanglingReferencesExcept("Secret/registry-secret");
    }

    @Test
    void the_replica_count_is_left_to_the_autoscaler(Manifests manifests) {
        assertThat(manifests).deployment(API).doesNotHavePath("spec.replicas");
        assertThat(manifests)
                .autoscaler(API)
                .scales("Deployment", API)
                .hasReplicasBetween(3, 10)
                .targetsUtilization("cpu", 70)
                .targetsUtilization("memory", 80);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void without_an_autoscaler_replicas_follow_the_value(
            int n,
            @ResourceName(API) @Values("api: {autoscaling: {enabled: false}, replicaCount: {{ n }}}") Deployment api) {
        assertThat(api.getSpec().getReplicas()).isEqualTo(n);
    }

    @Test
    void the_api_is_configured_by_environment_variables(Manifests manifests) {
        assertThat(manifests)
                .deployment(API)
                .container("api")
                .hasImage("myregistry.io/rust-api:0.1.0")
                .hasEnv("RUST_LOG", "info")
                .hasEnvFromSecret("DATABASE_PASSWORD", "shop-postgresql", "password")
                .hasEnv("DATABASE_URL", "postgresql://appuser:$(DATABASE_PASSWORD)@shop-postgresql:5432/appdb")
                .doesNotHaveEnv("KAFKA_BROKERS")
                .requests("cpu", "0.5")
                .limits("memory", "2048Mi")
                .isHardened();
    }

    @Test
    void the_configuration_file_is_yaml(Manifests manifests) {
        assertThat(manifests)
                .configMap("shop-rust-microservice-config")
                .data("app-config.yaml")
                .yaml()
                .hasValue("server.port", 8080)
                .hasValue("database.host", "shop-postgresql")
                .hasValue("observability.otlp_endpoint", "http://jaeger-collector.observability:4317");
    }

    @Test
    void services_select_their_pods(Manifests manifests) {
        assertThat(manifests).service(API).hasPort("http", 80).selects("Deployment/" + API);
        assertThat(manifests).service("shop-postgresql").selects("StatefulSet/shop-postgresql");
        assertThat(manifests).service("shop-redis-master").selects("StatefulSet/shop-redis-master");
    }

    @Test
    void the_ingress_routes_to_the_api(Manifests manifests) {
        assertThat(manifests)
                .ingress(API)
                .hasClass("nginx")
                .routes("api.example.com", "/", API, "http")
                .hasTls("api.example.com", "api-tls");
    }

    @Test
    void the_service_account_may_only_read_its_own_secret(Manifests manifests) {
        assertThat(manifests)
                .serviceAccount("shop-rust-microservice")
                .allows("watch", "configmaps")
                .allows("get", "secrets", "shop-rust-microservice-session")
                .forbids("get", "secrets", "shop-postgresql")
                .forbids("update", "configmaps");
    }

    @Test
    void the_database_is_migrated_after_installation_and_before_upgrades(Manifests manifests) {
        assertThat(manifests)
                .job("shop-rust-microservice-migrate")
                .isHookFor("post-install")
                .isHookFor("pre-upgrade")
                .hasHookWeight(-5)
                .hasHookDeletePolicy("hook-succeeded")
                .container("migrate")
                .hasCommand("sqlx", "migrate", "run");
    }

    @Test
    void secrets_are_installed_before_the_workloads_that_use_them(Manifests manifests) {
        assertThat(manifests)
                .installsInOrder("Secret/shop-postgresql", "Service/" + API, "Deployment/" + API, "Ingress/" + API);
    }

    @Test
    void objects_are_available_as_fabric8_types(List<Service> services) {
        assertThat(services).extracting(service -> service.getSpec().getType()).containsOnly("ClusterIP");
    }

    @Test
    void notes_show_the_address_of_the_api(Notes notes) {
        assertThat(notes)
                .hasLine("https://api.example.com/")
                .contains("helm test shop")
                .contains("No ServiceMonitor was created")
                .doesNotContain("<no value>");
    }

    @Nested
    @Kubernetes(value = "1.31", apiVersions = "monitoring.coreos.com/v1")
    class WithPrometheusOperator {

        @Test
        void the_api_is_scraped(Manifests manifests, Notes notes) {
            assertThat(manifests).manifest("ServiceMonitor", API).hasValue("spec.endpoints[0].port", "http");
            assertThat(notes).doesNotContain("No ServiceMonitor");
        }
    }

    @Nested
    @ClusterState("""
            apiVersion: v1
            kind: Secret
            metadata: {name: shop-rust-microservice-session, namespace: default}
            data: {key: a2VwdA==}
            """)
    class WhenInstalledBefore {

        @Test
        void the_existing_session_key_is_kept(Manifests manifests) {
            assertThat(manifests).secret("shop-rust-microservice-session").hasData("key", "kept");
        }

        @Test
        @SetValue("session.key=chosen")
        void a_session_key_in_the_values_takes_precedence(Manifests manifests) {
            assertThat(manifests).secret("shop-rust-microservice-session").hasData("key", "chosen");
        }
    }

    @Test
    @SetValue("postgresql.enabled=false,externalDatabase.existingSecret=db")
    void an_external_database_requires_a_host(RenderFailure failure) {
        assertThat(failure).hasMessage("externalDatabase.host is required when postgresql.enabled is false");
    }

    @ParameterizedTest
    @CsvSource({"api.replicaCount=three, got string", "api.service.port=70000, maximum"})
    void values_are_validated_against_the_schema(
            String setting, String problem, @SetValue("{{ setting }}") RenderFailure failure) {
        assertThat(failure)
                .hasMessageContaining("don't meet the specifications of the schema")
                .hasMessageContaining(problem);
    }
}
