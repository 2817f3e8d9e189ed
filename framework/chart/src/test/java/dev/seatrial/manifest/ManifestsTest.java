/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManifestsTest {

    private final Manifests manifests = Manifests.of(List.of(
            Documents.manifest("shop/templates/svc.yaml", "Service", "a", "web"),
            Documents.manifest("shop/templates/svc.yaml", "Service", "b", "web"),
            Documents.manifest("shop/templates/api-svc.yaml", "Service", "api"),
            Documents.deployment()));

    @Test
    void keeps_the_order_given() {
        assertThat(manifests).extracting(Manifest::name).containsExactly("web", "web", "api", "web");
        assertThat(manifests.size()).isEqualTo(4);
        assertThat(manifests.isEmpty()).isFalse();
        assertThat(Manifests.none().isEmpty()).isTrue();
        assertThat(Manifests.none()).isEmpty();
    }

    @Test
    void narrows_by_what_a_manifest_says() {
        assertThat(manifests.ofKind("service").size()).isEqualTo(3);
        assertThat(manifests.named("web").size()).isEqualTo(3);
        assertThat(manifests.inNamespace("b").size()).isEqualTo(1);
        assertThat(manifests.withLabel("tier", "front").one().kind()).isEqualTo("Deployment");
        assertThat(manifests.from("templates/svc.yaml").size()).isEqualTo(2);
        assertThat(manifests.from("shop/templates/api-svc.yaml").size()).isEqualTo(1);
        assertThat(manifests.where("long", m -> m.kind().length() > 7).one().name())
                .isEqualTo("web");
    }

    @Test
    void picks_one_by_kind_and_name() {
        assertThat(manifests.one("Service", "api").source()).isEqualTo("shop/templates/api-svc.yaml");
        assertThat(manifests.one("Deployment").name()).isEqualTo("web");
        assertThat(manifests.find("Service", "web")).isPresent();
        assertThat(manifests.find("Service", "db")).isEmpty();
    }

    @Test
    void several_that_fit_are_listed() {
        assertFails(() -> manifests.one("Service", "web"), """
                Expected exactly one Service `web`, but 2 were rendered.

                manifests: a/Service/web (shop/templates/svc.yaml)
                           b/Service/web (shop/templates/svc.yaml)
                hint:      Select one by kind, name, namespace, label or template.""");
    }

    @Test
    void of_many_that_fit_fifteen_are_listed() {
        String fifteen = IntStream.range(0, 15)
                .mapToObj(i -> "Secret/s%d (a.yaml)".formatted(i))
                .collect(Collectors.joining("\n           "));

        assertFails(() -> secrets(15).one("Secret"), """
                Expected exactly one Secret, but 15 were rendered.

                manifests: %s
                hint:      Select one by kind, name, namespace, label or template.""".formatted(fifteen));
        assertFails(() -> secrets(17).one("Secret"), """
                Expected exactly one Secret, but 17 were rendered.

                manifests: %s
                           and 2 more
                hint:      Select one by kind, name, namespace, label or template.""".formatted(fifteen));
    }

    private static Manifests secrets(int count) {
        return Manifests.of(IntStream.range(0, count)
                .mapToObj(i -> Documents.manifest("a.yaml", "Secret", "s" + i))
                .toList());
    }

    @Test
    void what_no_name_or_kind_was_given_for_is_answered_with_all_there_is() {
        assertFails(() -> manifests.inNamespace("c").one(), """
                No manifest in namespace `c` was rendered.

                manifests: a/Service/web (shop/templates/svc.yaml)
                           b/Service/web (shop/templates/svc.yaml)
                           Service/api (shop/templates/api-svc.yaml)
                           Deployment/web (shop/templates/web.yaml)""");
        assertFails(() -> manifests.named("ap").one(), """
                No manifest `ap` was rendered.

                manifests: a/Service/web (shop/templates/svc.yaml)
                           b/Service/web (shop/templates/svc.yaml)
                           Service/api (shop/templates/api-svc.yaml)
                           Deployment/web (shop/templates/web.yaml)
                hint:      Did you mean `api`?""");
        assertFails(() -> manifests.ofKind("Deployment").inNamespace("c").one(), """
                No Deployment in namespace `c` was rendered.

                manifests: Deployment/web (shop/templates/web.yaml)""");
    }

    @Test
    void a_selection_that_fails_is_told_as_data_too() {
        assertThatThrownBy(() -> manifests.one("Deployment", "wbe"))
                .isInstanceOfSatisfying(
                        ManifestSelectionException.class,
                        failure -> assertThat(failure.diagnostic().headline())
                                .isEqualTo("No Deployment `wbe` was rendered."));
    }

    @Test
    void a_mistyped_name_is_answered_with_the_nearest() {
        assertFails(() -> manifests.one("Deployment", "wbe"), """
                No Deployment `wbe` was rendered.

                manifests: Deployment/web (shop/templates/web.yaml)
                hint:      Did you mean `web`?""");
    }

    @Test
    void the_name_of_an_object_of_another_kind_is_answered_with_that_kind() {
        assertFails(() -> manifests.one("DaemonSet", "api"), """
                No DaemonSet `api` was rendered.

                kinds: Deployment, Service
                hint:  There is a Service of this name. Did you mean `Service/api`?""");
        assertFails(() -> manifests.one("Deployment", "api"), """
                No Deployment `api` was rendered.

                manifests: Deployment/web (shop/templates/web.yaml)
                hint:      There is a Service of this name. Did you mean `Service/api`?""");
    }

    @Test
    void a_mistyped_kind_is_answered_with_the_kinds_there_are() {
        assertFails(() -> manifests.one("Deploymnet", "web"), """
                No Deploymnet `web` was rendered.

                kinds: Deployment, Service
                hint:  Did you mean `Deployment`?""");
    }

    @Test
    void an_empty_render_is_said_to_be_empty() {
        assertFails(() -> Manifests.none().withLabel("a", "b").one(), """
                No manifest with label `a: b` was rendered.

                manifests: none""");
    }

    @Test
    void a_narrowed_selection_is_described() {
        assertThat(manifests
                        .ofKind("Service")
                        .named("api")
                        .inNamespace("x")
                        .from("y")
                        .description())
                .isEqualTo("Service `api` in namespace `x` from `y`");
        assertThat(manifests.ofKind("A").ofKind("B").named("c").named("d").description())
                .isEqualTo("A `c` of kind `B` named `d`");
    }

    @Test
    void manifests_that_no_chart_rendered_have_siblings_and_no_release() {
        assertThat(manifests.ofKind("Service").siblings().all()).hasSize(4).isEqualTo(manifests.all());
        assertThat(manifests.ofKind("Service").release()).isEmpty();
    }

    @Test
    void what_they_were_rendered_for_goes_along() {
        ReleaseContext release = new ReleaseContext("prod", "v1.33.0", "");
        Manifests rendered = Manifests.of(manifests.all(), release);

        assertThat(rendered.ofKind("Service").named("api").release()).hasValue(release);
        assertThat(rendered.ofKind("Service").siblings().release()).hasValue(release);
    }

    @Test
    void print_as_a_list() {
        assertThat(manifests.ofKind("Deployment")).hasToString("[Deployment/web (shop/templates/web.yaml)]");
    }

    private static void assertFails(Runnable action, String message) {
        assertThatThrownBy(action::run)
                .isInstanceOf(ManifestSelectionException.class)
                .hasMessage(message);
    }
}
