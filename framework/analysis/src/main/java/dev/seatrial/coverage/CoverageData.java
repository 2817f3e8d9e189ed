/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.coverage.ChartPoints.ChartKey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The coverage of charts. Immutable. Parts of a run add up, in whatever order: points are the same if they are in files of the
 * same path and content, in charts of the same location, name and version.
 */
@API(status = Status.EXPERIMENTAL)
public final class CoverageData {

    /** The suffix of the names of data files. */
    public static final String EXTENSION = ".coverage";

    private static final Comparator<ChartCoverage> ORDER = Comparator.comparing(ChartCoverage::name)
            .thenComparing(ChartCoverage::location)
            .thenComparing(ChartCoverage::version);

    private final List<CoveredTest> tests;
    private final List<ChartCoverage> charts;

    CoverageData(List<CoveredTest> tests, List<ChartCoverage> charts) {
        this.tests = List.copyOf(tests);
        this.charts = charts.stream().sorted(ORDER).toList();
    }

    /** Returns data of no test and no chart. */
    public static CoverageData none() {
        return new CoverageData(List.of(), List.of());
    }

    /** Returns the data of all parts. What several parts have of the same test counts once. */
    public static CoverageData merge(List<CoverageData> parts) {
        TreeSet<CoveredTest> all = new TreeSet<>();
        parts.forEach(part -> all.addAll(part.tests));
        List<CoveredTest> tests = List.copyOf(all);
        Map<CoveredTest, Integer> indexes = new LinkedHashMap<>();
        tests.forEach(test -> indexes.put(test, indexes.size()));
        Map<ChartKey, ChartMerge> charts = new LinkedHashMap<>();
        for (CoverageData part : parts) {
            int[] index = part.tests.stream()
                    .mapToInt(test -> indexes.getOrDefault(test, 0))
                    .toArray();
            part.charts.forEach(chart ->
                    charts.computeIfAbsent(chart.key(), ChartMerge::new).add(chart, index));
        }
        return new CoverageData(
                tests, charts.values().stream().map(ChartMerge::merged).toList());
    }

    /** Returns the tests that reached something, in the order of their names. */
    public List<CoveredTest> tests() {
        return tests;
    }

    /** Returns the charts, in the order of their names. */
    public List<ChartCoverage> charts() {
        return charts;
    }

    /** Returns the sum over all charts. */
    public Count count(Counter counter) {
        return charts.stream().map(chart -> chart.count(counter)).reduce(Count.NONE, Count::plus);
    }

    /** Returns whether there is no chart in it. */
    public boolean isEmpty() {
        return charts.isEmpty();
    }

    /**
     * Returns the same data with one content for each file: of a file that changed while the parts were recorded, the content that
     * was recorded last.
     *
     * @param warnings gets a sentence about each file of which something is left out
     */
    public CoverageData latest(List<String> warnings) {
        return new CoverageData(
                tests,
                charts.stream().map(chart -> LatestFiles.of(chart, warnings)).toList());
    }

    /** Writes a data file; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        DataFileWriter.write(this, out);
    }

    /**
     * Reads a data file.
     *
     * @throws CoverageFormatException if it is none, is damaged or cut off, or has another version
     */
    public static CoverageData read(InputStream in) throws IOException {
        return DataFileReader.read(in);
    }

    /**
     * Reads data files and merges them.
     *
     * @param places data files, and folders, in which all data files count, those of the folders in them included
     * @param warnings gets a sentence about each file that cannot be read; the others count
     * @throws IOException if a folder cannot be read, or a place does not exist
     */
    public static CoverageData read(List<Path> places, List<String> warnings) throws IOException {
        List<CoverageData> parts = new ArrayList<>();
        for (Path file : files(places)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                parts.add(read(in));
            } catch (CoverageFormatException e) {
                warnings.add("The coverage in `%s` is left out: %s.".formatted(file, e.getMessage()));
            } catch (IOException e) {
                warnings.add("The coverage in `%s` is left out: the file cannot be read (%s).".formatted(file, e));
            }
        }
        return merge(parts);
    }

    private static List<Path> files(List<Path> places) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> all = Files.walk(place)) {
                    all.filter(file -> String.valueOf(file.getFileName()).endsWith(EXTENSION))
                            .sorted()
                            .forEach(files::add);
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            } else {
                files.add(place);
            }
        }
        return files;
    }
}
