/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Trace.Inclusion;
import dev.seatrial.template.internal.Trace.Origin;
import dev.seatrial.template.internal.Trace.Path;
import dev.seatrial.template.internal.Trace.Stretch;
import dev.seatrial.template.internal.Trace.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where a line of a traced text comes from. */
final class TraceAlignment {

    private final String text;
    private final List<Stretch> stretches;
    private final List<Inclusion> kept;

    TraceAlignment(String text, List<Stretch> stretches, List<Inclusion> kept) {
        this.text = text;
        this.stretches = stretches;
        this.kept = kept;
    }

    /** A line of a text that was included, and the calls that lead there. */
    private record Included(Trace trace, int line, List<Visit> calls) {}

    /** Finds the origin of a line, reached through calls that are given. */
    Optional<Origin> locate(int line, List<Visit> calls) {
        int start = lineStart(line);
        int offset = start < 0 ? -1 : firstVisible(start, lineEnd(start));
        Stretch stretch = offset < 0 ? null : stretchAt(offset);
        if (stretch == null) {
            return Optional.empty();
        }
        addPath(stretch.path(), calls);
        for (Included included : within(stretch, offset, calls)) {
            Optional<Origin> origin = included.trace().locate(included.line(), included.calls());
            if (origin.isPresent()) {
                return origin;
            }
        }
        return Optional.of(own(stretch, offset, calls));
    }

    /** Finds the origins of all parts of a line, then those of actions that wrote nothing in it. */
    List<Origin> locateAll(int line, List<Visit> calls) {
        List<Origin> origins = new ArrayList<>();
        int start = lineStart(line);
        int end = start < 0 ? -1 : lineEnd(start);
        List<Stretch> silent = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int from = Math.max(start, stretch.start());
            int offset = from < end ? firstVisible(from, Math.min(end, stretch.end())) : -1;
            if (offset >= 0) {
                List<Visit> outer = new ArrayList<>(calls);
                addPath(stretch.path(), outer);
                origins.addAll(parts(stretch, offset, outer));
            } else if (stretch.start() == stretch.end() && from >= start && from <= end) {
                silent.add(stretch);
            }
        }
        silent.forEach(stretch -> addSilent(stretch, calls, origins));
        return origins;
    }

    /** Adds an action that wrote nothing if it stands on one line with a part that did, and so could have written here. */
    private static void addSilent(Stretch stretch, List<Visit> calls, List<Origin> origins) {
        ExecutionPoint point = stretch.point();
        boolean same = origins.stream()
                .anyMatch(origin -> origin.point().file().equals(point.file()) && origin.line() == point.line());
        if (same && point.kind() == ExecutionPoint.Kind.ACTION) {
            List<Visit> outer = new ArrayList<>(calls);
            addPath(stretch.path(), outer);
            origins.add(new Origin(stretch.visit(), point.line(), outer));
        }
    }

    private List<Origin> parts(Stretch stretch, int offset, List<Visit> calls) {
        for (Included included : within(stretch, offset, calls)) {
            List<Origin> origins = included.trace().locateAll(included.line(), included.calls());
            if (!origins.isEmpty()) {
                return origins;
            }
        }
        return List.of(own(stretch, offset, calls));
    }

    private static Origin own(Stretch stretch, int offset, List<Visit> calls) {
        ExecutionPoint point = stretch.point();
        int line = point.kind() == ExecutionPoint.Kind.TEXT
                ? point.file().lineAt(point.span().start() + offset - stretch.start())
                : point.line();
        return new Origin(stretch.visit(), line, List.copyOf(calls));
    }

    private List<Included> within(Stretch stretch, int offset, List<Visit> calls) {
        if (stretch.point().kind() == ExecutionPoint.Kind.TEXT) {
            return List.of();
        }
        String wanted = lineAround(text, offset, stretch).strip();
        int ordinal = ordinal(stretch, offset, wanted);
        List<Inclusion> candidates = new ArrayList<>(stretch.inclusions());
        candidates.addAll(kept);
        List<Visit> deeper = new ArrayList<>(calls);
        deeper.add(stretch.visit());
        List<Included> found = new ArrayList<>();
        for (Inclusion inclusion : candidates) {
            int line = lineOf(inclusion.trace().text(), wanted, ordinal);
            if (line > 0) {
                found.add(new Included(inclusion.trace(), line, deeper));
            }
        }
        return found;
    }

    /** Returns how many lines before this one, in the same stretch, read the same. */
    private int ordinal(Stretch stretch, int offset, String wanted) {
        int n = 0;
        for (String line : text.substring(stretch.start(), offset).split("\n", -1)) {
            n += line.strip().equals(wanted) ? 1 : 0;
        }
        return n;
    }

    /** Returns the number of the line that reads so and has so many equal ones before it, or of the last equal one. */
    private static int lineOf(String included, String wanted, int ordinal) {
        String[] lines = included.split("\n", -1);
        int found = 0;
        int seen = 0;
        for (int i = 0; i < lines.length && seen <= ordinal; i++) {
            if (lines[i].strip().equals(wanted)) {
                found = i + 1;
                seen++;
            }
        }
        return found;
    }

    /** Returns the part of a line that a stretch wrote. */
    private static String lineAround(String text, int offset, Stretch stretch) {
        int start = Math.max(text.lastIndexOf('\n', offset) + 1, stretch.start());
        int end = text.indexOf('\n', offset);
        return text.substring(start, end < 0 ? stretch.end() : Math.min(end, stretch.end()));
    }

    private static void addPath(@Nullable Path path, List<Visit> calls) {
        List<Visit> inner = new ArrayList<>();
        for (Path p = path; p != null; p = p.outer()) {
            inner.add(0, p.call());
        }
        calls.addAll(inner);
    }

    private int lineStart(int line) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = text.indexOf('\n', offset) + 1;
            if (offset == 0) {
                return -1;
            }
        }
        return offset;
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private int firstVisible(int from, int to) {
        for (int offset = from; offset < to; offset++) {
            if (!Character.isWhitespace(text.charAt(offset))) {
                return offset;
            }
        }
        return -1;
    }

    private @Nullable Stretch stretchAt(int offset) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Stretch stretch = stretches.get(middle);
            if (offset < stretch.start()) {
                high = middle - 1;
            } else if (offset >= stretch.end()) {
                low = middle + 1;
            } else {
                return stretch;
            }
        }
        return null;
    }
}
