/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.manifest.Manifests;
import dev.seatrial.snapshot.Snapshot;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Input without effect that is accepted; what is refused is in {@link MisuseTest}. */
class UnusedInputTest {

    @Test
    void an_annotation_accepts_what_has_no_effect() {
        TestRun run = TestRun.of(AllowedTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(4);
    }

    @Test
    void a_configuration_parameter_accepts_what_has_no_effect_in_the_whole_run() {
        TestRun run = TestRun.with(Map.of("seatrial.unused", "allow"), PlainTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(TestRun.of(PlainTestCase.class).failures()).hasSize(2);
    }

    @Test
    void an_unknown_setting_is_told() {
        assertThat(TestRun.with(Map.of("seatrial.unused", "yes"), OneTestCase.class)
                        .failure())
                .isEqualTo("""
                        The configuration parameter `seatrial.unused` is `yes`.

                        hint: Write `fail` or `allow`.""");
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class AllowedTestCase {
        @Test
        @AllowUnused(Unused.VALUES)
        @SetValue("tire=x")
        void value(Manifests manifests) {}

        @Test
        @ClusterState("{apiVersion: v1, kind: Secret, metadata: {name: other}}")
        void object(@AllowUnused(Unused.CLUSTER_OBJECTS) Manifests manifests) {}

        @Test
        @AllowUnused
        void snapshot(Snapshot snapshot) {}

        @Test
        @AllowUnused(Unused.VALUES)
        void chart(TestChart chart) {
            chart.withValues("tire: x").manifests();
        }
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class PlainTestCase {
        @Test
        @SetValue("tire=x")
        void value(Manifests manifests) {}

        @Test
        void snapshot(Snapshot snapshot) {}
    }

    @ChartTest(chart = "src/test/helm/shop")
    static class OneTestCase {
        @Test
        void test(Manifests manifests) {}
    }
}
