/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.validation.AcceptedManifests;
import dev.seatrial.validation.Validation;
import dev.seatrial.validation.ValidationResult;
import java.util.Objects;
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

/** A warm validation of a rendered chart: of all objects, and of those that a run has not seen yet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ValidationBenchmark {

    @Param
    private BenchmarkChart chart = BenchmarkChart.HELM_CREATE;

    private final AcceptedManifests accepted = new AcceptedManifests();
    private @Nullable Manifests manifests;

    @Setup
    public void render() {
        RenderRequest request = RenderRequest.builder(ChartLoader.load(chart.path()))
                .release("demo")
                .namespace("default")
                .build();
        manifests = ChartRenderer.render(request).manifests();
    }

    @Benchmark
    public ValidationResult validate() {
        return Validation.strict().check(Objects.requireNonNull(manifests));
    }

    @Benchmark
    public ValidationResult validateAgain() {
        return Validation.strict().remembering(accepted).check(Objects.requireNonNull(manifests));
    }
}
