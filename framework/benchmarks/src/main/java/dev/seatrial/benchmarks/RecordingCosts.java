/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.coverage.CoverageCollector;
import dev.seatrial.coverage.CoverageSettings;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Prints what a render costs that is recorded, and one whose values change each time, beside one that is neither. The kinds of
 * renders take turns of a few milliseconds, so that a processor whose speed varies is as slow for one as for the others, and the
 * ratios of the medians hold.
 */
public final class RecordingCosts {

    private static final long TURN = 5_000_000;

    private long renders;

    private RecordingCosts() {}

    /** Arguments: {@code SECONDS CHART...}; as many seconds are spent first to warm up. */
    public static void main(String[] arguments) {
        List<String> all = Arrays.asList(arguments);
        for (String chart : all.subList(1, all.size())) {
            new RecordingCosts().run(Path.of(chart), Integer.parseInt(all.get(0)));
        }
    }

    private record Kind(String name, Supplier<RenderRequest> request, List<Double> times) {

        Kind(String name, Supplier<RenderRequest> request) {
            this(name, request, new ArrayList<>());
        }

        void turn() {
            long start = System.nanoTime();
            long end = start;
            int count = 0;
            while (end - start < TURN) {
                ChartRenderer.render(request.get());
                count++;
                end = System.nanoTime();
            }
            times.add((end - start) / 1000.0 / count);
        }

        double median() {
            return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
        }
    }

    private void run(Path folder, int seconds) {
        Chart chart = ChartLoader.load(folder);
        RenderRequest off = RenderRequest.builder(chart)
                .release("demo")
                .namespace("default")
                .build();
        CoverageSettings everything = new CoverageSettings(Path.of(""), Set.of("*"));
        RenderRequest coverage = off.toBuilder()
                .listener(new CoverageCollector(everything, Clock.systemUTC()).listener(reached -> {}))
                .build();
        RenderRequest traced = off.toBuilder().trace(true).build();
        List<Kind> kinds = List.of(
                new Kind("off", () -> off),
                new Kind("coverage", () -> coverage),
                new Kind("trace", () -> traced),
                new Kind("off, changing values", () -> changed(off)),
                new Kind("coverage, changing values", () -> changed(coverage)),
                new Kind("trace, changing values", () -> changed(traced)));
        turns(kinds, seconds);
        kinds.forEach(kind -> kind.times().clear());
        turns(kinds, seconds);
        double base = kinds.get(0).median();
        for (Kind kind : kinds) {
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %-26s %10.1f us  %5.2f times off%n",
                    folder.getFileName(),
                    kind.name(),
                    kind.median(),
                    kind.median() / base);
        }
    }

    private RenderRequest changed(RenderRequest request) {
        return request.toBuilder().set("fullnameOverride=demo-" + renders++).build();
    }

    private static void turns(List<Kind> kinds, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            kinds.forEach(Kind::turn);
        }
    }
}
