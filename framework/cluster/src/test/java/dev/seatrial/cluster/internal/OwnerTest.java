/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnerTest {

    private static final Owner ME = Owner.current();

    @Test
    void labels_name_the_owner_and_are_read_back() {
        assertThat(Owner.of(ME.labels())).contains(ME);
        assertThat(ME.labels().values()).allMatch(value -> value.matches("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?"));
    }

    @Test
    void labels_that_name_nobody_or_are_damaged_have_no_owner() {
        assertThat(Owner.of(Map.of())).isEmpty();
        assertThat(Owner.of(Map.of(Owner.HOST, "h", Owner.PID, "12", Owner.START, "soon")))
                .isEmpty();
    }

    @Test
    void a_jvm_that_runs_is_not_gone_even_when_its_start_was_reckoned_a_little_differently() {
        assertThat(ME.isGone(ME, Instant.now())).isFalse();
        assertThat(new Owner(ME.host(), ME.pid(), ME.start() - 1500).isGone(ME, Instant.now()))
                .isFalse();
    }

    @Test
    void a_process_that_took_over_the_number_is_not_the_owner() {
        assertThat(new Owner(ME.host(), ME.pid(), ME.start() - 60_000).isGone(ME, Instant.now()))
                .isTrue();
    }

    @Test
    void a_process_that_ended_is_gone() throws Exception {
        Process process = new ProcessBuilder("true").start();
        long pid = process.pid();
        process.waitFor();

        assertThat(new Owner(ME.host(), pid, Instant.now().toEpochMilli()).isGone(ME, Instant.now()))
                .isTrue();
    }

    @Test
    void of_a_jvm_on_another_host_nothing_is_known_for_a_day() {
        Owner stranger = new Owner("elsewhere", 1, Instant.now().toEpochMilli());

        assertThat(stranger.isGone(ME, Instant.now().plus(Duration.ofHours(23))))
                .isFalse();
        assertThat(stranger.isGone(ME, Instant.now().plus(Duration.ofHours(25))))
                .isTrue();
    }
}
