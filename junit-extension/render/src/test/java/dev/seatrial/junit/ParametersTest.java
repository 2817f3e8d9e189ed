/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.assertion.Notes;
import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.snapshot.Snapshot;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.opentest4j.AssertionFailedError;

/** What parameters a chart test can have, and where. */
@ChartTest(chart = "src/test/helm/shop", release = "shop")
class ParametersTest {

    @Test
    void the_whole_render(RenderedChart rendered, Manifests manifests, Notes notes) {
        assertThat(rendered.text()).startsWith("---\n# Source: shop/templates/");
        assertThat(manifests.all()).extracting(Manifest::kind).containsExactly("ConfigMap", "Service", "Deployment");
        assertThat(notes.text()).isEqualTo("The chart shop is ready.\n");
    }

    @Test
    @SetValue("worker.enabled=true")
    void one_manifest_by_name_and_kind(
            @ResourceName("shop-facts") Manifest facts,
            @ResourceName(value = "shop-worker", kind = "Service") Manifest worker,
            @ResourceName(value = "", kind = "ConfigMap") Manifest only) {
        assertThat(facts.kind()).isEqualTo("ConfigMap");
        assertThat(worker.kind()).isEqualTo("Service");
        assertThat(only.name()).isEqualTo("shop-facts");
    }

    @Test
    @SetValue("worker.enabled=true")
    void objects_of_the_model(
            @ResourceName("shop-worker") Deployment worker,
            List<Service> services,
            @ResourceName("shop-api") List<Service> api,
            List<Job> none,
            List<Manifest> manifests,
            List<HasMetadata> all) {
        assertThat(worker.getSpec().getReplicas()).isEqualTo(1);
        assertThat(services)
                .extracting(s -> s.getSpec().getPorts().get(0).getPort())
                .containsExactly(80, 81);
        assertThat(api).hasSize(1);
        assertThat(none).isEmpty();
        assertThat(manifests).hasSize(5);
        assertThat(all).hasSize(5);
    }

    @Test
    void objects_of_any_kind(@ResourceName(value = "shop-api", kind = "Service") GenericKubernetesResource service) {
        assertThat(service.getKind()).isEqualTo("Service");
        assertThat(service.<Integer>get("spec", "ports", 0, "port")).isEqualTo(80);
    }

    @Test
    @SetValue("api.image=null")
    void how_it_fails(RenderFailure failure) {
        assertThat(failure.message()).isEqualTo("api.image is required");
    }

    @Test
    @Values("tier: mine")
    void the_chart_itself(TestChart chart) {
        assertThat(chart.render().notes()).isEqualTo("The mine shop is ready.\n");
        assertThat(chart.withSet("tier=more").render().notes()).isEqualTo("The more shop is ready.\n");
        assertThat(chart.withValues("tier: values").manifests().size()).isEqualTo(3);
        assertThat(chart.with(request -> request.release("other"))
                        .manifests()
                        .one("ConfigMap")
                        .name())
                .isEqualTo("other-facts");
        assertThat(chart.withSet("api.image=null").failure().message()).isEqualTo("api.image is required");
        assertThatThrownBy(() -> chart.withSet("api.image=null").render())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("execution error at (shop/templates/api.yaml:17:20): api.image is required");
        assertThatThrownBy(chart::failure)
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("The chart renders, but it should fail.");
    }

    @Test
    void named_templates(TestChart chart) {
        assertThat(chart.template("shop.annotations")).isEqualTo("app: shop\ntier: \"chart\"");
        assertThat(chart.withSet("tier=x").template("shop.annotations")).isEqualTo("app: shop\ntier: \"x\"");
        assertThat(chart.template("shop.url", "dict \"host\" \"a.example\" \"port\" 8443"))
                .isEqualTo("https://a.example:8443");
        assertThatThrownBy(() -> chart.template("shop.url", "dict"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("execution error at (shop/templates/_names.tpl:6:11): a host is required");
        assertThatThrownBy(() -> chart.template("shop.annotation"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("""
                        The chart `shop` has no template named `shop.annotation`.

                        hint: Did you mean `shop.annotations`?""");
    }

    @Nested
    @ChartTest(chart = "src/test/helm/library")
    class OfALibrary {

        @Test
        void named_templates(TestChart chart) {
            assertThat(chart.template("library.name")).isEqualTo("shop-library");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @Values("tier: class")
    class OncePerClass {

        private final ConfigMap facts;
        private String before = "";

        OncePerClass(ConfigMap facts) {
            this.facts = facts;
        }

        @BeforeAll
        void render(Notes notes) {
            before = notes.text();
        }

        @Test
        @Values("tier: method")
        void only_what_the_class_says_is_known(ConfigMap own) {
            assertThat(LayersTest.tier(facts)).isEqualTo("class");
            assertThat(before).isEqualTo("The class shop is ready.\n");
            assertThat(LayersTest.tier(own)).isEqualTo("method");
        }
    }

    @RepeatedTest(3)
    void repeated_tests(RepetitionInfo repetition, ConfigMap facts) {
        assertThat(repetition.getTotalRepetitions()).isEqualTo(3);
        assertThat(LayersTest.tier(facts)).isEqualTo("chart");
    }

    @TestFactory
    Stream<DynamicTest> dynamic_tests(TestChart chart) {
        return Stream.of("a", "b")
                .map(tier -> DynamicTest.dynamicTest(
                        tier,
                        () -> assertThat(chart.withSet("tier=" + tier).render().notes())
                                .isEqualTo("The " + tier + " shop is ready.\n")));
    }

    @Test
    void a_snapshot(Snapshot snapshot) {
        snapshot.of("Deployment", "shop-api").matches();
    }
}
