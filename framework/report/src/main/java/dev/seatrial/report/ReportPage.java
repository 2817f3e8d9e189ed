/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.RenderResult;
import dev.seatrial.snapshot.SnapshotComparison;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A page that shows what the policies and snapshots of a run came to: one file, without anything from elsewhere. */
public final class ReportPage {

    private ReportPage() {}

    /**
     * Writes the page, unless there is nothing to show.
     *
     * @param page the file
     * @param reviews the folder that reports of policies are in, which may be missing
     * @param since those that are older, in milliseconds since 1970, are of another run
     * @param snapshots what was compared
     * @throws IOException if a file cannot be read or written
     */
    public static void write(Path page, Path reviews, long since, List<SnapshotComparison> snapshots)
            throws IOException {
        List<Map<String, Object>> policies = Reviews.in(reviews, since);
        if (policies.isEmpty() && snapshots.isEmpty()) {
            return;
        }
        Files.createDirectories(page.toAbsolutePath().getParent());
        Files.writeString(page, html(policies, snapshots));
    }

    private static String html(List<Map<String, Object>> policies, List<SnapshotComparison> snapshots)
            throws IOException {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("reviews", policies);
        model.put(
                "broken",
                policies.stream()
                        .filter(r -> !Boolean.TRUE.equals(r.get("followed")))
                        .count());
        model.put(
                "snapshots",
                snapshots.stream()
                        .sorted(Comparator.comparing(SnapshotComparison::test)
                                .thenComparing(SnapshotComparison::approved))
                        .map(ReportPage::snapshot)
                        .toList());
        model.put(
                "unequal",
                snapshots.stream()
                        .filter(s -> s.outcome() == SnapshotComparison.Outcome.DIFFERENT
                                || s.outcome() == SnapshotComparison.Outcome.MISSING)
                        .count());
        Jinjava jinjava = new Jinjava(JinjavaConfig.newBuilder()
                .withTrimBlocks(true)
                .withNestedInterpretationEnabled(false) // what is shown may have braces of its own
                .build());
        RenderResult result = jinjava.renderForResult(template(), model);
        if (result.hasErrors()) {
            throw new IllegalStateException("the template of the report is broken: " + result.getErrors());
        }
        return result.getOutput();
    }

    private static Map<String, Object> snapshot(SnapshotComparison comparison) {
        List<Map<String, String>> lines = comparison
                .difference()
                .lines()
                .map(line -> Map.of("text", line, "kind", kind(line)))
                .toList();
        return Map.of(
                "test", comparison.test(),
                "file", comparison.approved().toString(),
                "outcome", comparison.outcome().name().toLowerCase(Locale.ROOT),
                "lines", lines);
    }

    private static String kind(String line) {
        if (line.startsWith("--- ") || line.startsWith("+++ ") || line.startsWith("@@ ")) {
            return "place";
        }
        return line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "same";
    }

    private static String template() throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.html.jinja")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
