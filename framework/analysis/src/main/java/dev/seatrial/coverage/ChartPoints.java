/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.coverage.internal.DeclaredValues;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.source.SourceFile;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files of a chart that are recorded, with a place for each in one set of bits. Safe for use by several threads. */
final class ChartPoints {

    private final ChartKey key;
    private final HelmVersion helm;
    private final ChartSources sources;
    private final Map<SourceFile, Place> files;
    private final Map<SourceFile, Optional<FilePoints>> texts = new ConcurrentHashMap<>();
    private final FirstRenders firsts = new FirstRenders();
    private final Chart chart;
    private @Nullable DeclaredTree declared;

    /**
     * What tells charts apart.
     *
     * @param location the path of the chart from the root of the build
     */
    record ChartKey(String location, String name, String version) {}

    /** A file, and the slot at which its own slots begin. */
    record Place(FilePoints points, int base) {}

    ChartPoints(Chart chart, ChartKey key, HelmVersion helm, ChartSources sources) {
        this.chart = chart;
        this.key = key;
        this.helm = helm;
        this.sources = sources;
        this.files = sources.places();
    }

    static ChartPoints of(Chart chart, HelmVersion helm, CoverageSettings settings) {
        ChartSources sources = ChartSources.of(chart, helm, settings);
        return new ChartPoints(chart, new ChartKey(sources.location(), chart.name(), chart.version()), helm, sources);
    }

    ChartKey key() {
        return key;
    }

    /** Returns the files, each of several instances of a dependency under its own name. */
    Map<SourceFile, Place> files() {
        return files;
    }

    /** Returns a record of the values that renders read. */
    synchronized ValuesRecord newValuesRecord() {
        DeclaredTree tree = declared == null ? sources.declared() : declared;
        declared = tree;
        return new ValuesRecord(tree, new DeclaredValues(chart), sources);
    }

    /** Returns which renders first reached what. */
    FirstRenders firsts() {
        return firsts;
    }

    /** Returns the points of a text that {@code tpl} executes, null for a template of a chart that is left out. */
    @Nullable
    FilePoints text(SourceFile file) {
        return texts.computeIfAbsent(file, this::read).orElse(null);
    }

    private Optional<FilePoints> read(SourceFile file) {
        if (sources.isTemplate(file.name())) {
            return Optional.empty();
        }
        try {
            return Optional.of(FilePoints.of(
                    file.name(), sources.valuesFile(file.name()), file, ChartRenderer.points(file, helm), true));
        } catch (RenderException e) {
            return Optional.empty(); // what cannot be parsed is not executed
        }
    }

    /** Returns the slots of one file, from 0. */
    static BitSet of(Place place, BitSet all) {
        return all.get(place.base(), place.base() + place.points().size());
    }
}
