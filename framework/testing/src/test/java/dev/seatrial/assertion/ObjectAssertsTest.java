/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Failing.assertFails;
import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.manifest.Manifests;
import org.junit.jupiter.api.Test;

class ObjectAssertsTest {

    private final Manifests shop = Shop.MANIFESTS;

    @Test
    void pass_for_true_statements() {
        assertThat(shop).service("web").hasType("ClusterIP").hasPort("http", 80).selects("Deployment/web");
        assertThat(shop)
                .ingress("web")
                .hasClass("nginx")
                .routes("shop.example.com", "/", "web", "http")
                .hasTls("shop.example.com", "shop-tls");
        assertThat(shop)
                .secret("db")
                .hasData("password", "hunter2")
                .hasData("user", "app")
                .hasOnlyKeys("user", "password");
        assertThat(shop)
                .configMap("settings")
                .hasKey("level")
                .doesNotHaveKey("x")
                .data("app.yaml")
                .yaml()
                .hasValue("server.port", 8080);
        assertThat(shop)
                .autoscaler("web")
                .scales("Deployment", "web")
                .hasReplicasBetween(2, 5)
                .targetsUtilization("cpu", 70);
        assertThat(shop)
                .serviceAccount("shop")
                .allows("get", "configmaps")
                .allows("list", "pods/log")
                .allows("watch", "deployments.apps")
                .allows("get", "secrets", "db")
                .forbids("get", "secrets", "other")
                .forbids("delete", "configmaps")
                .isBoundTo("Role/reader");
    }

    @Test
    void a_selector_that_matches_no_pods_fails() {
        assertFails(() -> assertThat(shop).service("web").selects("StatefulSet/db"), """
                `spec.selector` of Service/web does not select the pods of StatefulSet/db.

                6 |   selector: {app: web}
                  |   ^^^^^^^^

                selector:   app: web
                pod labels: {}
                template:   shop/templates/all.yaml""");
        assertFails(() -> assertThat(shop).service("web").selects("Deployment/api"), """
                No workload `Deployment/api` was rendered, so Service/web cannot select it.

                workloads: `Deployment/web`, `StatefulSet/db`
                template:  shop/templates/all.yaml
                hint:      Did you mean `Deployment/web`?""");
    }

