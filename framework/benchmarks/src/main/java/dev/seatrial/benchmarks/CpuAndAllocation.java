/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Renders a chart for some seconds and prints the processor time and the allocation of a render: the figures to tune by on a
 * machine that others use too, where the clock on the wall tells more about them.
 */
public final class CpuAndAllocation {

    private static final long ROUND = Duration.ofMillis(250).toNanos();

    private CpuAndAllocation() {}

    public static void main(String[] arguments) {
        RenderRequest request = RenderRequest.builder(ChartLoader.load(Path.of(arguments[0])))
                .release("demo")
                .namespace("default")
                .build();
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.parseLong(arguments[1])).toNanos();
        Round best = Round.of(request);
        Round last = best;
        while (System.nanoTime() < end) {
            last = Round.of(request);
            best = last.cpu() < best.cpu() ? last : best;
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %8.3f ms processor time (best round), %7.0f KB allocated (last round)%n",
                Path.of(arguments[0]).getFileName(),
                best.cpu() / 1e6,
                last.bytes() / 1024);
    }

    /** The means of some renders: nanoseconds and bytes. */
    private record Round(double cpu, double bytes) {

        static Round of(RenderRequest request) {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long cpu = threads.getCurrentThreadCpuTime();
            long end = System.nanoTime() + ROUND;
            int renders = 0;
            do {
                if (ChartRenderer.render(request).files().isEmpty()) {
                    throw new IllegalStateException("the chart rendered nothing, so there is nothing to measure");
                }
                renders++;
            } while (System.nanoTime() < end);
            return new Round(
                    (threads.getCurrentThreadCpuTime() - cpu) / (double) renders,
                    (threads.getCurrentThreadAllocatedBytes() - bytes) / (double) renders);
        }
    }
}
