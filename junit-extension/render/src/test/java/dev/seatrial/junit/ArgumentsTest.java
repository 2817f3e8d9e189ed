/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of annotations are templates over the arguments of parameterized tests. */
@ChartTest(chart = "src/test/helm/shop", release = "shop")
class ArgumentsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void values_of_a_parameter(int n, @Values("api: {replicas: {{ n }}}") Deployment api) {
        assertThat(api.getSpec().getReplicas()).isEqualTo(n);
    }

    @ParameterizedTest
    @CsvSource({"dev, 2", "prod, 4"})
    @ValuesFile("values-{{ environment }}.yaml")
    @SetValue("api.replicas={{ replicas }}")
    @Release(namespace = "{{ environment }}")
    void all_texts_of_a_method(String environment, int replicas, ConfigMap facts, Deployment api) {
        assertThat(facts.getData()).containsEntry("tier", environment).containsEntry("namespace", environment);
        assertThat(api.getSpec().getReplicas()).isEqualTo(replicas);
    }

    @ParameterizedTest
    @ValueSource(strings = "{{ .Release.Name }}")
    void an_argument_with_braces_is_a_text(String text, @Values("tier: '{{ text }}'") ConfigMap facts) {
        assertThat(facts.getData()).containsEntry("tier", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.29", "1.33"})
    void versions(String version, @Kubernetes("{{ version }}") ConfigMap facts) {
        assertThat(facts.getData()).containsEntry("kubernetes", "v" + version + ".0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "worker"})
    void names(String name, @SetValue("worker.enabled=true") @ResourceName("shop-{{ name }}") Deployment deployment) {
        assertThat(deployment.getMetadata().getName()).isEqualTo("shop-" + name);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Values("""
            {% if production %}
            tier: prod
            {% else %}
            tier: other
            {% endif %}
            """)
    void statements(boolean production, ConfigMap facts) {
        assertThat(facts.getData()).containsEntry("tier", production ? "prod" : "other");
    }

    record Size(String tier, int replicas) {}

    static Stream<Arguments> sizes() {
        return Stream.of(
                Arguments.of(new Size("small", 1), List.of("a", "b")),
                Arguments.of(new Size("large", 7), List.of("c")));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    @Values("""
            tier: {{ size.tier }}-{{ zones | join('-') }}
            api: {replicas: {{ size.replicas }}}
            """)
    void records_and_lists(Size size, List<String> zones, ConfigMap facts, Deployment api) {
        assertThat(facts.getData()).containsEntry("tier", size.tier() + "-" + String.join("-", zones));
        assertThat(api.getSpec().getReplicas()).isEqualTo(size.replicas());
    }

    @ParameterizedTest
    @ValueSource(ints = 1)
    void braces_of_the_chart_are_left_alone_on_demand(
            int n, @Values(value = "tier: '{{ .Release.Name }}'", template = false) ConfigMap facts) {
        assertThat(facts.getData()).containsEntry("tier", "{{ .Release.Name }}");
    }

    @Test
    @Values("tier: '{{ n }}'")
    void a_test_without_arguments_has_no_templates(ConfigMap facts) {
        assertThat(facts.getData()).containsEntry("tier", "{{ n }}");
    }

    static Stream<Deployment> deployments() {
        return Stream.of(new Deployment());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void an_argument_is_not_taken_for_something_rendered(Deployment given, ConfigMap facts) {
        assertThat(given.getMetadata()).isNull();
        assertThat(facts.getMetadata().getName()).isEqualTo("shop-facts");
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class AddressTestCase {

        @ParameterizedTest
        @ValueSource(strings = "10.0.0.1/24")
        @Values("tier: '{{ address | ipaddr(\"network\") }}'")
        void test(String address, ConfigMap facts) {}
    }

    @Test
    void a_filter_whose_library_is_left_out_says_which_to_add() {
        assertThat(TestRun.of(AddressTestCase.class).failure())
                .contains("NoClassDefFoundError: org/apache/commons/net/util/SubnetUtils")
                .contains("<dependency><groupId>commons-net</groupId><artifactId>commons-net</artifactId>"
                        + "<version>3.9.0</version><scope>test</scope></dependency>")
                .contains("testRuntimeOnly(\"commons-net:commons-net:3.9.0\")");
    }
}
