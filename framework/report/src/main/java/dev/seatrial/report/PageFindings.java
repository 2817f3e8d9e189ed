/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings on the page: those of policies, and those that other modules add in sections with the name {@code findings}. Tests often
 * have the same findings, so each is shown once, with its tests.
 */
final class PageFindings {

    /** The name of the sections with findings of other modules. */
    static final String SECTION = "findings";

    private static final List<String> FIELDS =
            List.of("source", "severity", "rule", "subject", "problem", "reason", "fix", "path", "place", "waived");

    private final Map<List<String>, BitSet> found = new LinkedHashMap<>();

    private PageFindings() {}

    static List<Map<String, Object>> of(Results results) {
        PageFindings page = new PageFindings();
        for (int test = 0; test < results.tests().size(); test++) {
            for (PolicyReview review : results.tests().get(test).reviews()) {
                page.add(review, test);
            }
        }
        results.sections(SECTION).forEach(page::add);
        return page.entries();
    }

    private void add(PolicyReview review, int test) {
        for (PolicyReview.Finding finding : review.findings()) {
            add(fields(finding, "error", ""), test);
        }
        for (PolicyReview.Waiver waiver : review.waivers()) {
            for (PolicyReview.Finding finding : waiver.findings()) {
                add(fields(finding, "waived", waiver.reason()), test);
            }
            if (waiver.findings().isEmpty()) {
                add(
                        List.of(
                                "policy",
                                "warning",
                                waiver.waiver(),
                                "The waiver `" + waiver.waiver() + "`",
                                "waives nothing.",
                                "Its reason is: " + waiver.reason(),
                                "Remove it.",
                                "",
                                "",
                                ""),
                        test);
            }
        }
    }

    private static List<String> fields(PolicyReview.Finding finding, String severity, String waived) {
        return List.of(
                "policy",
                severity,
                finding.rule(),
                finding.subject(),
                finding.problem(),
                finding.reason(),
                finding.fix(),
                finding.path(),
                finding.template(),
                waived);
    }

    /** A later version of the format is left out, since it could be misunderstood. */
    private void add(Section section) {
        if (section.version() == 1) {
            for (JsonNode finding : Json.tree(section.json())) {
                List<String> fields = new ArrayList<>();
                FIELDS.forEach(field -> fields.add(finding.path(field).asText("")));
                found.computeIfAbsent(fields, key -> new BitSet());
            }
        }
    }

    private void add(List<String> fields, int test) {
        found.computeIfAbsent(fields, key -> new BitSet()).set(test);
    }

    private List<Map<String, Object>> entries() {
        List<Map<String, Object>> entries = new ArrayList<>();
        found.forEach((fields, tests) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            for (int i = 0; i < FIELDS.size(); i++) {
                entry.put(FIELDS.get(i), fields.get(i));
            }
            entry.put("tests", IndexSet.ranges(tests));
            entries.add(entry);
        });
        return entries;
    }
}
