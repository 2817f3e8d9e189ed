/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.LinePart;
import dev.seatrial.manifest.TemplateLocation;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.manifest.internal.ManifestSplitter;
import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Influence;
import dev.seatrial.template.internal.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows which template lines wrote the lines of a render. Unless the render was traced, it is done again, with tracing on,
 * when somebody first asks: nobody does unless a test fails.
 */
final class LineOrigins {

    /**
     * What a traced render knows.
     *
     * @param traces by path of the template
     * @param used names the values that texts depend on
     */
    record Traced(Map<String, Trace> traces, UsedValues used) {}

    private final ManifestSplitter splitter;
    private final Supplier<Traced> render;
    private @Nullable Traced traced;

    private LineOrigins(ManifestSplitter splitter, Supplier<Traced> render) {
        this.splitter = splitter;
        this.render = render;
    }

    /** Returns the origins that a traced render has found. */
    static LineOrigins known(HelmVersion helm, Traced traced) {
        return new LineOrigins(ManifestSplitter.of(helm), () -> traced);
    }

    /** Returns the origins that another render will find. */
    static LineOrigins later(HelmVersion helm, Supplier<Traced> render) {
        return new LineOrigins(ManifestSplitter.of(helm), render);
    }

    /**
     * Where a document begins.
     *
     * @param source the path of the template that wrote it
     * @param trace of that template
     * @param line the line of its first line in all that the template wrote, from 1
     */
    record Start(Traced known, String source, Trace trace, int line) {

        /** Finds the origin of a line of the document, from 1. */
        Optional<LineOrigin> ofLine(int number) {
            return locate(known, source, trace, line + number - 1);
        }
    }

    /**
     * Finds where a document begins.
     *
     * @param source the path of the template
     * @param file all that the template wrote
     * @param document the text of the document
     * @param occurrence how many equal documents the file has before this one
     */
    Optional<Start> start(String source, String file, String document, int occurrence) {
        Traced known = traced();
        Trace trace = known.traces().get(source);
        int start = start(file, document, occurrence);
        // A template that draws random numbers may write other text now. Its lines are the same as long as it writes as
        // many.
        return trace == null || start < 0 || !fits(trace, file)
                ? Optional.empty()
                : Optional.of(new Start(known, source, trace, lines(file.substring(0, start))));
    }

    /**
     * Finds the origin of a line of all that a template wrote.
     *
     * @param line from 1
     */
    Optional<LineOrigin> find(String source, String file, int line) {
        Traced known = traced();
        Trace trace = known.traces().get(source);
        return trace == null || !fits(trace, file) ? Optional.empty() : locate(known, source, trace, line);
    }

    private static Optional<LineOrigin> locate(Traced known, String source, Trace trace, int line) {
        List<Trace.Origin> origins = trace.locateAll(line);
        if (origins.isEmpty()) {
            return Optional.empty();
        }
        List<LinePart> parts = new ArrayList<>();
        Influence printed = Influence.NONE;
        Influence decided = Influence.NONE;
        for (Trace.Origin origin : origins) {
            parts.add(part(origin, known.used().of(origin.printed())));
            printed = printed.and(origin.printed());
            decided = decided.and(origin.decided());
        }
        List<UsedValue> values = known.used().of(printed);
        List<UsedValue> deciding = Stream.concat(
                        known.used().of(decided).stream(), known.used().enabling(source).stream())
                .filter(value -> !values.contains(value))
                .distinct()
                .toList();
        LinePart first = parts.get(0);
        return Optional.of(new LineOrigin(
                first.writtenBy(),
                first.includedFrom(),
                values,
                deciding,
                parts,
                UsedValues.lines(printed.and(decided))));
    }

    private static LinePart part(Trace.Origin origin, List<UsedValue> values) {
        SourceFile file = origin.point().file();
        int column = origin.offset() - file.startOf(origin.line()) + 1;
        boolean literal = origin.point().kind() == ExecutionPoint.Kind.TEXT;
        return new LinePart(new TemplateLocation(file.name(), origin.line()), column, literal, calls(origin), values);
    }

    /** Returns what the traced render knows, doing it if nobody has asked before. */
    synchronized Traced traced() {
        Traced known = traced;
        if (known == null) {
            known = render.get();
            traced = known;
        }
        return known;
    }

    private static List<TemplateLocation> calls(Trace.Origin origin) {
        List<TemplateLocation> calls = new ArrayList<>();
        for (Trace.Visit call : origin.calls()) {
            ExecutionPoint point = call.point();
            calls.add(new TemplateLocation(point.file().name(), point.line()));
        }
        Collections.reverse(calls); // innermost first
        return calls;
    }

    private int start(String file, String document, int occurrence) {
        int from = 0;
        int seen = 0;
        for (String other : splitter.split(file)) {
            int start = file.indexOf(other, from);
            if (other.equals(document) && seen++ == occurrence) {
                return start;
            }
            from = start + other.length();
        }
        return -1;
    }

    private static boolean fits(Trace trace, String file) {
        return trace.text().equals(file) || trace.lines() == lines(file);
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count() + 1;
    }
}
