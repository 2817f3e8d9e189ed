/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.coverage.internal.CiValues;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Holds what is said about the values of public charts against what happens: nothing changes without a value that is said to be unread, and
 * something changes with another setting of one that is said to be read. Runs with {@code -Dseatrial.values.charts}, the number of charts.
 */
class ValuesUsageCorpusTest {

    private static final int CHARTS = Integer.getInteger("seatrial.values.charts", 0);

    /** Other numbers choose other charts. */
    private static final int FIRST = Integer.getInteger("seatrial.values.first", 0);

    private static final int EACH = Integer.getInteger("seatrial.values.each", 20);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final List<String> wrong = new ArrayList<>();
    private int charts;
    private int unread;
    private int read;
    private int effective;

    @Test
    void unread_values_have_no_effect_and_read_ones_do() throws IOException {
        assumeTrue(CHARTS > 0, "set seatrial.values.charts to the number of charts to check");
        List<Path> all = charts();
        int step = Math.max(1, all.size() / (CHARTS * 3 / 2));
        for (int i = FIRST; i < all.size() && charts < CHARTS; i += step) {
            check(all.get(i));
        }

        String summary =
                "%d charts: %d unread values removed, %d of which had an effect; %d read values changed, %d with an effect"
                        .formatted(charts, unread, wrong.size(), read, effective);
        System.out.println(summary);
        assertThat(wrong).as(summary).isEmpty();
        assertThat(effective).as(summary).isGreaterThanOrEqualTo((int) Math.ceil(read * 0.95));
    }

    private static List<Path> charts() throws IOException {
        Path root = Path.of(System.getProperty("seatrial.root", "../.."));
        Path corpus = root.resolve(System.getProperty("seatrial.corpus", "../shared/corpus/open"))
                .resolve("charts");
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);
        try (Stream<Path> folders = Files.walk(corpus, 2)) {
            return folders.filter(folder -> Files.exists(folder.resolve("Chart.yaml")))
                    .sorted()
                    .toList();
        }
    }

    private void check(Path folder) throws IOException {
        Chart chart;
        try {
            chart = ChartLoader.load(folder);
        } catch (ChartException e) {
            return;
        }
        ValuesCollector collector =
                new ValuesCollector(chart, HelmVersion.latest(), new CoverageSettings(Path.of(""), Set.of()));
        List<Optional<Path>> cases = new ArrayList<>(List.of(Optional.empty()));
        CiValues.of(chart).forEach(file -> cases.add(Optional.of(file)));
        for (Optional<Path> values : cases) {
            outcome(request(chart, values).listener(collector.listener()).build());
        }
        if (outcome(request(chart, Optional.empty()).build()).startsWith("Error: ")) {
            return;
        }
        charts++;
        List<String> before = outcomes(chart, cases);
        List<ValuesUsage.Use> uses = collector.usage().uses().stream()
                .filter(use -> use.value().path().in(chart.values()).isPresent())
                .toList();
        for (ValuesUsage.Use use :
                sample(uses.stream().filter(each -> !each.isRead()).toList())) {
            ValuePath path = use.value().path();
            unread++;
            if (!outcomes(with(chart, path, null), cases).equals(before)) {
                wrong.add(folder + " " + path);
            }
        }
        for (ValuesUsage.Use use : sample(uses.stream()
                .filter(each -> each.isRead() && each.value().kind() == ChartValue.Kind.LEAF)
                .toList())) {
            ValuePath path = use.value().path();
            Object other = other(path.in(chart.values()).orElseThrow());
            if (other != null) {
                read++;
                effective += outcomes(with(chart, path, other), cases).equals(before) ? 0 : 1;
            }
        }
    }

    private static <T> List<T> sample(List<T> all) {
        List<T> sample = new ArrayList<>();
        for (int i = 0; i < EACH && i < all.size(); i++) {
            sample.add(all.get((int) ((long) i * all.size() / Math.min(EACH, all.size()))));
        }
        return sample;
    }

    private static @Nullable Object other(Object value) {
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof Number number) {
            return number.doubleValue() + 1;
        }
        return value instanceof String text ? text + "x" : null;
    }

    private static Chart with(Chart chart, ValuePath path, @Nullable Object value) {
        return chart.withValues(with(chart.values(), path.steps(), value), new ChartFile("values.yaml", new byte[0]));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> values, List<Object> steps, @Nullable Object value) {
        Map<String, @Nullable Object> copy = new HashMap<>(values);
        String key = String.valueOf(steps.get(0));
        if (steps.size() > 1 && copy.get(key) instanceof Map<?, ?> inner) {
            copy.put(key, with((Map<String, @Nullable Object>) inner, steps.subList(1, steps.size()), value));
        } else if (value == null) {
            copy.remove(key);
        } else {
            copy.put(key, value);
        }
        return copy;
    }

    private static List<String> outcomes(Chart chart, List<Optional<Path>> cases) {
        return cases.stream()
                .map(values -> outcome(request(chart, values).build()))
                .toList();
    }

    private static RenderRequest.Builder request(Chart chart, Optional<Path> values) {
        RenderRequest.Builder request = RenderRequest.builder(chart).seed(1).clock(CLOCK);
        values.ifPresent(request::valuesFile);
        return request;
    }

    private static String outcome(RenderRequest request) {
        try {
            RenderedChart rendered = ChartRenderer.render(request);
            return rendered.files() + rendered.notes();
        } catch (RenderException e) {
            return "Error: " + e.getMessage();
        }
    }
}
