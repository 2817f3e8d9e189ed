/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Store.MANIFESTS;

import dev.seatrial.manifest.Manifests;
import java.util.List;

/** One passing and one failing use of each assertion. */
final class ObjectCases {

    private ObjectCases() {}

    private static final Manifests SEALED = Failing.manifests("""
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: sealed}
            spec: {podSelector: {}, policyTypes: [Egress]}
            """);

    static List<Case> all() {
        return List.of(
                new Case(
                        ServiceAssert.class,
                        "hasType(String)",
                        start -> start.assertThat(Shop.MANIFESTS).service("web").hasType("ClusterIP"),
                        start -> start.assertThat(Shop.MANIFESTS).service("web").hasType("NodePort")),
                new Case(
                        ServiceAssert.class,
                        "isHeadless()",
                        start -> start.assertThat(MANIFESTS).service("store").isHeadless(),
                        start -> start.assertThat(Shop.MANIFESTS).service("web").isHeadless()),
                new Case(
                        ServiceAssert.class,
                        "hasPort(String, int)",
                        start -> start.assertThat(MANIFESTS).service("store").hasPort("web", 80),
                        start -> start.assertThat(MANIFESTS).service("store").hasPort("web", 8080)),
                new Case(
                        ServiceAssert.class,
                        "hasPort(int)",
                        start -> start.assertThat(MANIFESTS).service("store").hasPort(81),
                        start -> start.assertThat(MANIFESTS).service("store").hasPort(82)),
                new Case(
                        ServiceAssert.class,
                        "selects(String)",
                        start -> start.assertThat(MANIFESTS).service("store").selects("Deployment/store"),
                        start -> start.assertThat(MANIFESTS).service("store").selects("CronJob/backup")),
                new Case(
                        ServiceAssert.class,
                        "selectsOnly(String)",
                        start -> start.assertThat(Shop.MANIFESTS).service("web").selectsOnly("Deployment/web"),
                        start -> start.assertThat(MANIFESTS).service("store").selectsOnly("Deployment/store")),
                new Case(
                        ServiceAssert.class,
                        "forwards(Object, String, int)",
                        start -> start.assertThat(MANIFESTS).service("store").forwards("web", "Deployment/store", 8080),
                        start -> start.assertThat(MANIFESTS).service("store").forwards(81, "Deployment/store", 8080)),
                new Case(
                        IngressAssert.class,
                        "hasClass(String)",
                        start -> start.assertThat(Shop.MANIFESTS).ingress("web").hasClass("nginx"),
                        start -> start.assertThat(Shop.MANIFESTS).ingress("web").hasClass("traefik")),
                new Case(
                        IngressAssert.class,
                        "hasHost(String)",
                        start -> start.assertThat(MANIFESTS).ingress("store").hasHost("store.example.com"),
                        start -> start.assertThat(MANIFESTS).ingress("store").hasHost("shop.example.com")),
                new Case(
                        IngressAssert.class,
                        "doesNotHaveHost(String)",
                        start -> start.assertThat(MANIFESTS).ingress("store").doesNotHaveHost("x"),
                        start -> start.assertThat(MANIFESTS).ingress("store").doesNotHaveHost("store.example.com")),
                new Case(
                        IngressAssert.class,
                        "routes(String, String, String, Object)",
                        start -> start.assertThat(MANIFESTS)
                                .ingress("store")
                                .routes("store.example.com", "/", "store", "admin"),
                        start -> start.assertThat(MANIFESTS)
                                .ingress("store")
                                .routes("store.example.com", "/", "store", 80)),
                new Case(
                        IngressAssert.class,
                        "routesTheRest(String, Object)",
                        start -> start.assertThat(MANIFESTS).ingress("store").routesTheRest("store", 80),
                        start -> start.assertThat(MANIFESTS).ingress("store").routesTheRest("store", 81)),
                new Case(
                        IngressAssert.class,
                        "reachesItsServices()",
                        start -> start.assertThat(Shop.MANIFESTS).ingress("web").reachesItsServices(),
                        start -> start.assertThat(MANIFESTS).ingress("store").reachesItsServices()),
                new Case(
                        IngressAssert.class,
                        "hasTls(String, String)",
                        start -> start.assertThat(Shop.MANIFESTS).ingress("web").hasTls("shop.example.com", "shop-tls"),
                        start -> start.assertThat(Shop.MANIFESTS).ingress("web").hasTls("shop.example.com", "x")),
                new Case(
                        DataAssert.class,
                        "hasData(String, String)",
                        start -> start.assertThat(MANIFESTS).secret("db").hasData("password", "hunter2"),
                        start -> start.assertThat(MANIFESTS).secret("db").hasData("password", "x")),
                new Case(
                        DataAssert.class,
                        "hasKey(String)",
                        start -> start.assertThat(MANIFESTS)
                                .configMap("settings")
                                .hasKey("icon"),
                        start -> start.assertThat(MANIFESTS)
                                .configMap("settings")
                                .hasKey("levle")),
                new Case(
                        DataAssert.class,
                        "doesNotHaveKey(String)",
                        start -> start.assertThat(MANIFESTS)
                                .configMap("settings")
                                .doesNotHaveKey("x"),
                        start -> start.assertThat(MANIFESTS)
                                .configMap("settings")
                                .doesNotHaveKey("icon")),
                new Case(
                        DataAssert.class,
                        "hasOnlyKeys(String...)",
                        start -> start.assertThat(MANIFESTS).secret("db").hasOnlyKeys("password"),
                        start -> start.assertThat(MANIFESTS).secret("db").hasOnlyKeys("user", "password")),
                new Case(
                        DataAssert.class,
                        "hasType(String)",
                        start -> start.assertThat(MANIFESTS).secret("db").hasType("Opaque"),
                        start -> start.assertThat(MANIFESTS).secret("db").hasType("kubernetes.io/tls")),
                new Case(
                        DataAssert.class,
                        "data(String)",
                        start -> start.assertThat(MANIFESTS)
                                .configMap("settings")
                                .data("level")
                                .isEqualTo("info"),
                        start -> start.assertThat(MANIFESTS)
                                .configMap("settings")
                                .data("icon")),
                new Case(
                        AutoscalerAssert.class,
                        "scales(String, String)",
                        start -> start.assertThat(MANIFESTS).autoscaler("store").scales("Deployment", "store"),
                        start -> start.assertThat(MANIFESTS).autoscaler("store").scales("StatefulSet", "store")),
                new Case(
                        AutoscalerAssert.class,
                        "hasReplicasBetween(int, int)",
                        start -> start.assertThat(Shop.MANIFESTS)
                                .autoscaler("web")
                                .hasReplicasBetween(2, 5),
                        start -> start.assertThat(Shop.MANIFESTS)
                                .autoscaler("web")
                                .hasReplicasBetween(2, 6)),
                new Case(
                        AutoscalerAssert.class,
                        "targetsUtilization(String, int)",
                        start -> start.assertThat(Shop.MANIFESTS)
                                .autoscaler("web")
                                .targetsUtilization("cpu", 70),
                        start -> start.assertThat(MANIFESTS).autoscaler("store").targetsUtilization("cpu", 70)),
                new Case(
                        DisruptionBudgetAssert.class,
                        "hasMinAvailable(Object)",
                        start -> start.assertThat(MANIFESTS)
                                .disruptionBudget("store")
                                .hasMinAvailable(1),
                        start -> start.assertThat(MANIFESTS)
                                .disruptionBudget("store")
                                .hasMinAvailable("1")),
                new Case(
                        DisruptionBudgetAssert.class,
                        "hasMaxUnavailable(Object)",
                        start -> start.assertThat(MANIFESTS)
                                .disruptionBudget("twin")
                                .hasMaxUnavailable("25%"),
                        start -> start.assertThat(MANIFESTS)
                                .disruptionBudget("store")
                                .hasMaxUnavailable(1)),
                new Case(
                        DisruptionBudgetAssert.class,
                        "protects(String)",
                        start -> start.assertThat(MANIFESTS)
                                .disruptionBudget("twin")
                                .protects("Deployment/twin"),
                        start -> start.assertThat(MANIFESTS)
                                .disruptionBudget("twin")
                                .protects("Deployment/store")),
                new Case(
                        NetworkPolicyAssert.class,
                        "appliesTo(String)",
                        start -> start.assertThat(MANIFESTS)
                                .networkPolicy("store")
                                .appliesTo("Deployment/store"),
                        start -> start.assertThat(MANIFESTS)
                                .networkPolicy("store")
                                .appliesTo("CronJob/backup")),
                new Case(
                        NetworkPolicyAssert.class,
                        "deniesAllIngress()",
                        start -> start.assertThat(MANIFESTS)
                                .networkPolicy("closed")
                                .deniesAllIngress(),
                        start -> start.assertThat(MANIFESTS)
                                .networkPolicy("store")
                                .deniesAllIngress()),
                new Case(
                        NetworkPolicyAssert.class,
                        "deniesAllEgress()",
                        start ->
                                start.assertThat(SEALED).networkPolicy("sealed").deniesAllEgress(),
                        start -> start.assertThat(MANIFESTS)
                                .networkPolicy("store")
                                .deniesAllEgress()),
                new Case(
                        NetworkPolicyAssert.class,
                        "allowsIngressOn(Object)",
                        start -> start.assertThat(MANIFESTS)
                                .networkPolicy("store")
                                .allowsIngressOn(9005),
                        start -> start.assertThat(MANIFESTS)
                                .networkPolicy("store")
                                .allowsIngressOn(8080)),
                new Case(
                        NetworkPolicyAssert.class,
                        "allowsIngressOn(Object, String)",
                        start -> start.assertThat(MANIFESTS)
                                .networkPolicy("store")
                                .allowsIngressOn(9005, "TCP"),
                        start -> start.assertThat(MANIFESTS)
                                .networkPolicy("store")
                                .allowsIngressOn(9005, "UDP")),
                new Case(
                        NetworkPolicyAssert.class,
                        "allowsEgressOn(Object, String)",
                        start ->
                                start.assertThat(MANIFESTS).networkPolicy("out").allowsEgressOn(53, "TCP"),
                        start ->
                                start.assertThat(MANIFESTS).networkPolicy("out").allowsEgressOn(53, "UPD")),
                new Case(
                        PermissionsAssert.class,
                        "forbidsExactly(String, String)",
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .forbidsExactly("get", "statefulsets.apps"),
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .forbidsExactly("get", "deployments.apps")),
                new Case(
                        NetworkPolicyAssert.class,
                        "allowsEgressOn(Object)",
                        start ->
                                start.assertThat(MANIFESTS).networkPolicy("out").allowsEgressOn(53),
                        start ->
                                start.assertThat(MANIFESTS).networkPolicy("out").allowsEgressOn(443)),
                new Case(
                        PermissionsAssert.class,
                        "allows(String, String)",
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .allows("list", "deployments.apps"),
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .allows("list", "deployments")),
                new Case(
                        PermissionsAssert.class,
                        "allows(String, String, String)",
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .allows("get", "secrets", "db"),
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .allows("get", "secrets", "x")),
                new Case(
                        PermissionsAssert.class,
                        "allowsInAllNamespaces(String, String)",
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .allowsInAllNamespaces("delete", "nodes"),
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .allowsInAllNamespaces("get", "pods")),
                new Case(
                        PermissionsAssert.class,
                        "allowsUrl(String, String)",
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .allowsUrl("get", "/healthz/ready"),
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .allowsUrl("post", "/metrics")),
                new Case(
                        PermissionsAssert.class,
                        "forbids(String, String)",
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .forbids("delete", "pods"),
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .forbids("get", "secrets")),
                new Case(
                        PermissionsAssert.class,
                        "forbids(String, String, String)",
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .forbids("get", "secrets", "x"),
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .forbids("get", "secrets", "db")),
                new Case(
                        PermissionsAssert.class,
                        "isBoundTo(String)",
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .isBoundTo("ClusterRole/all"),
                        start -> start.assertThat(MANIFESTS)
                                .serviceAccount("store")
                                .isBoundTo("ClusterRole/al")));
    }
}
