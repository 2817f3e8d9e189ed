/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.coverage.CoverageData;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page knows: maps, lists, texts and numbers, which its script reads as JSON. */
final class PageModel {

    private static final List<Outcome> WORST_FIRST =
            List.of(Outcome.FAILED, Outcome.ABORTED, Outcome.SKIPPED, Outcome.PASSED);

    private PageModel() {}

    /** Returns the data of the script, except the documents. */
    static Map<String, Object> of(
            Results results, PageTests tests, CoverageData coverage, History history, List<String> warnings) {
        PageCoverage templates = new PageCoverage(coverage);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("warnings", warnings);
        model.put("tests", tests.tests());
        model.put("renders", tests.renderEntries());
        model.put("charts", templates.charts());
        model.put("coveredTests", templates.tests(tests));
        model.put("testSets", templates.sets());
        model.put("snapshots", PageSnapshots.of(results));
        model.put("findings", PageFindings.of(results));
        model.put("clusterRuns", clusterRuns(results));
        if (history.previous() != null) {
            model.put("previous", history.previous().entry());
        }
        if (history.baseline() != null) {
            model.put("baseline", history.baseline().entry());
        }
        return model;
    }

    /** What a run is compared with; null where there is nothing. */
    record History(@Nullable RunOutline previous, @Nullable RunOutline baseline) {

        static final History NONE = new History(null, null);
    }

    private static List<Map<String, Object>> clusterRuns(Results results) {
        List<Map<String, Object>> runs = new ArrayList<>();
        for (int i = 0; i < results.tests().size(); i++) {
            for (ClusterRun run : results.tests().get(i).clusterRuns()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("test", i);
                entry.put("run", run);
                runs.add(entry);
            }
        }
        return runs;
    }

    /** Returns what the page says where scripts are turned off. */
    static Map<String, Object> summary(Results results, List<String> warnings) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        results.tests().forEach(result -> counts.merge(result.outcome(), 1, Integer::sum));
        List<String> outcomes = WORST_FIRST.stream()
                .filter(counts::containsKey)
                .map(outcome -> counts.get(outcome) + " " + outcome.name().toLowerCase(Locale.ROOT))
                .toList();
        int count = results.tests().size();
        return Map.of(
                "tests", count + (count == 1 ? " test" : " tests"),
                "outcomes", String.join(", ", outcomes),
                "warnings", warnings.stream().map(VisibleText::of).toList(),
                "failures",
                        results.tests().stream()
                                .filter(result -> result.outcome() == Outcome.FAILED)
                                .map(result -> Map.of(
                                        "test",
                                        VisibleText.of(result.test().label()),
                                        "messages",
                                        result.failures().stream()
                                                .map(failure -> VisibleText.of(failure.message()))
                                                .toList()))
                                .toList());
    }
}
