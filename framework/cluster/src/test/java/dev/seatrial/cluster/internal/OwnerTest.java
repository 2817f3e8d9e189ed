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
    void the_owner_can_be_read_from_its_labels() {
        assertThat(Owner.of(ME.labels())).contains(ME);
        assertThat(ME.labels().values()).allMatch(value -> value.matches("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?"));
    }

    @Test
    void missing_or_damaged_labels_have_no_owner() {
        assertThat(Owner.of(Map.of())).isEmpty();
        assertThat(Owner.of(Map.of(Owner.HOST, "h", Owner.PID, "12", Owner.START, "soon")))
                .isEmpty();
    }

    @Test
    void a_running_jvm_is_recognized_despite_inaccurate_start_times() {
        assertThat(ME.isGone(ME, Instant.now())).isFalse();
        assertThat(new Owner(ME.host(), ME.pid(), ME.start() - 1500).isGone(ME, Instant.now()))
                .isFalse();
    }

    @Test
    void another_process_with_the_same_id_is_not_the_owner() {
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
    void a_jvm_on_another_host_counts_as_running_for_a_day() {
        Owner stranger = new Owner("elsewhere", 1, Instant.now().toEpochMilli());

        assertThat(stranger.isGone(ME, Instant.now().plus(Duration.ofHours(23))))
                .isFalse();
        assertThat(stranger.isGone(ME, Instant.now().plus(Duration.ofHours(25))))
                .isTrue();
    }
}