    @Test
    void an_ingress_with_other_routes_fails() {
        assertFails(() -> assertThat(shop).ingress("web").routes("shop.example.com", "/", "web", 80), """
                Ingress/web does not route shop.example.com/ to web:80.

                8 |   rules:
                  |   ^^^^^

                routes:   shop.example.com/ -> web:http
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(shop).ingress("web").hasTls("x.example.com", "shop-tls"), """
                Ingress/web does not use Secret `shop-tls` for TLS with x.example.com.

                6 |   tls:
                  |   ^^^

                tls:      shop.example.com -> shop-tls
                template: shop/templates/all.yaml""");
    }

    @Test
    void messages_show_resource_backends_and_rules_without_a_host() {
        Manifests manifests = Failing.manifests("""
                kind: Ingress
                metadata: {name: i}
                spec:
                  defaultBackend: {resource: {kind: Bucket, name: files}}
                  rules:
                  - http: {paths: [{path: /a, backend: {resource: {kind: Bucket, name: files}}}]}
                  - {host: b.example, http: {paths: [{path: /, backend: {service: {name: b, port: {number: 80}}}}]}}
                """);

        assertFails(() -> assertThat(manifests).ingress("i").routesTheRest("b", 80), """
                Ingress/i does not route requests that match no rule to b:80.

                4 |   defaultBackend: {resource: {kind: Bucket, name: files}}
                  |   ^^^^^^^^^^^^^^

                backend:  not a Service
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(manifests).ingress("i").routes("shop", "/", "b", 80), """
                Ingress/i does not route shop/ to b:80.

                5 |   rules:
                  |   ^^^^^

                routes:   /a -> not a Service
                          b.example/ -> b:80
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(manifests).ingress("i").hasHost("shop"), """
                Ingress/i has no rule for `shop`.

                5 |   rules:
                  |   ^^^^^

                hosts:    `b.example`
                template: shop/templates/all.yaml""");
    }

    @Test
    void a_range_of_ports_includes_its_ends() {
        NetworkPolicyAssert policy = assertThat(Store.MANIFESTS).networkPolicy("store");

        policy.allowsIngressOn(9000).allowsIngressOn(9010);
        for (int port : new int[] {8999, 9011}) {
            assertThatThrownBy(() -> policy.allowsIngressOn(port))
                    .hasMessageStartingWith("NetworkPolicy/store does not allow ingress on port %d.".formatted(port));
        }
    }

    @Test
    void a_service_that_does_not_forward_to_the_port_fails() {
        Manifests manifests = Failing.manifests("""
                kind: Service
                metadata: {name: s}
                spec:
                  selector: {app: a}
                  ports: [{name: web, port: 80, targetPort: http}]
                ---
                kind: Service
                metadata: {name: t}
                spec:
                  selector: {app: a}
                  ports: [{name: web, port: 80, targetPort: nowhere}]
                ---
                kind: Pod
                metadata: {name: p, labels: {app: a}}
                spec: {containers: [{name: c, ports: [{name: http, containerPort: 8080}]}]}
                """);

        assertFails(() -> assertThat(manifests).service("s").forwards("wbe", "Pod/p", 8080), """
                `spec.ports` of Service/s does not contain port `wbe`.

                5 |   ports: [{name: web, port: 80, targetPort: http}]
                  |   ^^^^^

                actual:   - name: web
                            port: 80
                            targetPort: http
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(manifests).service("t").forwards("web", "Pod/p", 8080), """
                `spec.ports[0].targetPort` of Service/t is not the name of a container port of Pod/p.

                5 |   ports: [{name: web, port: 80, targetPort: nowhere}]
                  |                                             ^^^^^^^

                actual:   "nowhere"
                ports:    `http`
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(manifests).service("s").forwards(80, "Pod/q", 8080), """
                No workload `Pod/q` was rendered, so Service/s cannot select it.

                workloads: `Pod/p`
                template:  shop/templates/all.yaml
                hint:      Did you mean `Pod/p`?""");
    }

    @Test
    void missing_and_different_data_fails() {
        assertFails(() -> assertThat(shop).secret("db").hasData("password", "other"), """
                The base64 in `data.password` of Secret/db is "<masked c428>", not "<masked fa55>".

                expected: "<masked fa55>"
                actual:   "<masked c428>"
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(shop).configMap("settings").hasKey("levle"), """
                ConfigMap/settings has no key `levle`.

                keys:     `app.yaml`, `level`
                template: shop/templates/all.yaml
                hint:     Did you mean `level`?""");
        assertFails(() -> assertThat(shop).configMap("settings").doesNotHaveKey("level"), """
                `data.level` of ConfigMap/settings exists, but should not.

                7 |   level: info
                  |          ^^^^

                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(shop).configMap("settings").hasOnlyKeys("level"), """
                ConfigMap/settings has the keys `app.yaml`, `level`, not `level`.

                expected: - level
                actual:   - app.yaml
                          - level
                template: shop/templates/all.yaml""");
    }

    @Test
    void an_autoscaler_with_another_target_fails() {
        assertFails(() -> assertThat(shop).autoscaler("web").hasReplicasBetween(2, 9), """
                `spec.maxReplicas` of HorizontalPodAutoscaler/web is 5, not 9.

                7 |   maxReplicas: 5
                  |                ^

                expected: 9
                actual:   5
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(shop).autoscaler("web").scales("Deployment", "api"), """
                `spec.scaleTargetRef.name` of HorizontalPodAutoscaler/web is "web", not "api".

                5 |   scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
                  |                                                                 ^^^

                expected: "api"
                actual:   "web"
                template: shop/templates/all.yaml""");
    }

    @Test
    void permission_failures_list_the_allowed_actions() {
        assertFails(() -> assertThat(shop).serviceAccount("shop").allows("delete", "pods"), """
                ServiceAccount/shop may not delete pods.

                may:      Role/reader by RoleBinding/reader: get,list configmaps,pods/log
                          Role/reader by RoleBinding/reader: watch *
                          Role/reader by RoleBinding/reader: get secrets [db]
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(shop).serviceAccount("shop").allows("get", "secrets"), """
                ServiceAccount/shop may not get secrets.

                may:      Role/reader by RoleBinding/reader: get,list configmaps,pods/log
                          Role/reader by RoleBinding/reader: watch *
                          Role/reader by RoleBinding/reader: get secrets [db]
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(shop).serviceAccount("shop").forbids("get", "secrets"), """
                ServiceAccount/shop may get secrets, but should not.

                7 | - {apiGroups: [""], resources: [secrets], resourceNames: [db], verbs: [get]}
                  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                rule:     `rules[2]` of Role/reader
                template: shop/templates/all.yaml""");
        assertFails(() -> assertThat(shop).serviceAccount("shop").isBoundTo("ClusterRole/view"), """
                ServiceAccount/shop is not bound to `ClusterRole/view`.

                bound to: `Role/reader`
                template: shop/templates/all.yaml""");
    }
}
