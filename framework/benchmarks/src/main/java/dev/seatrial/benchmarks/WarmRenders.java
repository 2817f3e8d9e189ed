/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import java.nio.file.Path;
import java.util.Locale;

/** Renders a chart many times in this JVM and prints the mean milliseconds of the second half. */
public final class WarmRenders {

    private WarmRenders() {}

    public static void main(String[] arguments) {
        var chart = ChartLoader.load(Path.of(arguments[0]));
        int renders = Integer.parseInt(arguments[1]);
        var request = RenderRequest.builder(chart)
                .release("demo")
                .namespace("default")
                .build();
        time(request, renders);
        System.out.printf(Locale.ROOT, "%.3f%n", time(request, renders) / 1e6);
    }

    private static double time(RenderRequest request, int renders) {
        long start = System.nanoTime();
        long length = 0;
        for (int i = 0; i < renders; i++) {
            length += ChartRenderer.render(request).text().length();
        }
        double mean = (System.nanoTime() - start) / (double) renders;
        if (length == 0) {
            throw new IllegalStateException("the chart rendered nothing, so there is nothing to time");
        }
        return mean;
    }
}
