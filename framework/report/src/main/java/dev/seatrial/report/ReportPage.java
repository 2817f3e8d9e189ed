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

/** The HTML page with the results of a run. It is a single file without external resources. */
final class ReportPage {

    private ReportPage() {}

    /**
     * Writes the page. The stream is not closed.
     *
     * @param results the results to show
     * @param coverage the coverage of templates
     * @param warnings sentences about missing results
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
