/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import dev.seatrial.chart.Chart;
import dev.seatrial.manifest.TemplateLocation;
import dev.seatrial.render.RenderedChart;
import java.util.stream.Stream;

/**
 * What the templates of a chart wrote.
 *
 * @param chart the chart, without the dependencies
 * @param rendered the whole release
 * @param findsLines whether lines of templates are wanted, which takes another render
 */
record RenderedFiles(Chart chart, RenderedChart rendered, boolean findsLines) {

    /** Returns what a template wrote, an empty text if it is not executed. */
    String text(String template) {
        return rendered.files().getOrDefault(path(template), "");
    }

    /** Returns the line of a template that wrote a line of the text; 0 if it is unknown, or if another file wrote it. */
    int line(String template, int line) {
        if (line == 0 || !findsLines) {
            return 0;
        }
        return rendered.origin(path(template), line).stream()
                .flatMap(origin -> Stream.concat(Stream.of(origin.writtenBy()), origin.includedFrom().stream()))
                .filter(place -> place.file().equals(path(template)))
                .findFirst()
                .map(TemplateLocation::line)
                .orElse(0);
    }

    private String path(String template) {
        return chart.name() + "/" + template;
    }
}
