/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.coverage.ChartPoints.Place;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRecorder;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.render.TemplateExecution;
import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records which points one render reaches. */
final class RenderCoverage implements RenderRecorder, ExecutionListener {

    private final RenderRequest request;
    private final ChartPoints chart;
    private final Consumer<Reached> sink;
    private final BitSet slots = new BitSet();
    private final Map<SourceFile, BitSet> texts = new HashMap<>();
    private final IdentityHashMap<SourceFile, Target> targets = new IdentityHashMap<>();
    private @Nullable SourceFile file;
    private Target target = Target.NONE;

    /** Where the points of a file are recorded. */
    private static final class Target {

        static final Target NONE = new Target(null, 0, new BitSet());

        private final @Nullable FilePoints points;
        private final int base;
        private final BitSet slots;

        Target(@Nullable FilePoints points, int base, BitSet slots) {
            this.points = points;
            this.base = base;
            this.slots = slots;
        }

        void set(ExecutionPoint point, int offset) {
            if (points != null) {
                int index = points.indexOf(point);
                if (index >= 0) {
                    slots.set(base + points.slot(index) + offset);
                }
            }
        }
    }

    RenderCoverage(RenderRequest request, ChartPoints chart, Consumer<Reached> sink) {
        this.request = request;
        this.chart = chart;
        this.sink = sink;
    }

    @Override
    public ExecutionListener executing(TemplateExecution execution) {
        return this;
    }

    @Override
    public boolean hearsValues() {
        return false;
    }

    @Override
    public void reached(ExecutionPoint point) {
        target(point).set(point, 0);
    }

    @Override
    public void decided(ExecutionPoint point, int outcome) {
        target(point).set(point, 1 + outcome);
    }

    @SuppressWarnings("ReferenceEquality") // mostly it is the very file of the point before; equal ones are found below
    private Target target(ExecutionPoint point) {
        if (point.file() != file) {
            file = point.file();
            target = targets.computeIfAbsent(file, this::find);
        }
        return target;
    }

    private Target find(SourceFile of) {
        Place place = chart.files().get(of);
        if (place != null) {
            return new Target(place.points(), place.base(), slots);
        }
        FilePoints text = chart.text(of);
        return text == null ? Target.NONE : new Target(text, 0, texts.computeIfAbsent(of, each -> new BitSet()));
    }

    @Override
    public void finished(RenderedChart rendered) {
        end();
    }

    @Override
    public void included(String template, String text) {
        // the call itself is a text that `tpl` executes, and no part of the chart
        texts.keySet()
                .removeIf(each ->
                        each.text().startsWith("{{ include ") && each.name().startsWith("tpl-"));
        sink.accept(new Reached(chart, slots, texts));
    }

    @Override
    public void failed(RenderException failure) {
        end();
    }

    @Override
    public void aborted(Throwable reason) {
        end();
    }

    private void end() {
        chart.firsts().add(request, slots);
        sink.accept(new Reached(chart, slots, texts));
    }
}
