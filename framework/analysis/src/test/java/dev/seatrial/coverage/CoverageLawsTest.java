/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.Chart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every chart and every set of tests. */
class CoverageLawsTest {

    static List<HandCount> all() {
        return HandCount.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void the_counts_of_files_add_up_to_that_of_the_chart(HandCount count) {
        CoverageData data = Recorded.data(count.chart(), count.tests());

        for (Counter counter : Counter.values()) {
            Count files = data.charts().get(0).files().stream()
                    .map(file -> file.count(counter))
                    .reduce(Count.NONE, Count::plus);
            assertThat(files).isEqualTo(data.charts().get(0).count(counter)).isEqualTo(data.count(counter));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void the_branches_of_lines_add_up_to_those_of_the_file(HandCount count) {
        CoverageData data = Recorded.data(count.chart(), count.tests());

        for (FileCoverage file : data.charts().get(0).files()) {
            assertThat(file.lines().stream().map(LineCoverage::branches).reduce(Count.NONE, Count::plus))
                    .isEqualTo(file.count(Counter.BRANCH));
        }
    }

    @Test
    void one_more_test_never_lowers_a_count() {
        for (int seed = 0; seed < 20; seed++) {
            GeneratedChart generated = new GeneratedChart(seed);
            Chart chart = generated.chart();
            CoverageCollector collector = Recorded.collector();
            Map<Counter, Count> before = new EnumMap<>(Counter.class);
            for (Map.Entry<String, String> test : generated.tests().entrySet()) {
                Recorded.render(collector, chart, test.getKey(), test.getValue());
                CoverageData data = collector.data();
                for (Counter counter : Counter.values()) {
                    Count now = data.count(counter);
                    Count last = before.get(counter);
                    if (last != null) {
                        assertThat(now.total()).as("seed %s", seed).isEqualTo(last.total());
                        assertThat(now.covered()).isGreaterThanOrEqualTo(last.covered());
                    }
                    before.put(counter, now);
                }
            }
        }
    }

    @Test
    void all_tests_reach_everything_and_without_any_of_them_something_is_missing() {
        for (int seed = 0; seed < 20; seed++) {
            GeneratedChart generated = new GeneratedChart(seed);
            Chart chart = generated.chart();

            CoverageData whole = Recorded.data(chart, generated.tests());

            for (Counter counter : Counter.values()) {
                assertThat(whole.count(counter).missed())
                        .as("%s, seed %s", counter, seed)
                        .isZero();
            }
            assertThat(whole.charts().get(0).gaps()).isEmpty();
            for (String left : generated.tests().keySet()) {
                Map<String, String> others = new LinkedHashMap<>(generated.tests());
                others.remove(left);
                CoverageData less = Recorded.data(chart, others);
                assertThat(less.count(Counter.BRANCH).missed())
                        .as("without %s, seed %s", left, seed)
                        .isPositive();
                assertThat(less.charts().get(0).gaps()).isNotEmpty();
            }
        }
    }

    @Test
    void a_point_is_reached_by_the_tests_that_reach_it_when_they_run_alone() {
        GeneratedChart generated = new GeneratedChart(7);
        CoverageData all = Recorded.data(generated.chart(), generated.tests());

        generated.tests().forEach((test, sets) -> {
            CoverageData alone = Recorded.data(generated.chart(), Map.of(test, sets));
            int index = all.tests().indexOf(Recorded.test(test));
            for (int i = 0; i < all.charts().get(0).files().size(); i++) {
                List<PointCoverage> points = all.charts().get(0).files().get(i).points();
                List<PointCoverage> pointsAlone =
                        alone.charts().get(0).files().get(i).points();
                for (int at = 0; at < points.size(); at++) {
                    assertThat(pointsAlone.get(at).reached())
                            .isEqualTo(points.get(at).tests().get(index));
                }
            }
        });
    }

    /** A tree of conditions, each on a value of its own, and a test for each way that leads to a leaf. */
    private static final class GeneratedChart {

        private final Random random;
        private final StringBuilder template = new StringBuilder();
        private final List<String> tests = new ArrayList<>();
        private int values;

        GeneratedChart(int seed) {
            random = new Random(seed);
            tree(3, "");
        }

        private void tree(int depth, String sets) {
            if (depth == 0 || (depth < 3 && random.nextInt(5) == 0)) {
                template.append("- leaf\n");
                tests.add(sets);
                return;
            }
            String value = "v" + values++;
            switch (random.nextInt(4)) {
                case 0 -> branch("if .Values." + value, value + "=true", depth, sets);
                case 1 -> branch("with .Values." + value, value + "=x", depth, sets);
                case 2 -> branch("range .Values." + value, value + "={x}", depth, sets);
                default -> branch("if eq (default \"a\" $.Values." + value + ") \"b\"", value + "=b", depth, sets);
            }
        }

        /** In a body dot may be something else, so its conditions are on `$`. */
        private void branch(String head, String set, int depth, String sets) {
            template.append("{{- ")
                    .append(head.replace(" .Values", " $.Values"))
                    .append(" }}\n");
            tree(depth - 1, sets + set + ",");
            template.append("{{- else }}\n");
            tree(depth - 1, sets);
            template.append("{{- end }}\n");
        }

        Chart chart() {
            return Recorded.chart("==> templates/a.yaml\n" + template);
        }

        Map<String, String> tests() {
            Map<String, String> named = new LinkedHashMap<>();
            for (String sets : tests) {
                named.put("test_" + named.size(), sets.isEmpty() ? "" : sets.substring(0, sets.length() - 1));
            }
            return named;
        }
    }
}
