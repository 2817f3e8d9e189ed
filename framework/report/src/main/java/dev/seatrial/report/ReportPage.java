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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The HTML page with the results of a run. It is a single file without external resources. */
final class ReportPage {

    /** Where the template leaves room for data, which is too long for a template engine. */
    private static final List<String> ROOM = List.of("<!--data-->", "<!--documents-->");

    private static final String SCRIPTS = "page/scripts.txt";

    private ReportPage() {}

    /**
     * Writes the page. The stream is not closed.
     *
     * @param results the results to show
     * @param coverage the coverage of templates
     * @param history what to compare them with
     * @param warnings sentences about missing results
     */
    static void write(
            Results results, CoverageData coverage, PageModel.History history, List<String> warnings, OutputStream out)
            throws IOException {
        PageTests tests = new PageTests(results);
        String data = Json.MAPPER.writeValueAsString(PageModel.of(results, tests, coverage, history, warnings));
        String frame = frame(PageModel.summary(results, warnings));
        int first = frame.indexOf(ROOM.get(0));
        int second = frame.indexOf(ROOM.get(1));
        write(frame.substring(0, first), out);
        write(data.replace("<", "\\u003c"), out); // nothing in it can end the element
        write(frame.substring(first + ROOM.get(0).length(), second), out);
        write(PageDocuments.of(tests.renders()), out);
        write(frame.substring(second + ROOM.get(1).length()), out);
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String frame(Map<String, Object> summary) throws IOException {
        String style = resource("page/page.css");
        String script = script();
        Map<String, Object> model = new HashMap<>(summary);
        model.put("style", style);
        model.put("styleHash", hash(style));
        model.put("script", script);
        model.put("scriptHash", hash(script));
        Jinjava jinjava = new Jinjava(JinjavaConfig.newBuilder()
                .withTrimBlocks(true)
                .withNestedInterpretationEnabled(false) // what is shown may have braces of its own
                .build());
        RenderResult result = jinjava.renderForResult(resource("report.html.jinja"), model);
        if (result.hasErrors()) {
            throw new IllegalStateException("the template of the report is broken: " + result.getErrors());
        }
        return result.getOutput();
    }

    /** Returns the parts of the script in one function, so that none of its names is visible elsewhere. */
    private static String script() throws IOException {
        StringBuilder script = new StringBuilder("(() => {\n\"use strict\";\n");
        for (String name : resource(SCRIPTS).lines().toList()) {
            script.append(resource("page/" + name));
        }
        return script.append("})();\n").toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        }
    }
}
