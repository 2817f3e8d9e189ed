/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Tests claim files from many threads at once. */
class SnapshotFilesTest {

    private static final int THREADS = 8;
    private static final int CLAIMS = 5_000;

    private final SnapshotFiles files = new SnapshotFiles(Path.of("snapshots"), SnapshotMode.READONLY);

    @Test
    void no_claim_of_many_threads_is_lost() throws Exception {
        int made = inParallel((thread, claim) -> files.claim(Path.of("Test" + thread, "m" + claim), "t" + thread));

        assertThat(made).isEqualTo(THREADS * CLAIMS);
        assertThat(files.used()).hasSize(THREADS * CLAIMS);
    }

    @Test
    void of_the_threads_that_claim_a_file_exactly_one_gets_it() throws Exception {
        int made = inParallel((thread, claim) -> files.claim(Path.of("Test", "m" + claim), "t" + thread));

        assertThat(made).isEqualTo(CLAIMS);
        assertThat(files.used()).hasSize(CLAIMS);
    }

    private interface Claim {

        void make(int thread, int claim);
    }

    /** Lets all threads begin at once, and returns how many claims were not refused. */
    private static int inParallel(Claim claim) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch ready = new CountDownLatch(THREADS);
        try {
            List<Future<Integer>> made = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                made.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return claims(claim, thread);
                }));
            }
            int sum = 0;
            for (Future<Integer> each : made) {
                sum += each.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int claims(Claim claim, int thread) {
        int made = 0;
        for (int i = 0; i < CLAIMS; i++) {
            try {
                claim.make(thread, i);
                made++;
            } catch (IllegalStateException e) {
                // another thread has it
            }
        }
        return made;
    }
}
