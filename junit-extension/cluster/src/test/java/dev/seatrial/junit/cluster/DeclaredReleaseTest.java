/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.seatrial.chart.SetExpression;
import dev.seatrial.helm.HelmValue;
import dev.seatrial.helm.ReleaseSpec;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.Release;
import dev.seatrial.junit.SetValue;
import dev.seatrial.junit.Values;
import dev.seatrial.junit.ValuesFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A release from the annotations of tests that only render. */
class DeclaredReleaseTest {

    private static final Path CHART = Path.of("src/test/helm/demo");

    @Test
    void values_come_in_helms_order_the_class_before_the_method() {
        assertThat(specs(LayersTestCase.class))
                .containsExactly(new ReleaseSpec(
                        "shop",
                        CHART,
                        List.of(
                                new HelmValue.ValuesFile(CHART.resolve("values.yaml")),
                                new HelmValue.ValuesText("a: 1", "`@Values` on DeclaredReleaseTest.LayersTestCase"),
                                new HelmValue.ValuesText(
                                        "a: 2", "`@Values` on DeclaredReleaseTest.LayersTestCase.installs"),
                                new HelmValue.SetValue(new SetExpression(SetExpression.Kind.TYPED, "b=1")),
                                new HelmValue.SetValue(new SetExpression(SetExpression.Kind.JSON, "c={}"))),
                        List.of("DeclaredReleaseTest.LayersTestCase", "installs"),
                        Path.of("target/seatrial/cluster")));
    }

    @Test
    void arguments_fill_the_values_and_tell_the_evidence_apart() {
        List<ReleaseSpec> specs = specs(ArgumentsTestCase.class);

        assertThat(specs)
                .extracting(ReleaseSpec::values)
                .containsExactly(
                        List.of(new HelmValue.SetValue(new SetExpression(SetExpression.Kind.TYPED, "replicas=1"))),
                        List.of(new HelmValue.SetValue(new SetExpression(SetExpression.Kind.TYPED, "replicas=3"))));
        assertThat(specs).extracting(ReleaseSpec::test).doesNotHaveDuplicates();
    }

    @Test
    void a_nested_class_inherits_and_may_name_another_release() {
        List<ReleaseSpec> specs = specs(OuterTestCase.class);

        assertThat(specs).extracting(ReleaseSpec::name).containsExactly("inner");
        assertThat(specs)
                .extracting(ReleaseSpec::test)
                .containsExactly(List.of("DeclaredReleaseTest.OuterTestCase.Inner", "installs"));
    }

    @Test
    void a_release_without_a_name_is_called_as_helm_template_calls_it() {
        assertThat(specs(ArgumentsTestCase.class)).extracting(ReleaseSpec::name).containsOnly("release-name");
    }

    private static List<ReleaseSpec> specs(Class<?> testCase) {
        List<ReleaseSpec> seen = new CopyOnWriteArrayList<>();
        Seen.SPECS.set(seen);
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .selectors(selectClass(testCase))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.failed(0));
        return seen;
    }

    /** Reads the declared release of a test, which the extension would install. */
    static final class Seen implements BeforeEachCallback {

        static final ThreadLocal<List<ReleaseSpec>> SPECS = new ThreadLocal<>();

        @Override
        public void beforeEach(ExtensionContext context) {
            SPECS.get().add(DeclaredRelease.of(context));
        }
    }

    @ChartTest(chart = "src/test/helm/demo", release = "shop")
    @ValuesFile("values.yaml")
    @Values("a: 1")
    @SetValue("b=1")
    @ExtendWith(Seen.class)
    static class LayersTestCase {

        @Test
        @Values("a: 2")
        @SetValue(value = "c={}", kind = SetExpression.Kind.JSON)
        void installs() {}
    }

    @ChartTest(chart = "src/test/helm/demo")
    @ExtendWith(Seen.class)
    static class ArgumentsTestCase {

        @ParameterizedTest
        @ValueSource(ints = {1, 3})
        @SetValue("replicas={{ n }}")
        void installs(int n) {}
    }

    @ChartTest(chart = "src/test/helm/demo", release = "outer")
    @ExtendWith(Seen.class)
    static class OuterTestCase {

        @Nested
        @Release(name = "inner")
        class Inner {

            @Test
            void installs() {}
        }
    }
}
