/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import static dev.seatrial.lint.LintRule.DEPENDENCY_DUPLICATE;
import static dev.seatrial.lint.LintRule.DEPENDENCY_MISSING;
import static dev.seatrial.lint.LintRule.DEPENDENCY_UNDECLARED;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.Dependency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules about dependencies: Helm's {@code lint/rules/dependencies.go}. */
final class DependencyRules {

    private DependencyRules() {}

    /**
     * Checks a chart.
     *
     * @param path the path of the chart for messages
     */
    static void check(Chart chart, String path, Findings findings) {
        List<Dependency> known = chart.metadata().dependencies();
        List<Dependency> declared = known == null ? List.of() : known;
        Set<String> names = declared.stream().map(Dependency::name).collect(Collectors.toSet());
        Set<String> present = chart.dependencies().stream().map(Chart::name).collect(Collectors.toSet());

        List<String> undeclared = chart.dependencies().stream()
                .map(Chart::name)
                .filter(name -> !names.contains(name))
                .toList();
        if (!undeclared.isEmpty()) {
            String text = "chart metadata is missing these dependencies: " + String.join(",", undeclared);
            findings.error(DEPENDENCY_UNDECLARED, path, text, 0);
        }
        List<String> duplicates = duplicates(declared);
        if (!duplicates.isEmpty()) {
            String text = "multiple dependencies with name or alias: " + String.join(",", duplicates);
            findings.error(DEPENDENCY_DUPLICATE, path, text, 0);
        }
        List<String> missing = declared.stream()
                .map(Dependency::name)
                .filter(name -> !present.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            String text = "chart directory is missing these dependencies: " + String.join(",", missing);
            findings.warning(DEPENDENCY_MISSING, path, text, 0);
        }
    }

    private static List<String> duplicates(List<Dependency> declared) {
        Set<String> seen = new HashSet<>();
        List<String> duplicates = new ArrayList<>();
        for (Dependency dependency : declared) {
            String key = dependency.alias().isEmpty() ? dependency.name() : dependency.alias();
            if (!seen.add(key)) {
                duplicates.add(key);
            }
        }
        return duplicates;
    }
}
