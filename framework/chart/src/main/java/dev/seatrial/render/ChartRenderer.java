/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.internal.limit.Exhaustion;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.limit.LimitExceeded;
import java.util.List;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Renders charts as {@code helm template} does: checks, dependencies, values, schemas, templates, order. Has no state; a
 * render touches nothing that another one could see, so any number of threads may render the same chart.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChartRenderer {

    private ChartRenderer() {}

    /**
     * Renders a chart.
     *
     * @throws RenderException with Helm's text
     */
    public static RenderedChart render(RenderRequest request) {
        Recording recording = Recording.start(request);
        RenderedChart rendered;
        try {
            rendered = render(request, recording);
        } catch (RenderException e) {
            recording.ended(withSecrets(e, request));
            throw e;
        } catch (RuntimeException | Error e) {
            recording.ended(e);
            throw e;
        }
        recording.finished(rendered);
        return rendered;
    }

    private static RenderException withSecrets(RenderException failure, RenderRequest request) {
        return failure.with(new ReleaseSecrets(request, List::of));
    }

    private static RenderedChart render(RenderRequest request, Recording recording) {
        Budget budget = request.settings().budget("rendering the chart");
        try {
            return Exhaustion.guard(
                    "rendering the chart", ChartException::new, () -> new Render(request, recording, budget).run());
        } catch (ChartException e) {
            throw new Render(request, recording, budget).failure(e.getMessage(), e);
        } catch (LimitExceeded e) {
            throw new Render(request, recording, budget)
                    .failure(Diagnostic.of(e.getMessage()).withHint(e.hint()));
        }
    }

    /**
     * Returns every execution point of a chart and of all its dependencies, enabled or not, without rendering anything. That
     * includes the points of partials, notes, library charts, and named templates that nothing includes. The points of texts that
     * {@code tpl} executes are known only after a render.
     *
     * <p>If several charts define a template of the same name, the points of every definition are returned. Which definition is
     * executed depends on the charts that the values enable.
     *
     * @return the points, file by file, in the order of the paths and of the text
     * @throws RenderException with Helm's text if a template of the chart or of any dependency cannot be parsed
     */
    public static List<ExecutionPoint> points(Chart chart, HelmVersion helm) {
        return points(() -> ChartTemplates.points(chart, helm));
    }

    /**
     * Returns every execution point of a single text, such as a template or a text that {@code tpl} executes.
     *
     * @param text the text, under the name that {@link ExecutionPoint#file()} has
     * @return the points, in the order of the text
     * @throws RenderException with Go's text if the text cannot be parsed
     */
    public static List<ExecutionPoint> points(SourceFile text, HelmVersion helm) {
        return points(() -> ChartTemplates.points(text, helm));
    }

    private static List<ExecutionPoint> points(Supplier<List<ExecutionPoint>> points) {
        try {
            return Exhaustion.guard("reading the templates", ChartException::new, points);
        } catch (ChartTemplates.ParseFailure e) {
            throw new RenderException(
                    e.error().diagnostic().withHeadline(String.valueOf(e.getMessage())), List.of(), "", e);
        } catch (ChartException e) {
            throw new RenderException(Diagnostic.of(e.getMessage()), List.of(), null, e);
        }
    }

    /**
     * Returns what a named template of a chart writes, as {@code include} calls it. All templates are parsed, but only this one is
     * executed: a {@code fail} in another template does not stop it, and the chart may be a library chart.
     *
     * @param name the name, such as {@code shop.labels}
     * @param context the argument as a template would write it: {@code .}, {@code list . .Values.api}, {@code dict "a" 1}
     * @throws RenderException with Helm's text
     */
    public static String include(RenderRequest request, String name, String context) {
        Recording recording = Recording.start(request);
        String text;
        try {
            text = include(request, recording, name, context);
        } catch (RenderException e) {
            recording.ended(withSecrets(e, request));
            throw e;
        } catch (RuntimeException | Error e) {
            recording.ended(e);
            throw e;
        }
        recording.included(name, text);
        return text;
    }

    private static String include(RenderRequest request, Recording recording, String name, String context) {
        Render render = new Render(request, recording, request.settings().budget("executing the template"));
        try {
            return render.include(name, context);
        } catch (LimitExceeded e) {
            throw render.failure(Diagnostic.of(e.getMessage()).withHint(e.hint()));
        }
    }
}
