/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.limit;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps charts and values from exhausting the JVM. What is nested too deeply for the caller's stack is tried again on a
 * deep one, since Go's stacks grow; what takes more memory than there is becomes an ordinary error.
 */
public final class Exhaustion {

    private static final long STACK_BYTES = 1L << 30; // reserved, but only what is used costs memory

    private Exhaustion() {}

    /**
     * Runs a task that may be repeated.
     *
     * @param doing what the task does, for the error: {@code loading the chart}
     * @param error makes the exception to throw if stack or memory do not suffice, from its message
     */
    public static <T> T guard(String doing, Function<String, ? extends RuntimeException> error, Supplier<T> task) {
        try {
            return task.get();
        } catch (StackOverflowError e) {
            return onDeepStack(doing, error, task);
        } catch (OutOfMemoryError e) {
            throw error.apply(outOfMemory(doing));
        }
    }

    private static <T> T onDeepStack(
            String doing, Function<String, ? extends RuntimeException> error, Supplier<T> task) {
        FutureTask<T> future = new FutureTask<>(task::get);
        Thread thread = new Thread(null, future, "seatrial-deep", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + doing, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw error.apply(doing + " recurses too deeply: charts or values are nested further than any stack");
            }
            if (e.getCause() instanceof OutOfMemoryError) {
                throw error.apply(outOfMemory(doing));
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String outOfMemory(String doing) {
        return doing + " exceeds the memory of the JVM; give it more with -Xmx if the chart is to be trusted";
    }
}
