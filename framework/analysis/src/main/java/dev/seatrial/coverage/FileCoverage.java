/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.coverage.FilePoints.FileKey;
import dev.seatrial.coverage.HitsBuilder.Hits;
import dev.seatrial.source.SourceFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The coverage of one version of a file. Immutable. */
@API(status = Status.EXPERIMENTAL)
public final class FileCoverage {

    private final FilePoints points;
    private final List<Hits> hits;
    private final Map<Integer, List<String>> values;
    private final Instant time;
    private final BitSet reached = new BitSet();
    private final List<PointCoverage> all = new ArrayList<>();

    /**
     * Creates the coverage of a file.
     *
     * @param values the paths of the values that a condition reads, by the index of its point
     * @param time when it was recorded last
     */
    FileCoverage(FilePoints points, List<Hits> hits, Map<Integer, List<String>> values, Instant time) {
        this.points = points;
        this.hits = List.copyOf(hits);
        this.values = Map.copyOf(values);
        this.time = time;
        hits.forEach(each -> reached.or(each.slots()));
        int statement = 1;
        for (int i = 0; i < points.points().size(); i++) {
            statement = points.points().get(i).kind().isStatement()
                    ? points.points().get(i).line()
                    : statement;
            all.add(new PointCoverage(this, i, statement));
        }
    }

    FileKey key() {
        return points.key();
    }

    FilePoints filePoints() {
        return points;
    }

    List<Hits> hits() {
        return hits;
    }

    Map<Integer, List<String>> values() {
        return values;
    }

    Instant time() {
        return time;
    }

    FileCoverage withValues(Map<Integer, List<String>> more) {
        Map<Integer, List<String>> both = new TreeMap<>(more);
        both.putAll(values);
        return new FileCoverage(points, hits, both, time);
    }

    boolean isReached(int slot) {
        return reached.get(slot);
    }

    /** Returns the indexes of the tests that reached a slot. */
    BitSet tests(int slot) {
        BitSet tests = new BitSet();
        hits.stream().filter(each -> each.slots().get(slot)).forEach(each -> tests.or(each.tests()));
        return tests;
    }

    /** Returns the path in the chart, such as {@code templates/api.yaml}; of a text, what holds it: {@code .Values.extra}. */
    public String path() {
        return points.key().path();
    }

    /** Returns the path from the root of the build, as far as it is known; of a chart in an archive, as if it were a folder. */
    public String source() {
        return points.source();
    }

    /** Returns what tells the contents of a file apart. */
    public String digest() {
        return points.key().digest();
    }

    /** Returns whether it is a text that {@code tpl} executed, and no template of its own. */
    public boolean isText() {
        return points.key().isText();
    }

    /** Returns its points, in the order of the text. */
    public List<PointCoverage> points() {
        return List.copyOf(all);
    }

    /** Returns the lines that have text or an action on them, in their order. */
    public List<LineCoverage> lines() {
        return LineCoverage.of(this);
    }

    /** Returns the number of lines, blank ones and the empty one after the last line break included. */
    public int lineCount() {
        return points.file().lineCount();
    }

    /** Returns the text of a line; of a text that {@code tpl} executed, only what is in actions. */
    public String line(int number) {
        SourceFile shown = isText() ? SourceFile.of(path(), ActionsOnly.of(this)) : points.file();
        return shown.line(number);
    }

    /** Returns the lines that no test reaches, and those on which a way is missing: {@code 3, 7-9, 12 (partly)}. */
    public String missingLines() {
        return MissingLines.of(this);
    }

    /** Counts what there is in the file. A file without points, such as one of comments alone, counts for nothing. */
    public Count count(Counter counter) {
        return switch (counter) {
            case LINE ->
                sum(lines().stream().map(line -> Count.of(line.covered())).toList());
            case BRANCH -> sum(all.stream().map(PointCoverage::branches).toList());
            case ACTION ->
                sum(all.stream()
                        .filter(PointCoverage::isAction)
                        .map(point -> Count.of(point.reached()))
                        .toList());
            case FILE -> all.isEmpty() ? Count.NONE : Count.of(!reached.isEmpty());
            case DEFINE -> sum(defines().values().stream().map(Count::of).toList());
        };
    }

    /** Returns the named templates of the file, and for each whether a point in it was reached. */
    public Map<String, Boolean> defines() {
        Map<String, Boolean> defines = new TreeMap<>();
        for (PointCoverage point : all) {
            if (!point.template().equals(points.file().name())) {
                defines.merge(point.template(), point.reached(), Boolean::logicalOr);
            }
        }
        return defines;
    }

    private static Count sum(List<Count> counts) {
        return counts.stream().reduce(Count.NONE, Count::plus);
    }

    @Override
    public String toString() {
        return path();
    }
}
