/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cluster.ImagePull.Patience;
import java.io.IOException;
import java.lang.reflect.Field;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Restores after each test what Testcontainers decides once per JVM. */
@Execution(ExecutionMode.SAME_THREAD)
@DisabledIfEnvironmentVariable(named = "TESTCONTAINERS_RYUK_DISABLED", matches = "true")
class RyukTest {

    private ScriptedDocker docker;
    private Field chosen;

    @BeforeEach
    void start() throws Exception {
        docker = new ScriptedDocker().answersPulls(answer -> answer.status(500, "no such host"));
        chosen = Ryuk.chosenReaper();
        chosen.set(null, null);
    }

    @AfterEach
    void stop() throws Exception {
        docker.close();
        chosen.set(null, null);
    }

    @Test
    void ryuk_is_turned_off_if_its_image_is_not_available() throws Exception {
        Ryuk.leaveOutIfMissing(images());

        assertThat(docker.pulls()).isNotEmpty().allMatch(pull -> pull.startsWith("fromImage=testcontainers/ryuk&tag="));
        assertThat(chosen.get(null)).hasSameClassAs(Ryuk.reaperOfJvm());
    }

    @Test
    void ryuk_stays_on_if_its_image_is_available() throws Exception {
        docker.has(Ryuk.image().asCanonicalNameString());

        Ryuk.leaveOutIfMissing(images());

        assertThat(docker.pulls()).isEmpty();
        assertThat(chosen.get(null)).isNull();
    }

    @Test
    void earlier_choices_are_kept() throws Exception {
        Object earlier = Ryuk.reaperOfJvm();
        chosen.set(null, earlier);

        Ryuk.leaveOutIfMissing(images());

        assertThat(docker.pulls()).isEmpty();
        assertThat(chosen.get(null)).isSameAs(earlier);
    }

    private HostImages images() throws IOException {
        Patience patience = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMillis(10));
        return new HostImages(docker.client(), new ImagePull(docker.client(), patience, name -> {}));
    }
}
