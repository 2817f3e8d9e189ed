/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.RenderResult;
import dev.seatrial.coverage.CoverageData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A page that shows the results of a run: one file, without anything from elsewhere. */
final class ReportPage {

    private ReportPage() {}

    /**
     * Writes the page; the stream stays open.
     *
     * @param results what it shows
     * @param coverage what the tests reached
     * @param warnings sentences about what is missing from it
     */
    static void write(Results results, CoverageData coverage, List<String> warnings, OutputStream out)
            throws IOException {
        Map<String, Object> model = PageModel.of(results, warnings);
        model.put("coverage", CoveragePage.of(coverage));
        Jinjava jinjava = new Jinjava(JinjavaConfig.newBuilder()
                .withTrimBlocks(true)
                .withNestedInterpretationEnabled(false) // what is shown may have braces of its own
                .build());
        RenderResult result = jinjava.renderForResult(template(), model);
        if (result.hasErrors()) {
            throw new IllegalStateException("the template of the report is broken: " + result.getErrors());
        }
        out.write(result.getOutput().getBytes(StandardCharsets.UTF_8));
    }

    private static String template() throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.html.jinja")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
