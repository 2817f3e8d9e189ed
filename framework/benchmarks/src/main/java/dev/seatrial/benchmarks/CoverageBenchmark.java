/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.coverage.CoverageCollector;
import dev.seatrial.coverage.CoverageSettings;
import dev.seatrial.coverage.ValuesCollector;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A render that is recorded, beside one that is not, with values that are always the same or that change each time. All subcharts
 * count.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class CoverageBenchmark {

    /** What is recorded of a render. */
    public enum Recording {
        /** Nothing. */
        OFF,
        /** The points that are reached. */
        COVERAGE,
        /** The values that are read. */
        VALUES,
        /** Where each part of the text comes from. */
        TRACE
    }

    /** Whether renders repeat. */
    public enum Values {
        /** Each render has the same values. */
        SAME,
        /** Each render has a value that no render before it had. */
        CHANGING
    }

    @Param
    private BenchmarkChart chart = BenchmarkChart.HELM_CREATE;

    @Param
    private Recording recording = Recording.OFF;

    @Param
    private Values values = Values.SAME;

    private @Nullable RenderRequest request;
    private long renders;

    /** Loads the chart. */
    @Setup
    public void load() {
        Chart loaded = ChartLoader.load(chart.path());
        RenderRequest.Builder builder =
                RenderRequest.builder(loaded).release("demo").namespace("default");
        CoverageSettings all = new CoverageSettings(Path.of(""), Set.of("*"));
        if (recording == Recording.COVERAGE) {
            builder.listener(new CoverageCollector(all, Clock.systemUTC()).listener(reached -> {}));
        } else if (recording == Recording.VALUES) {
            builder.listener(new ValuesCollector(loaded, HelmVersion.latest(), all).listener());
        }
        request = builder.trace(recording == Recording.TRACE).build();
    }

    /** Renders it. */
    @Benchmark
    public RenderedChart render() {
        RenderRequest same = Objects.requireNonNull(request);
        return ChartRenderer.render(
                values == Values.SAME
                        ? same
                        : same.toBuilder()
                                .set("fullnameOverride=demo-" + renders++)
                                .build());
    }
}
