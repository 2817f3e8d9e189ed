/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Failing.assertFails;
import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.manifest.Manifests;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManifestsAssertTest {

    private final Manifests shop = Shop.MANIFESTS;

    @Test
    void passes_for_true_statements() {
        assertThat(shop)
                .hasSize(10)
                .hasCount("Deployment", 1)
                .contains("Service", "web")
                .doesNotContain("Job")
                .doesNotContain("Service", "db")
                .installsInOrder("Secret/db", "Service/web", "Ingress/web")
                .each(manifest -> manifest.isFrom("templates/all.yaml"));
        assertThat(shop).ofKind("Role").one().isNoHook();
        assertThat(shop).withLabel("tier", "front").hasSize(1);
        assertThat(shop).inNamespace("prod").isEmpty();
        assertThat(shop).from("templates/all.yaml").hasSize(10);
        assertThat(shop).manifest("Ingress").hasApiVersion("networking.k8s.io/v1");
    }

    @Test
    void counts_show_what_was_rendered() {
        assertFails(() -> assertThat(shop).hasCount("Service", 2), """
                Expected 2 Services, but 1 was rendered.

                manifests: Service/web (shop/templates/all.yaml)""");
        assertFails(() -> assertThat(shop).ofKind("Role").isEmpty(), """
                Expected no Role, but 1 was rendered.

                manifests: Role/reader (shop/templates/all.yaml)""");
        assertFails(() -> assertThat(shop).doesNotContain("Service", "web"), """
                Expected no Service `web`, but 1 was rendered.

                manifests: Service/web (shop/templates/all.yaml)""");
    }

    @Test
    void a_missing_manifest_fails_with_the_closest_name() {
        assertFails(() -> assertThat(shop).deployment("wbe"), """
                No Deployment `wbe` was rendered.

                manifests: Deployment/web (shop/templates/all.yaml)
                hint:      Did you mean `web`?""");
        assertFails(() -> assertThat(shop).contains("CronJob", "x"), """
                No CronJob `x` was rendered.

                kinds: ConfigMap, Deployment, HorizontalPodAutoscaler, Ingress, Role, RoleBinding, Secret, Service, ServiceAccount, StatefulSet""");
    }

    @Test
    void a_wrong_order_shows_the_order() {
        assertFails(() -> assertThat(shop).ofKind("Service").installsInOrder("Secret/db"), """
                `Secret/db` is not installed.

                order: Service/web""");
        assertFails(() -> assertThat(shop).from("templates/all.yaml").installsInOrder("Service/web", "Secret/db"), """
                `Secret/db` is installed before `Service/web`, but should be installed after it.

                expected: Service/web, Secret/db
                actual:   ServiceAccount/shop
                          Secret/db
                          ConfigMap/settings
                          Role/reader
                          RoleBinding/reader
                          Service/web
                          Deployment/web
                          StatefulSet/db
                          Ingress/web
                          HorizontalPodAutoscaler/web""");
    }

    @Test
    void at_most_twenty_manifests_are_shown() {
        String twenty = "Deployment/d0 (shop/templates/all.yaml)"
                + IntStream.range(1, 20)
                        .mapToObj("\n           Deployment/d%d (shop/templates/all.yaml)"::formatted)
                        .collect(Collectors.joining());

        assertFails(() -> assertThat(deployments(20)).ofKind("Job").isNotEmpty(), """
                No Job was rendered.

                manifests: %s""".formatted(twenty));
        assertFails(() -> assertThat(deployments(21)).ofKind("Job").isNotEmpty(), """
                No Job was rendered.

                manifests: %s
                           and 1 more""".formatted(twenty));
    }

    private static Manifests deployments(int count) {
        return Failing.manifests(IntStream.range(0, count)
                .mapToObj("kind: Deployment\nmetadata: {name: d%d}\n"::formatted)
                .collect(Collectors.joining("---\n")));
    }

    @Test
    void checking_each_of_nothing_fails() {
        assertFails(
                () -> assertThat(shop).ofKind("Job").each(job -> job.hasLabel("a", "b")),
                "No Job was rendered, so nothing was checked.");
    }

    @Test
    void nothing_is_not_valid() {
        String message = """
                No manifest was rendered, so nothing was checked.

                hint: If the chart should render nothing, assert `isEmpty()` instead.""";

        assertFails(() -> assertThat(Manifests.of(List.of())).isValid(), message);
        assertFails(() -> assertThat(Manifests.of(List.of())).isCompletelyValid(), message);
        assertFails(() -> assertThat(Manifests.of(List.of())).survivesKubernetes("1.35"), message);
    }
}
