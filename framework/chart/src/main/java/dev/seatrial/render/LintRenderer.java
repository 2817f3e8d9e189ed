/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Renders charts as {@code helm lint} does: {@code required} and {@code fail} only log, the release is neither an installation nor
 * an upgrade, nulls of the user delete no defaults because values are coalesced twice, and neither the chart nor its manifests
 * are checked.
 */
@API(status = INTERNAL, since = "0.1")
public final class LintRenderer {

    static final TemplateFilter EVERY_TEMPLATE = path -> true;

    private static final String RELEASE = "test-release";

    private LintRenderer() {}

    /**
     * What came of a render. If there is neither a chart nor a failure, the dependencies or the values of the chart could not be
     * put together, which {@code helm lint} ignores.
     *
     * @param rendered the rendered chart
     * @param failure the failure
     * @param log the lines that Helm logs, in order
     */
    public record Outcome(Optional<RenderedChart> rendered, Optional<RenderException> failure, List<LogLine> log) {

        /** Copies the log. */
        public Outcome {
            log = List.copyOf(log);
        }
    }

    /**
     * Renders a chart.
     *
     * @param request the chart, the namespace, the versions, and the values as messages show them
     * @param values the values that the user gives, merged; must not change afterwards
     */
    public static Outcome render(RenderRequest request, Map<String, @Nullable Object> values) {
        List<LogLine> ofTemplates = new ArrayList<>();
        Chart chart = request.chart();
        RenderRequest linting = request.toBuilder()
                .release(RELEASE)
                .revision(0)
                .lint(new LintMode(values, ofTemplates::add))
                .build();
        try {
            RenderedChart rendered = ChartRenderer.render(linting);
            return new Outcome(Optional.of(rendered), Optional.empty(), join(rendered.warnings(), ofTemplates));
        } catch (RenderException e) {
            return new Outcome(Optional.empty(), Optional.of(e), join(e.log(), ofTemplates));
        } catch (Unprepared e) {
            return new Outcome(Optional.empty(), Optional.empty(), join(chart.log(), e.log()));
        }
    }

    private static List<LogLine> join(List<LogLine> some, List<LogLine> others) {
        List<LogLine> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** The dependencies or the values of a chart that is linted cannot be put together. */
    static final class Unprepared extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<LogLine> log;

        Unprepared(List<LogLine> log, Throwable cause) {
            super(cause);
            this.log = List.copyOf(log);
        }

        List<LogLine> log() {
            return log;
        }
    }
}
