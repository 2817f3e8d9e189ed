/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Trace.Origin;
import dev.seatrial.template.internal.Trace.Path;
import dev.seatrial.template.internal.Trace.Stretch;
import dev.seatrial.template.internal.Trace.Visit;
import java.util.ArrayList;
import java.util.List;

/** Finds where the parts of a traced text come from. */
final class TraceAlignment {

    private final String text;
    private final List<Stretch> stretches;

    TraceAlignment(String text, List<Stretch> stretches) {
        this.text = text;
        this.stretches = stretches;
    }

    /** Finds the origins of all parts of the line that starts at an offset, then those of statements that wrote nothing in it. */
    List<Origin> all(int start) {
        return all(start, lineEnd(start), List.of(), Influence.NONE);
    }

    /** Finds the origins of a part of a line, reached through calls that are given. */
    List<Origin> all(int start, int end, List<Visit> calls, Influence decided) {
        List<Origin> origins = new ArrayList<>();
        List<Stretch> silent = new ArrayList<>();
        for (int i = firstAt(start); i < stretches.size() && stretches.get(i).start() <= end; i++) {
            Stretch stretch = stretches.get(i);
            int from = Math.max(start, stretch.start());
            int to = Math.min(end, stretch.end());
            if (from < to) {
                parts(
                        stretch,
                        from,
                        to,
                        outer(stretch, calls),
                        stretch.decided().and(decided),
                        origins);
            } else if (stretch.start() == stretch.end()) {
                silent.add(stretch);
            }
        }
        silent.forEach(stretch -> addSilent(stretch, outer(stretch, calls), decided, origins));
        return origins;
    }

    /** Adds a statement that wrote nothing if it stands on one line with a part that did, and so could have written here. */
    private static void addSilent(Stretch stretch, List<Visit> calls, Influence decided, List<Origin> origins) {
        ExecutionPoint point = stretch.point();
        boolean same = origins.stream()
                .anyMatch(origin -> origin.point().file().equals(point.file()) && origin.line() == point.line());
        if (same) {
            int offset = point.span().start();
            origins.add(new Origin(
                    stretch.visit(),
                    offset,
                    calls,
                    stretch.printed(),
                    stretch.decided().and(decided)));
        }
    }

    private void parts(
            Stretch stretch, int start, int end, List<Visit> calls, Influence decided, List<Origin> origins) {
        SourcedText written = stretch.written();
        int at = start;
        if (written != null) {
            List<Visit> deeper = new ArrayList<>(calls);
            deeper.add(stretch.visit());
            for (SourcedText.Piece piece : written.pieces()) {
                int from = Math.max(start, stretch.start() + piece.start());
                int to = Math.min(end, stretch.start() + piece.end());
                if (from < to) {
                    own(stretch, at, from, calls, stretch.printed(), decided, origins);
                    copied(stretch, piece, from, to, deeper, decided, origins);
                    at = to;
                }
            }
        }
        own(stretch, at, end, calls, stretch.printed(), decided, origins);
    }

    private void copied(
            Stretch stretch,
            SourcedText.Piece piece,
            int from,
            int to,
            List<Visit> deeper,
            Influence decided,
            List<Origin> origins) {
        Trace trace = piece.from();
        if (trace == null) {
            own(stretch, from, to, deeper.subList(0, deeper.size() - 1), piece.influence(), decided, origins);
            return;
        }
        int shift = piece.at() - stretch.start() - piece.start();
        origins.addAll(trace.locateAll(from + shift, to + shift, deeper, decided));
    }

    private void own(
            Stretch stretch,
            int from,
            int to,
            List<Visit> calls,
            Influence printed,
            Influence decided,
            List<Origin> origins) {
        int visible = firstVisible(from, to);
        if (visible < 0) {
            return;
        }
        ExecutionPoint point = stretch.point();
        int start = point.span().start();
        int offset = point.kind() == ExecutionPoint.Kind.TEXT ? start + visible - stretch.start() : start;
        origins.add(new Origin(stretch.visit(), offset, List.copyOf(calls), printed, decided));
    }

    /** Joins what the parts of a stretch of the text depend on, its literal text included. */
    Influence influence(int start, int end) {
        Influence all = Influence.NONE;
        for (int i = firstAt(start); i < stretches.size() && stretches.get(i).start() <= end; i++) {
            Stretch stretch = stretches.get(i);
            boolean outside = stretch.end() == start || stretch.start() == end;
            if (outside && stretch.end() > stretch.start()) {
                continue;
            }
            SourcedText written = stretch.written();
            all = all.and(stretch.printed()).and(stretch.decided());
            if (stretch.point().kind() == ExecutionPoint.Kind.TEXT) {
                all = all.and(Influence.of(new Influence.Literal(stretch.visit())));
            } else if (written != null) {
                all = all.and(written.influence());
            }
        }
        return all;
    }

    private static List<Visit> outer(Stretch stretch, List<Visit> calls) {
        List<Visit> inner = new ArrayList<>();
        for (Path p = stretch.path(); p != null; p = p.outer()) {
            inner.add(0, p.call());
        }
        inner.addAll(0, calls);
        return inner;
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

    /** Returns the index of the first stretch that ends at an offset or after it. */
    private int firstAt(int offset) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).end() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
