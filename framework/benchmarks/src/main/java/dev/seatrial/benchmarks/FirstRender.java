/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import java.nio.file.Path;

/**
 * Renders a chart once and prints the milliseconds since the command was started: what the first test of a run waits for.
 * The start is an argument, milliseconds since 1970, because asking the JVM for it loads another hundred classes.
 */
public final class FirstRender {

    private FirstRender() {}

    public static void main(String[] arguments) {
        long started = Long.parseLong(arguments[1]);
        var chart = ChartLoader.load(Path.of(arguments[0]));
        var rendered = ChartRenderer.render(RenderRequest.builder(chart)
                .release("demo")
                .namespace("default")
                .build());
        if (rendered.text().isEmpty()) {
            throw new IllegalStateException(arguments[0] + " rendered nothing, so there is nothing to time");
        }
        System.out.println(System.currentTimeMillis() - started);
    }
}
