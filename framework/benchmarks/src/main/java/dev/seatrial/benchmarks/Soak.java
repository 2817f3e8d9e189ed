/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Renders charts for a long time, each time with other values, and reports memory, threads and file descriptors. Some renders
 * fail, some assertions fail, charts are loaded again, and files are written, as tests do. Ends with 1 if one of the figures
 * grows.
 */
public final class Soak {

    private static final int SAMPLES = 20;
    private static final double MOST_GROWTH = 1.1;

    private final Path folder;
    private final AtomicFiles files = new AtomicFiles();
    private long renders;
    private long failures;

    private Soak(Path folder) {
        this.folder = folder;
    }

    private record Sample(long heap, long resident, int threads, long descriptors) {}

    /**
     * Runs the soak.
     *
     * @param arguments the minutes, a folder for files, and the charts
     */
    public static void main(String... arguments) throws IOException {
        Duration time = Duration.ofSeconds((long) (60 * Double.parseDouble(arguments[0])));
        Soak soak = new Soak(Path.of(arguments[1]));
        List<Path> charts = Stream.of(arguments).skip(2).map(Path::of).toList();
        System.exit(soak.run(time, charts) ? 0 : 1);
    }

    private boolean run(Duration time, List<Path> paths) throws IOException {
        List<Sample> samples = new ArrayList<>();
        Instant start = Instant.now();
        Duration interval = time.dividedBy(SAMPLES);
        Instant next = start.plus(interval);
        System.out.printf(
                "%8s %12s %10s %12s %9s %8s %12s%n",
                "minutes", "renders", "failures", "heap KiB", "RSS KiB", "threads", "descriptors");
        List<Chart> charts = load(paths);
        while (samples.size() < SAMPLES) {
            if (renders % 500 == 0) {
                charts = load(paths);
            }
            render(charts.get((int) (renders % charts.size())));
            if (Instant.now().isAfter(next)) {
                samples.add(sample(Duration.between(start, Instant.now())));
                next = next.plus(interval);
            }
        }
        return isFlat(samples);
    }

    private static List<Chart> load(List<Path> paths) {
        return paths.stream().map(ChartLoader::load).toList();
    }

    private void render(Chart chart) throws IOException {
        long number = renders++;
        RenderRequest.Builder request = RenderRequest.builder(chart)
                .release("soak-" + number % 1000)
                .set("soak.number=" + number)
                .set("replicaCount=" + number % 7)
                .set("soak.password=secret-" + number)
                .values("soak: {text: \"" + "x".repeat((int) (number % 300)) + "\"}", "values-" + number);
        if (number % 50 == 0) {
            request.set("soak[=");
        }
        try {
            RenderedChart rendered = ChartRenderer.render(request.build());
            if (number % 10 == 0) {
                check(rendered, number);
            }
        } catch (RenderException e) {
            failures += e.explanation().isEmpty() ? 0 : 1;
        }
    }

    private void check(RenderedChart rendered, long number) throws IOException {
        try {
            assertThat(rendered.manifests()).ofKind("Deployment").isEmpty();
        } catch (AssertionError e) {
            failures++;
            files.write(folder.resolve("evidence-" + number % 20 + ".txt"), String.valueOf(e.getMessage()));
        }
    }

    private Sample sample(Duration since) throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        Sample sample = new Sample(
                (runtime.totalMemory() - runtime.freeMemory()) / 1024,
                resident(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                descriptors());
        System.out.printf(
                Locale.ROOT,
                "%8.1f %12d %10d %12d %9d %8d %12d%n",
                since.toMillis() / 60_000.0,
                renders,
                failures,
                sample.heap(),
                sample.resident(),
                sample.threads(),
                sample.descriptors());
        return sample;
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    private static long descriptors() throws IOException {
        Path all = Path.of("/proc/self/fd");
        if (!Files.exists(all)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(all)) {
            return open.count();
        }
    }

    /**
     * Compares the last quarter of the samples with the one before. Until then the JVM compiles code and takes the memory that
     * it may have.
     */
    private static boolean isFlat(List<Sample> samples) {
        List<Sample> before = samples.subList(SAMPLES / 2, SAMPLES * 3 / 4);
        List<Sample> last = samples.subList(SAMPLES * 3 / 4, SAMPLES);
        boolean isFlat = true;
        for (Figure figure : Figure.values()) {
            long most = Math.round(median(before, figure) * MOST_GROWTH);
            long now = median(last, figure);
            if (now > most) {
                System.out.printf("%s grows: %d is more than %d%n", figure, now, most);
                isFlat = false;
            }
        }
        System.out.println(isFlat ? "flat" : "not flat");
        return isFlat;
    }

    private static long median(List<Sample> samples, Figure figure) {
        long[] sorted = samples.stream().mapToLong(figure::of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private enum Figure {
        HEAP,
        RESIDENT,
        THREADS,
        DESCRIPTORS;

        private long of(Sample sample) {
            return switch (this) {
                case HEAP -> sample.heap();
                case RESIDENT -> sample.resident();
                case THREADS -> sample.threads();
                case DESCRIPTORS -> sample.descriptors();
            };
        }
    }
}
