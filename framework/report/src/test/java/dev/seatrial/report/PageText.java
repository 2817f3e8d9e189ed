/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seatrial.coverage.CoverageData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The text of a page, taken apart as a browser does. */
record PageText(String text) {

    static PageText of(Results results) throws IOException {
        return of(results, CoverageData.none(), PageModel.History.NONE, List.of());
    }

    static PageText of(Results results, CoverageData coverage, PageModel.History history, List<String> warnings)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportPage.write(results, coverage, history, warnings, out);
        return new PageText(out.toString(StandardCharsets.UTF_8));
    }

    /** Returns the data of the script. */
    JsonNode data() throws IOException {
        return new ObjectMapper().readTree(element("<script type=\"application/json\" id=\"data\">", "</script>"));
    }

    /** Returns the unpacked documents. */
    JsonNode documents() throws IOException {
        byte[] packed =
                Base64.getDecoder().decode(element("<script type=\"text/plain\" id=\"documents\">", "</script>"));
        return Json.MAPPER.readTree(new GZIPInputStream(new ByteArrayInputStream(packed)));
    }

    /** Returns what is between the first occurrence of a text and the next one of another. */
    String element(String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
