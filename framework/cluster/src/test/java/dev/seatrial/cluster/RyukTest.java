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

/** What Testcontainers decides once per JVM is put back after each test. */
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
    void ryuk_is_left_out_where_its_image_cannot_be_had() throws Exception {
        Ryuk.leaveOutIfMissing(images());

        assertThat(docker.pulls()).isNotEmpty().allMatch(pull -> pull.startsWith("fromImage=testcontainers/ryuk&tag="));
        assertThat(chosen.get(null)).hasSameClassAs(Ryuk.reaperOfJvm());
    }

    @Test
    void ryuk_is_left_alone_where_its_image_is_here() throws Exception {
        docker.has(Ryuk.image().asCanonicalNameString());

        Ryuk.leaveOutIfMissing(images());

        assertThat(docker.pulls()).isEmpty();
        assertThat(chosen.get(null)).isNull();
    }

    @Test
    void what_was_chosen_before_stays() throws Exception {
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
