/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.manifest.Manifests;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

    @ChartTest(chart = "src/test/helm/shop", release = "shop")
    @ChartMatrix(kubernetes = {"1.27", "1.28", "1.29", "1.30", "1.31", "1.32", "1.33", "1.34"})
    static class ManyTestCase {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
        @SetValue("api.replicas={{ n }}")
        void own(int n, Deployment api, @Values("tier: 'of {{ n }}'") ConfigMap facts, Manifests all) {
            assertThat(api.getSpec().getReplicas()).isEqualTo(n);
            assertThat(facts.getData()).containsEntry("tier", "of " + n);
            assertThat(all.one("ConfigMap").text()).contains("tier: \"chart\"");
        }
    }

    @Test
    void tests_that_run_at_once_do_not_see_each_other() {
        TestRun run = TestRun.with(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
                ManyTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(80);
    }
}
