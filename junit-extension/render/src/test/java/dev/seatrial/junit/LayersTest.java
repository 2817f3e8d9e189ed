/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.SetExpression;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How annotations on classes, methods and parameters add up. */
@ChartTest(chart = "src/test/helm/shop", release = "shop")
class LayersTest {

    @Test
    void the_chart_has_its_own_values(ConfigMap facts) {
        assertThat(tier(facts)).isEqualTo("chart");
    }

    @Test
    @ValuesFile("values-dev.yaml")
    void a_file_wins_over_the_chart(ConfigMap facts) {
        assertThat(tier(facts)).isEqualTo("dev");
    }

    @Test
    @ValuesFile({"values-prod.yaml", "values-dev.yaml"})
    void of_several_files_the_last_wins(ConfigMap facts) {
        assertThat(tier(facts)).isEqualTo("dev");
    }

    @Test
    @ValuesFile("values-beside.yaml")
    void a_file_is_found_beside_the_test(ConfigMap facts) {
        assertThat(tier(facts)).isEqualTo("beside");
    }

    @Test
    @ValuesFile("src/test/helm/shop/values-prod.yaml")
    void a_file_is_found_from_the_working_directory(ConfigMap facts) {
        assertThat(tier(facts)).isEqualTo("prod");
    }

    @Test
    @Values("tier: inline")
    @ValuesFile("values-dev.yaml")
    void values_win_over_files_wherever_they_stand(ConfigMap facts) {
        assertThat(tier(facts)).isEqualTo("inline");
    }

    @Test
    void the_annotation_of_a_parameter_is_for_that_parameter(
            @Values("tier: one") ConfigMap one, @Values("tier: two") ConfigMap two, ConfigMap facts) {
        assertThat(tier(one)).isEqualTo("one");
        assertThat(tier(two)).isEqualTo("two");
        assertThat(tier(facts)).isEqualTo("chart");
    }

    @Test
    @Values("tier: first")
    @Values("tier: second")
    @Values("tier: first")
    void repeated_annotations_keep_their_order_even_equal_ones(ConfigMap facts) {
        assertThat(tier(facts)).isEqualTo("first");
    }

    @Test
    @SetValue(value = "tier=string", kind = SetExpression.Kind.STRING)
    @SetValue("tier=set")
    @SetValue(value = "tier=\"json\"", kind = SetExpression.Kind.JSON)
    void expressions_are_applied_by_kind_as_helm_does(ConfigMap facts) {
        assertThat(tier(facts)).isEqualTo("string");
    }

    @Test
    @SetValue(value = "tier=a,b={c}", kind = SetExpression.Kind.LITERAL)
    void a_literal_is_taken_as_it_is(ConfigMap facts) {
        assertThat(tier(facts)).isEqualTo("a,b={c}");
    }

    @Test
    @SetValue(value = "tier=src/test/helm/shop/values-dev.yaml", kind = SetExpression.Kind.FILE)
    void the_content_of_a_file_is_a_value(ConfigMap facts) {
        assertThat(tier(facts)).isEqualTo("tier: dev\n");
    }

    @Test
    @SetValue(value = "tier=values-dev.yaml,other=src/test/helm/shop/values-dev.yaml", kind = SetExpression.Kind.FILE)
    @AllowUnused(Unused.VALUES)
    void such_a_file_is_looked_for_in_the_chart_as_values_files_are(ConfigMap facts) {
        assertThat(tier(facts)).isEqualTo("tier: dev\n");
    }

    @Nested
    @Values("tier: outer")
    @SetValue("api.replicas=2")
    class Classes {

        @Test
        @Values("tier: method")
        void a_method_wins_over_its_class(ConfigMap facts) {
            assertThat(tier(facts)).isEqualTo("method");
        }

        @Test
        @Values("tier: method")
        void a_parameter_wins_over_its_method(@Values("tier: parameter") ConfigMap facts) {
            assertThat(tier(facts)).isEqualTo("parameter");
        }

