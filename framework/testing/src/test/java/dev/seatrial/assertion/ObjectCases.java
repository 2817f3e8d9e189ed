/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.assertion.Store.MANIFESTS;

import java.util.List;

/** What passes and what fails, one by one. */
final class ObjectCases {

    private ObjectCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        ServiceAssert.class,
                        "hasType(String)",
                        () -> assertThat(Shop.MANIFESTS).service("web").hasType("ClusterIP"),
                        () -> assertThat(Shop.MANIFESTS).service("web").hasType("NodePort")),
                new Case(
                        ServiceAssert.class,
                        "isHeadless()",
                        () -> assertThat(MANIFESTS).service("store").isHeadless(),
                        () -> assertThat(Shop.MANIFESTS).service("web").isHeadless()),
                new Case(
                        ServiceAssert.class,
                        "hasPort(String, int)",
                        () -> assertThat(MANIFESTS).service("store").hasPort("web", 80),
                        () -> assertThat(MANIFESTS).service("store").hasPort("web", 8080)),
                new Case(
                        ServiceAssert.class,
                        "hasPort(int)",
                        () -> assertThat(MANIFESTS).service("store").hasPort(81),
                        () -> assertThat(MANIFESTS).service("store").hasPort(82)),
                new Case(
                        ServiceAssert.class,
                        "selects(String)",
                        () -> assertThat(MANIFESTS).service("store").selects("Deployment/store"),
                        () -> assertThat(MANIFESTS).service("store").selects("CronJob/backup")),
                new Case(
                        ServiceAssert.class,
                        "selectsOnly(String)",
                        () -> assertThat(Shop.MANIFESTS).service("web").selectsOnly("Deployment/web"),
                        () -> assertThat(MANIFESTS).service("store").selectsOnly("Deployment/store")),
                new Case(
                        ServiceAssert.class,
                        "forwards(Object, String, int)",
                        () -> assertThat(MANIFESTS).service("store").forwards("web", "Deployment/store", 8080),
                        () -> assertThat(MANIFESTS).service("store").forwards(81, "Deployment/store", 8080)),
                new Case(
                        IngressAssert.class,
                        "hasClass(String)",
                        () -> assertThat(Shop.MANIFESTS).ingress("web").hasClass("nginx"),
                        () -> assertThat(Shop.MANIFESTS).ingress("web").hasClass("traefik")),
                new Case(
                        IngressAssert.class,
                        "hasHost(String)",
                        () -> assertThat(MANIFESTS).ingress("store").hasHost("store.example.com"),
                        () -> assertThat(MANIFESTS).ingress("store").hasHost("shop.example.com")),
                new Case(
                        IngressAssert.class,
                        "doesNotHaveHost(String)",
                        () -> assertThat(MANIFESTS).ingress("store").doesNotHaveHost("x"),
                        () -> assertThat(MANIFESTS).ingress("store").doesNotHaveHost("store.example.com")),
                new Case(
                        IngressAssert.class,
                        "routes(String, String, String, Object)",
                        () -> assertThat(MANIFESTS).ingress("store").routes("store.example.com", "/", "store", "admin"),
                        () -> assertThat(MANIFESTS).ingress("store").routes("store.example.com", "/", "store", 80)),
                new Case(
                        IngressAssert.class,
                        "routesTheRest(String, Object)",
                        () -> assertThat(MANIFESTS).ingress("store").routesTheRest("store", 80),
                        () -> assertThat(MANIFESTS).ingress("store").routesTheRest("store", 81)),
                new Case(
                        IngressAssert.class,
                        "reachesItsServices()",
                        () -> assertThat(Shop.MANIFESTS).ingress("web").reachesItsServices(),
                        () -> assertThat(MANIFESTS).ingress("store").reachesItsServices()),
                new Case(
                        IngressAssert.class,
                        "hasTls(String, String)",
                        () -> assertThat(Shop.MANIFESTS).ingress("web").hasTls("shop.example.com", "shop-tls"),
                        () -> assertThat(Shop.MANIFESTS).ingress("web").hasTls("shop.example.com", "x")),
                new Case(
                        DataAssert.class,
                        "hasData(String, String)",
                        () -> assertThat(MANIFESTS).secret("db").hasData("password", "hunter2"),
                        () -> assertThat(MANIFESTS).secret("db").hasData("password", "x")),
                new Case(
                        DataAssert.class,
                        "hasKey(String)",
                        () -> assertThat(MANIFESTS).configMap("settings").hasKey("icon"),
                        () -> assertThat(MANIFESTS).configMap("settings").hasKey("levle")),
                new Case(
                        DataAssert.class,
                        "doesNotHaveKey(String)",
                        () -> assertThat(MANIFESTS).configMap("settings").doesNotHaveKey("x"),
                        () -> assertThat(MANIFESTS).configMap("settings").doesNotHaveKey("icon")),
                new Case(
                        DataAssert.class,
                        "hasOnlyKeys(String...)",
                        () -> assertThat(MANIFESTS).secret("db").hasOnlyKeys("password"),
                        () -> assertThat(MANIFESTS).secret("db").hasOnlyKeys("user", "password")),
                new Case(
                        DataAssert.class,
                        "hasType(String)",
                        () -> assertThat(MANIFESTS).secret("db").hasType("Opaque"),
                        () -> assertThat(MANIFESTS).secret("db").hasType("kubernetes.io/tls")),
                new Case(
                        DataAssert.class,
                        "data(String)",
                        () -> assertThat(MANIFESTS)
                                .configMap("settings")
                                .data("level")
                                .isEqualTo("info"),
                        () -> assertThat(MANIFESTS).configMap("settings").data("icon")),
                new Case(
                        AutoscalerAssert.class,
                        "scales(String, String)",
                        () -> assertThat(MANIFESTS).autoscaler("store").scales("Deployment", "store"),
                        () -> assertThat(MANIFESTS).autoscaler("store").scales("StatefulSet", "store")),
                new Case(
                        AutoscalerAssert.class,
                        "hasReplicasBetween(int, int)",
                        () -> assertThat(Shop.MANIFESTS).autoscaler("web").hasReplicasBetween(2, 5),
                        () -> assertThat(Shop.MANIFESTS).autoscaler("web").hasReplicasBetween(2, 6)),
                new Case(
                        AutoscalerAssert.class,
                        "targetsUtilization(String, int)",
                        () -> assertThat(Shop.MANIFESTS).autoscaler("web").targetsUtilization("cpu", 70),
                        () -> assertThat(MANIFESTS).autoscaler("store").targetsUtilization("cpu", 70)),
                new Case(
                        DisruptionBudgetAssert.class,
                        "hasMinAvailable(Object)",
                        () -> assertThat(MANIFESTS).disruptionBudget("store").hasMinAvailable(1),
                        () -> assertThat(MANIFESTS).disruptionBudget("store").hasMinAvailable("1")),
                new Case(
                        DisruptionBudgetAssert.class,
                        "hasMaxUnavailable(Object)",
                        () -> assertThat(MANIFESTS).disruptionBudget("twin").hasMaxUnavailable("25%"),
                        () -> assertThat(MANIFESTS).disruptionBudget("store").hasMaxUnavailable(1)),
                new Case(
                        DisruptionBudgetAssert.class,
                        "protects(String)",
                        () -> assertThat(MANIFESTS).disruptionBudget("twin").protects("Deployment/twin"),
                        () -> assertThat(MANIFESTS).disruptionBudget("twin").protects("Deployment/store")),
                new Case(
                        NetworkPolicyAssert.class,
                        "appliesTo(String)",
                        () -> assertThat(MANIFESTS).networkPolicy("store").appliesTo("Deployment/store"),
                        () -> assertThat(MANIFESTS).networkPolicy("store").appliesTo("CronJob/backup")),
                new Case(
                        NetworkPolicyAssert.class,
                        "deniesAllIngress()",
                        () -> assertThat(MANIFESTS).networkPolicy("closed").deniesAllIngress(),
                        () -> assertThat(MANIFESTS).networkPolicy("store").deniesAllIngress()),
                new Case(
                        NetworkPolicyAssert.class,
                        "deniesAllEgress()",
                        () -> assertThat(MANIFESTS).networkPolicy("closed").deniesAllEgress(),
                        () -> assertThat(MANIFESTS).networkPolicy("store").deniesAllEgress()),
                new Case(
                        NetworkPolicyAssert.class,
                        "allowsIngressOn(Object)",
                        () -> assertThat(MANIFESTS).networkPolicy("store").allowsIngressOn(9005),
                        () -> assertThat(MANIFESTS).networkPolicy("store").allowsIngressOn(8080)),
                new Case(
                        NetworkPolicyAssert.class,
                        "allowsEgressOn(Object)",
                        () -> assertThat(MANIFESTS).networkPolicy("out").allowsEgressOn(53),
                        () -> assertThat(MANIFESTS).networkPolicy("out").allowsEgressOn(443)),
                new Case(
                        PermissionsAssert.class,
                        "allows(String, String)",
                        () -> assertThat(MANIFESTS).serviceAccount("store").allows("list", "deployments.apps"),
                        () -> assertThat(MANIFESTS).serviceAccount("store").allows("list", "deployments")),
                new Case(
                        PermissionsAssert.class,
                        "allows(String, String, String)",
                        () -> assertThat(MANIFESTS).serviceAccount("store").allows("get", "secrets", "db"),
                        () -> assertThat(MANIFESTS).serviceAccount("store").allows("get", "secrets", "x")),
                new Case(
                        PermissionsAssert.class,
                        "allowsInAllNamespaces(String, String)",
                        () -> assertThat(MANIFESTS).serviceAccount("store").allowsInAllNamespaces("delete", "nodes"),
                        () -> assertThat(MANIFESTS).serviceAccount("store").allowsInAllNamespaces("get", "pods")),
                new Case(
                        PermissionsAssert.class,
                        "allowsUrl(String, String)",
                        () -> assertThat(MANIFESTS).serviceAccount("store").allowsUrl("get", "/healthz/ready"),
                        () -> assertThat(MANIFESTS).serviceAccount("store").allowsUrl("post", "/metrics")),
                new Case(
                        PermissionsAssert.class,
                        "forbids(String, String)",
                        () -> assertThat(MANIFESTS).serviceAccount("store").forbids("delete", "pods"),
                        () -> assertThat(MANIFESTS).serviceAccount("store").forbids("get", "secrets")),
                new Case(
                        PermissionsAssert.class,
                        "forbids(String, String, String)",
                        () -> assertThat(MANIFESTS).serviceAccount("store").forbids("get", "secrets", "x"),
                        () -> assertThat(MANIFESTS).serviceAccount("store").forbids("get", "secrets", "db")),
                new Case(
                        PermissionsAssert.class,
                        "isBoundTo(String)",
                        () -> assertThat(MANIFESTS).serviceAccount("store").isBoundTo("ClusterRole/all"),
                        () -> assertThat(MANIFESTS).serviceAccount("store").isBoundTo("ClusterRole/al")));
    }
}
