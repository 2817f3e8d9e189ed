/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.coverage.ChartPoints.Place;
import dev.seatrial.coverage.internal.ValuesListener;
import dev.seatrial.coverage.internal.ValuesSink;
import dev.seatrial.render.RenderListener;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.source.SourceFile;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Collects what the tests of a JVM reach. Safe for use by several threads.
 *
 * <pre>{@code
 * CoverageCollector collector = new CoverageCollector(new CoverageSettings(root, Set.of()), Clock.systemUTC());
 * RenderRequest request = RenderRequest.builder(chart)
 *     .listener(collector.listener(reached -> collector.add(test, reached)))
 *     .build();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class CoverageCollector {

    private final CoverageSettings settings;
    private final Clock clock;
    private final Map<CoveredTest, Map<ChartPoints, Slots>> tests = new ConcurrentHashMap<>();

    private final Map<ChartPoints, ValuesRecord> values = new ConcurrentHashMap<>();

    private record Key(HelmVersion helm, CoverageSettings settings) {}

    /** The points of a chart that a test reached. */
    private static final class Slots {

        private final BitSet slots = new BitSet();
        private final Map<SourceFile, BitSet> texts = new HashMap<>();

        synchronized void add(Reached reached) {
            slots.or(reached.slots());
            reached.texts()
                    .forEach((file, more) ->
                            texts.computeIfAbsent(file, each -> new BitSet()).or(more));
        }
    }

    /**
     * Creates a collector.
     *
     * @param clock tells when the data was recorded
     */
    public CoverageCollector(CoverageSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns a listener that hands on what each render reached, also of a render that fails.
     *
     * @param sink takes it when a render has ended, in the thread of the render
     */
    public RenderListener listener(Consumer<Reached> sink) {
        return request -> new RenderCoverage(request, points(request), sink);
    }

    private ChartPoints points(RenderRequest request) {
        return request.chart()
                .derived(
                        new Key(request.helmVersion(), settings),
                        () -> ChartPoints.of(request.chart(), request.helmVersion(), settings));
    }

    /** Returns a listener that records which values renders read. A render that fails counts with what it has read. */
    public RenderListener valuesListener() {
        return ValuesListener.of(this::values);
    }

    /** Returns what takes the values that a render reads. */
    @API(status = Status.INTERNAL)
    public ValuesSink values(RenderRequest request) {
        return values.computeIfAbsent(points(request), ChartPoints::newValuesRecord);
    }

    /** Adds to what a test reached. */
    public void add(CoveredTest test, Reached reached) {
        tests.computeIfAbsent(test, each -> new ConcurrentHashMap<>())
                .computeIfAbsent(reached.chart(), each -> new Slots())
                .add(reached);
    }

    /** Returns what was collected so far. */
    public CoverageData data() {
        List<CoveredTest> names = tests.keySet().stream().sorted().toList();
        Map<ChartPoints, ChartRecord> charts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            int test = i;
            Objects.requireNonNull(tests.get(names.get(i))).forEach((chart, slots) -> {
                synchronized (slots) {
                    charts.computeIfAbsent(chart, ChartRecord::new).add(test, slots.slots, slots.texts);
                }
            });
        }
        values.keySet().forEach(chart -> charts.computeIfAbsent(chart, ChartRecord::new));
        List<CoverageData> parts = new ArrayList<>();
        charts.forEach((points, chart) -> {
            ValuesRecord read = values.get(points);
            List<ValuesUsage> usages = read == null ? List.of() : List.of(read.usage(clock.instant()));
            parts.add(new CoverageData(names, List.of(chart.coverage(clock.instant(), usages))));
        });
        return CoverageData.merge(parts);
    }

    /** The points of a chart that all tests reached. */
    private static final class ChartRecord {

        private final ChartPoints chart;
        private final Map<FilePoints, HitsBuilder> files = new LinkedHashMap<>();

        ChartRecord(ChartPoints chart) {
            this.chart = chart;
            chart.files().values().forEach(place -> hits(place.points()));
        }

        private HitsBuilder hits(FilePoints points) {
            return files.computeIfAbsent(points, each -> new HitsBuilder());
        }

        void add(int test, BitSet slots, Map<SourceFile, BitSet> texts) {
            for (Place place : chart.files().values()) {
                hits(place.points()).add(ChartPoints.of(place, slots), test);
            }
            texts.forEach((file, reached) -> {
                FilePoints points = chart.text(file);
                if (points != null) {
                    hits(points).add(reached, test);
                }
            });
        }

        ChartCoverage coverage(Instant now, List<ValuesUsage> usages) {
            List<FileCoverage> covered = new ArrayList<>();
            files.forEach((points, hits) -> covered.add(new FileCoverage(points, hits.build(), Map.of(), now)));
            return new ConditionValues(chart).addTo(new ChartCoverage(chart.key(), covered, usages));
        }
    }
}
