/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what recurses deeply on a thread with a stack of its own. Go's stacks grow; a thread's stack in Java does not,
 * and Helm's limits (1,000 includes, 100,000 templates) are far beyond what the usual megabyte takes.
 */
final class DeepStack {

    private static final long STACK_BYTES = 1L << 30; // reserved, but only what is used costs memory

    private DeepStack() {}

    /** Runs a task on a deep stack and waits for it. */
    static <T extends @Nullable Object> T call(Supplier<T> task) {
        Outcome<T> outcome = new Outcome<>(task);
        Thread thread = new Thread(null, outcome, "seatrial-deep", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return outcome.get();
    }

    /** Runs a task that may be repeated: here, and on a deep stack when this one is too small. */
    static <T> T retry(Supplier<T> task) {
        try {
            return task.get();
        } catch (StackOverflowError e) {
            return call(task);
        }
    }

    private static final class Outcome<T extends @Nullable Object> implements Runnable {

        private final Supplier<T> task;
        private @Nullable Supplier<T> result;

        Outcome(Supplier<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                T value = task.get();
                result = () -> value;
            } catch (RuntimeException e) {
                result = () -> {
                    throw e;
                };
            } catch (Error e) {
                result = () -> {
                    throw e;
                };
            }
        }

        T get() {
            return Objects.requireNonNull(result).get();
        }
    }
}
