/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.limit;

import java.time.Duration;

/**
 * The time and the text that one piece of work may take: loading a chart, or one render of it. Whatever can run long calls
 * {@link #step()} as it goes on; the clock is read only every few steps. A budget belongs to the threads that do this work one
 * after the other; it must not be shared between renders.
 */
public final class Budget {

    /** Reading the clock takes about as long as half a call of a function, so this many steps hide it. */
    private static final int STEPS_PER_CLOCK = 32;

    private final String doing;
    private final Duration timeLimit;
    private final long nanos;
    private final long start;
    private final long maxOutput;
    private long kept;
    private int steps = STEPS_PER_CLOCK;

    private Budget(String doing, Duration timeLimit, long nanos, long maxOutput) {
        this.doing = doing;
        this.timeLimit = timeLimit;
        this.nanos = nanos;
        this.maxOutput = maxOutput;
        this.start = System.nanoTime();
    }

    /**
     * Starts the clock.
     *
     * @param doing what the work is, for errors: {@code rendering the chart}
     * @param maxOutput how many characters the work may write in all, and how many a single text may have
     */
    public static Budget of(String doing, Duration timeLimit, long maxOutput) {
        return new Budget(doing, timeLimit, nanos(timeLimit), maxOutput);
    }

    /** Returns a budget that is never exhausted, for work whose size is known. */
    public static Budget unlimited() {
        return new Budget("", Duration.ZERO, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private static long nanos(Duration limit) {
        try {
            return limit.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE; // 292 years
        }
    }

    /**
     * Counts a step of work that may go on for long.
     *
     * @throws LimitExceeded when the time is over
     */
    public void step() {
        if (--steps < 0) {
            check();
        }
    }

    /**
     * Counts a step of work that writes a text.
     *
     * @param length how many characters the text has so far
     * @throws LimitExceeded when the time is over, or the text is too long
     */
    public void step(int length) {
        step();
        if (length > maxOutput) {
            throw outputExceeded();
        }
    }

    /**
     * Reads the clock, before or after something that takes as long as many steps.
     *
     * @throws LimitExceeded when the time is over
     */
    public void check() {
        steps = STEPS_PER_CLOCK;
        if (System.nanoTime() - start > nanos) {
            throw new LimitExceeded(doing + " exceeds the time limit of " + text(timeLimit), "time");
        }
    }

    /**
     * Checks the length of a text before it is made.
     *
     * @return the length
     * @throws LimitExceeded if it is longer than all output may be
     */
    public int textOf(long characters) {
        if (characters > Math.min(maxOutput, Integer.MAX_VALUE - 8)) {
            throw new LimitExceeded(
                    "a text of " + characters + " characters exceeds the output limit of " + maxOutput + " characters",
                    "output");
        }
        return (int) characters;
    }

    /** Returns the time that is left, at least a nanosecond. */
    public Duration left() {
        return Duration.ofNanos(Math.max(1, nanos - (System.nanoTime() - start)));
    }

    /** Takes a text into account that is part of the output for good. */
    public void keep(int characters) {
        kept += characters;
    }

    /** Returns how many characters may be written in all. */
    public long maxOutput() {
        return maxOutput;
    }

    /** Returns how many characters may still be written. */
    public long room() {
        return maxOutput - kept;
    }

    /** Returns the exception for output beyond {@link #room()}. */
    public LimitExceeded outputExceeded() {
        return new LimitExceeded(doing + " exceeds the output limit of " + maxOutput + " characters", "output");
    }

    private static String text(Duration duration) {
        boolean seconds = duration.toNanosPart() == 0 && duration.toSeconds() > 0;
        return seconds ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
