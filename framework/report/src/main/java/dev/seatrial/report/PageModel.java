/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The model for the template of the page: maps, lists, texts and numbers. */
final class PageModel {

    /** The number of waived findings to show, since each waiver of a chart is repeated in all its tests. */
    private static final int SHOWN = 10;

    private PageModel() {}

    static Map<String, Object> of(Results results, List<String> warnings) {
        Map<PolicyReview, Set<String>> testsOf = new LinkedHashMap<>();
        List<Map<String, Object>> snapshots = new ArrayList<>();
        for (TestResult result : results.tests()) {
            String test = result.test().label();
            result.reviews()
                    .forEach(review -> testsOf.computeIfAbsent(review, known -> new LinkedHashSet<>())
                            .add(test));
            result.snapshots().forEach(snapshot -> snapshots.add(snapshot(test, snapshot)));
        }
        List<Map<String, Object>> reviews = new ArrayList<>();
        testsOf.forEach((review, tests) -> reviews.add(review(tests, review)));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("warnings", warnings);
        model.put("tests", results.tests().size());
        model.put("outcomes", outcomes(results.tests()));
        model.put("classes", classes(results.tests()));
        model.put("reviews", reviews);
        model.put("broken", count(reviews, "followed", false));
        model.put("snapshots", snapshots);
        model.put("unequal", count(snapshots, "outcome", "different") + count(snapshots, "outcome", "missing"));
        return model;
    }

    private static long count(List<Map<String, Object>> all, String key, Object value) {
        return all.stream().filter(each -> value.equals(each.get(key))).count();
    }

    /** Returns the number of tests for each outcome, the worst first. Outcomes without tests are omitted. */
    private static List<Map<String, Object>> outcomes(List<TestResult> tests) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        tests.forEach(result -> counts.merge(result.outcome(), 1, Integer::sum));
        List<Map<String, Object>> outcomes = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.FAILED, Outcome.ABORTED, Outcome.SKIPPED, Outcome.PASSED)) {
            if (counts.containsKey(outcome)) {
                outcomes.add(Map.of("count", counts.get(outcome), "text", text(outcome), "kind", kind(outcome)));
            }
        }
        return outcomes;
    }

    private static List<Map<String, Object>> classes(List<TestResult> tests) {
        Map<String, List<TestResult>> byClass = new LinkedHashMap<>();
        for (TestResult result : tests) {
            byClass.computeIfAbsent(result.test().qualifiedClassName(), name -> new ArrayList<>())
                    .add(result);
        }
        List<Map<String, Object>> classes = new ArrayList<>();
        byClass.forEach((name, results) -> classes.add(Map.of(
                "name", name,
                "outcomes", outcomes(results),
                "failed", results.stream().anyMatch(result -> result.outcome() == Outcome.FAILED),
                "tests", results.stream().map(PageModel::test).toList())));
        return classes;
    }

    private static Map<String, Object> test(TestResult result) {
        TestIdentity test = result.test();
        String name = test.method().isEmpty() ? "the class" : test.method();
        return Map.of(
                "name", test.invocation().isEmpty() ? name : name + " " + test.invocation(),
                "text", text(result.outcome()),
                "kind", kind(result.outcome()),
                "time", time(result.duration()),
                "reason", result.reason(),
                "failures", result.failures().stream().map(PageModel::failure).toList());
    }

    private static Map<String, Object> failure(Failure failure) {
        return Map.of(
                "place", failure.line() == 0 ? "" : failure.file() + ":" + failure.line(),
                "message", failure.message().isBlank() ? failure.type() : failure.message());
    }

    private static String text(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String kind(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "good";
            case FAILED -> "bad";
            case ABORTED, SKIPPED -> "note";
        };
    }

    private static String time(Duration duration) {
        return duration.toMillis() < 1000
                ? duration.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** Groups equal reviews of several tests, so that each is shown once. */
    private static Map<String, Object> review(Set<String> tests, PolicyReview review) {
        int more = tests.size() - 1;
        return Map.of(
                "test", tests.iterator().next(),
                "more", more == 0 ? "" : "and %d more %s".formatted(more, more == 1 ? "test" : "tests"),
                "followed", review.followed(),
                "kubernetes", review.kubernetes(),
                "rules", review.rules().size(),
                "findings", review.findings().stream().map(PageModel::finding).toList(),
                "waivers",
                        review.waivers().stream()
                                .map(waiver -> Map.of(
                                        "waiver", waiver.waiver(),
                                        "reason", waiver.reason(),
                                        "more", Math.max(0, waiver.findings().size() - SHOWN),
                                        "findings",
                                                waiver.findings().stream()
                                                        .limit(SHOWN)
                                                        .map(PageModel::finding)
                                                        .toList()))
                                .toList());
    }

    private static Map<String, String> finding(PolicyReview.Finding finding) {
        return Map.of(
                "rule", finding.rule(),
                "reason", finding.reason(),
                "subject", finding.subject(),
                "problem", finding.problem(),
                "path", finding.path(),
                "template", finding.template(),
                "fix", finding.fix());
    }

    private static Map<String, Object> snapshot(String test, SnapshotCheck check) {
        return Map.of(
                "test",
                test,
                "file",
                check.file(),
                "outcome",
                check.outcome().name().toLowerCase(Locale.ROOT),
                "lines",
                check.difference()
                        .lines()
                        .map(line -> Map.of("text", line, "kind", lineKind(line)))
                        .toList());
    }

    private static String lineKind(String line) {
        if (line.startsWith("--- ") || line.startsWith("+++ ") || line.startsWith("@@ ")) {
            return "place";
        }
        return line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "same";
    }
}
