/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import static dev.seatrial.cluster.assertion.ClusterAssertions.assertThatUpgrade;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.helm.HelmCli;
import dev.seatrial.helm.ScriptedHelm;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit fills the field
class RolloutAssertTest {

    private static final Path CHART = Path.of("/charts/demo");

    @TempDir
    Path folder;

    @Test
    void a_change_that_succeeds() {
        HelmCli helm = new ScriptedHelm(folder, 4).answer("upgrade", 0).cli();

        assertThatUpgrade(() -> helm.upgrade("demo", CHART)).succeeds().within(Duration.ofMinutes(1));
        assertThatThrownBy(() ->
                        assertThatUpgrade(() -> helm.upgrade("demo", CHART)).fails())
                .isInstanceOf(AssertionError.class)
                .hasMessage("The change succeeded, but should have failed.");
        assertThatThrownBy(() ->
                        assertThatUpgrade(() -> helm.upgrade("demo", CHART)).within(Duration.ZERO))
                .isInstanceOf(AssertionError.class)
                .hasMessage("The change took too long.");
    }

    @Test
    void a_change_that_fails_waiting() {
        HelmCli helm = new ScriptedHelm(folder, 4).answer("upgrade-broken", 1).cli();

        assertThatUpgrade(() -> helm.upgrade("demo", CHART))
                .fails()
                .failsWaitingFor("deployment/web")
                .because("context deadline exceeded");
        String message = """
                Error: UPGRADE FAILED: resource Deployment/r4/web not ready. status: InProgress, message: Pending termination: 1
                context deadline exceeded

                command: helm upgrade demo /charts/demo --output json --timeout 300000ms --wait""";
        assertThatThrownBy(() ->
                        assertThatUpgrade(() -> helm.upgrade("demo", CHART)).succeeds())
                .isInstanceOf(AssertionError.class)
                .hasMessage(message);
        assertThatThrownBy(() ->
                        assertThatUpgrade(() -> helm.upgrade("demo", CHART)).failsWaitingFor("deployment/api"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("The change failed, but not while waiting for Deployment `api`:\n\n" + message);
        assertThatThrownBy(() ->
                        assertThatUpgrade(() -> helm.upgrade("demo", CHART)).failsInHook("migrate"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("The change failed, but not in hook `migrate`:\n\n" + message);
        assertThatThrownBy(() ->
                        assertThatUpgrade(() -> helm.upgrade("demo", CHART)).because("no such table"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("The failure message does not contain `no such table`:\n\n" + message);
    }

    @Test
    void other_exceptions_are_failures_of_the_test() {
        assertThatThrownBy(() -> assertThatUpgrade(() -> {
                            throw new IllegalArgumentException("mine");
                        })
                        .fails())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mine");
    }
}
