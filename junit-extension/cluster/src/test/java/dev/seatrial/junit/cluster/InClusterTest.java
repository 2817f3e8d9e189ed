/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.skippedWithReason;

import dev.seatrial.helm.HelmRelease;
import dev.seatrial.junit.ChartTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class InClusterTest {

    @Test
    void without_a_cluster_tests_are_disabled_and_the_reason_says_what_to_do() {
        run("optional", UnreachableTestCase.class)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                container(UnreachableTestCase.class),
                                skippedWithReason(
                                        reason -> reason.startsWith("There is no context `no-such-context` in"))));
    }

    @Test
    void a_required_cluster_that_is_missing_is_a_failure() {
        run("required", UnreachableTestCase.class)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(1, event(container(UnreachableTestCase.class), finishedWithFailure()));
    }

    @Test
    void clusters_can_be_switched_off() {
        run("off", UnreachableTestCase.class)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1, event(container(UnreachableTestCase.class), skippedWithReason("-Dseatrial.cluster=off")));
    }

    private static EngineExecutionResults run(String mode, Class<?> testCase) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("seatrial.cluster", mode)
                .selectors(selectClass(testCase))
                .execute();
    }

    @ChartTest(chart = "src/test/helm/demo")
    @InCluster(context = "no-such-context")
    static class UnreachableTestCase {

        @Test
        void needs_a_cluster(HelmRelease release) {
            release.install();
        }
    }
}
