/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderListener;
import dev.seatrial.render.RenderRecorder;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.report.Render;
import dev.seatrial.report.RenderedDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Records renders for the results of a run.
 *
 * @param documents records what was rendered
 * @param sink receives each record
 */
record RenderRecords(RecordedDocuments documents, Consumer<Render> sink) implements RenderListener {

    @Override
    public RenderRecorder started(RenderRequest request) {
        long start = System.nanoTime();
        return new RenderRecorder() {
            @Override
            public void finished(RenderedChart rendered) {
                long nanos = System.nanoTime() - start;
                List<RenderedDocument> all =
                        documents.of(rendered, request.chart().name());
                sink.accept(of(request, rendered.manifests().size(), "", nanos, all));
            }

            @Override
            public void failed(RenderException failure) {
                sink.accept(of(
                        request,
                        0,
                        failure.secrets().mask(failure.getMessage()),
                        System.nanoTime() - start,
                        List.of()));
            }
        };
    }

    private static Render of(
            RenderRequest request, int manifests, String failure, long nanos, List<RenderedDocument> documents) {
        return new Render(
                request.chart().name(),
                request.chart().version(),
                request.chart().root().map(RenderRecords::relative).orElse(""),
                request.release(),
                request.namespace(),
                request.revision(),
                request.isUpgrade(),
                request.capabilities().kubeVersion().version(),
                request.helmVersion().label(),
                request.values().layers().stream()
                        .map(RenderRecords::withoutValue)
                        .toList(),
                Duration.ofNanos(nanos),
                manifests,
                failure,
                documents);
    }

    /** Returns a path with slashes, relative to the working directory if it is inside. */
    private static String relative(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path shown = path.startsWith(here) ? here.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }

    /** Removes the value of an expression such as {@code --set password=x}, which may be secret. */
    static String withoutValue(String layer) {
        int equals = layer.indexOf('=');
        boolean isExpression = layer.startsWith("--set");
        return isExpression && equals >= 0 ? layer.substring(0, equals) + "=..." : isExpression ? "--set ..." : layer;
    }
}
