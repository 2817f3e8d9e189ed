/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.seatrial.coverage.CoverageData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What later runs are compared with: the outcomes of tests, the coverage of charts and the number of findings. Each run leaves one, and
 * one that is committed serves as a baseline.
 */
record RunOutline(
        String format,
        int version,
        Map<String, Outcome> tests,
        Map<String, Map<String, int[]>> coverage,
        Map<String, Integer> findings) {

    static final String FORMAT = "seatrial-outline";

    static final int VERSION = 1;

    static RunOutline of(Results results, CoverageData coverage) {
        Map<String, Outcome> tests = new TreeMap<>();
        results.tests().forEach(each -> tests.merge(PageTests.name(each.test()), each.outcome(), RunOutline::worse));
        Map<String, Map<String, int[]>> charts = new TreeMap<>();
        List<String> keys = PageCoverage.keys(coverage);
        for (int i = 0; i < keys.size(); i++) {
            charts.put(keys.get(i), PageCoverage.counts(coverage.charts().get(i)::count));
        }
        Map<String, Integer> findings = new TreeMap<>();
        PageFindings.of(results)
                .forEach(finding -> findings.merge(String.valueOf(finding.get("severity")), 1, Integer::sum));
        return new RunOutline(FORMAT, VERSION, tests, charts, findings);
    }

    /** A test that ran several times failed if it failed once. */
    private static Outcome worse(Outcome a, Outcome b) {
        return a == Outcome.FAILED || b == Outcome.PASSED ? a : b;
    }

    /** Returns the outline as the text of a file, one test or chart a line, so that differences are easy to review. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder("{\"format\":\"" + FORMAT + "\",\"version\":" + VERSION);
        append("tests", tests, text);
        append("coverage", coverage, text);
        append("findings", findings, text);
        return text.append("}\n").toString();
    }

    private static void append(String name, Map<String, ?> entries, StringBuilder text) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, ?> each : entries.entrySet()) {
            lines.add("\n" + Json.MAPPER.writeValueAsString(each.getKey()) + ":"
                    + Json.MAPPER.writeValueAsString(each.getValue()));
        }
        text.append(",\n\"")
                .append(name)
                .append("\":{")
                .append(String.join(",", lines))
                .append("}");
    }

    /**
     * Reads an outline.
     *
     * @param warnings gets a sentence if the file cannot be read
     * @return nothing if there is no file, or it cannot be read
     */
    static Optional<RunOutline> read(Path file, List<String> warnings) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            RunOutline outline = Json.MAPPER.readValue(Files.readAllBytes(file), RunOutline.class);
            if (outline.format().equals(FORMAT) && outline.version() == VERSION) {
                return Optional.of(outline);
            }
            warnings.add("The run is not compared with `%s`: it is not a `%s` of version %d."
                    .formatted(file, FORMAT, VERSION));
        } catch (JsonProcessingException e) {
            warnings.add("The run is not compared with `%s`: it is damaged or incomplete (%s)."
                    .formatted(file, e.getOriginalMessage().split("\n", 2)[0]));
        } catch (IOException e) {
            warnings.add("The run is not compared with `%s`: it cannot be read (%s).".formatted(file, e));
        }
        return Optional.empty();
    }

    Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("tests", tests);
        entry.put("coverage", coverage);
        entry.put("findings", findings);
        return entry;
    }
}