        @Test
        @Values("api: {replicas: 9}")
        void an_expression_of_the_class_wins_over_values_of_the_method(
                io.fabric8.kubernetes.api.model.apps.Deployment api) {
            assertThat(api.getSpec().getReplicas()).isEqualTo(2);
        }

        @Nested
        @Values("tier: inner")
        class Inner {

            @Test
            void a_nested_class_wins_over_the_one_around_it(ConfigMap facts) {
                assertThat(tier(facts)).isEqualTo("inner");
            }
        }

        @Nested
        @ChartTest(release = "another", namespace = "there")
        class Other {

            @Test
            void a_nested_chart_test_changes_what_it_says_only(ConfigMap facts) {
                assertThat(facts.getMetadata().getName()).isEqualTo("another-facts");
                assertThat(facts.getData()).containsEntry("namespace", "there").containsEntry("tier", "outer");
            }
        }
    }

    @Nested
    @Release(name = "outer", namespace = "outer", revision = 4, upgrade = true)
    class Releases {

        @Test
        @Release(namespace = "inner")
        void an_inner_release_changes_what_it_says_only(ConfigMap facts) {
            assertThat(facts.getMetadata().getName()).isEqualTo("outer-facts");
            assertThat(facts.getData())
                    .containsEntry("namespace", "inner")
                    .containsEntry("revision", "4")
                    .containsEntry("upgrade", "true");
        }

        @Test
        @Release(revision = 5)
        void an_inner_revision_wins(ConfigMap facts) {
            assertThat(facts.getData()).containsEntry("revision", "5");
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @ValuesFile("values-prod.yaml")
    @Values("tier: production")
    @interface Production {}

    @Nested
    class Composed {

        @Test
        @Production
        void an_annotation_of_ones_own_stands_for_what_is_on_it(ConfigMap facts) {
            assertThat(tier(facts)).isEqualTo("production");
        }

        @Test
        @Production
        @Values("tier: later")
        void and_takes_its_place_among_the_others(ConfigMap facts) {
            assertThat(tier(facts)).isEqualTo("later");
        }

        @Test
        void and_stands_on_parameters_too(@Production ConfigMap facts) {
            assertThat(tier(facts)).isEqualTo("production");
        }
    }

    @ChartTest(chart = "src/test/helm/shop", release = "base")
    @Values("tier: base")
    @Release(namespace = "base")
    abstract static class Base {

        @Test
        @SetValue("api.replicas=3")
        void inherited(io.fabric8.kubernetes.api.model.apps.Deployment api) {
            assertThat(api.getSpec().getReplicas()).isEqualTo(3);
        }
    }

    interface OfAnInterface {

        @Test
        @Values("tier: default")
        default void default_method(ConfigMap facts) {
            assertThat(tier(facts)).isEqualTo("default");
        }
    }

    @Nested
    @Release(revision = 4)
    class Derived extends Base implements OfAnInterface {

        @Test
        void a_subclass_adds_to_its_superclass(ConfigMap facts) {
            assertThat(facts.getMetadata().getName()).isEqualTo("base-facts");
            assertThat(facts.getData())
                    .containsEntry("tier", "base")
                    .containsEntry("namespace", "base")
                    .containsEntry("revision", "4");
        }

        @Test
        @Values("tier: own")
        void and_wins_over_it(ConfigMap facts) {
            assertThat(tier(facts)).isEqualTo("own");
        }
    }

    @Nested
    @Values("tier: class")
    class LifecycleMethods {

        private String before = "";
        private String own = "";

        @BeforeEach
        void render(ConfigMap facts) {
            before = tier(facts);
        }

        @BeforeEach
        @Values("tier: own")
        void renderItsOwn(ConfigMap facts) {
            own = tier(facts);
        }

        @Test
        @Values("tier: test")
        void see_what_the_test_says_then_what_they_say_themselves() {
            assertThat(before).isEqualTo("test");
            assertThat(own).isEqualTo("own");
        }
    }

    static String tier(ConfigMap facts) {
        return Objects.requireNonNull(facts.getData().get("tier"));
    }
}
