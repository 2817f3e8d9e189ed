/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.coverage.FilePoints.FileKey;
import dev.seatrial.coverage.HitsBuilder.Hits;
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import dev.seatrial.template.ExecutionPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a file in a data file, in whatever order they come. */
final class FileFields {

    final Map<String, String> texts = new HashMap<>();
    final List<Point> points = new ArrayList<>();
    final List<Hits> hits = new ArrayList<>();
    final Map<Integer, List<String>> values = new HashMap<>();
    boolean isText;

    /** The fields of a point. */
    static final class Point {

        String kind = "";
        String template = "";
        int start;
        int end;
        List<String> outcomes = List.of();
    }

    /**
     * Returns the file.
     *
     * @param tests how many tests there are
     */
    FileCoverage coverage(int tests) throws CoverageFormatException {
        SourceFile file = SourceFile.of(text("name"), text("text"));
        List<ExecutionPoint> all = new ArrayList<>();
        for (Point point : points) {
            if (point.end > file.text().length()) {
                throw damaged();
            }
            all.add(new ExecutionPoint(
                    ExecutionPoint.Kind.valueOf(point.kind),
                    point.template,
                    file,
                    new Span(point.start, point.end),
                    point.outcomes));
        }
        FileKey key = new FileKey(text("path"), text("digest"), isText);
        FilePoints known = FilePoints.withKey(key, text("source"), file, all);
        for (Hits each : hits) {
            if (each.slots().length() > known.size() || each.tests().length() > tests) {
                throw damaged();
            }
        }
        return new FileCoverage(known, hits, values, Instant.parse(text("time")));
    }

    private String text(String field) throws CoverageFormatException {
        String text = texts.get(field);
        if (text == null) {
            throw damaged();
        }
        return text;
    }

    private static CoverageFormatException damaged() {
        return new CoverageFormatException("the file is damaged, or no coverage data");
    }
}
