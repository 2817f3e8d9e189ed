/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.render.TemplateFilter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The templates that the suites of helm-unittest load: those that one of its patterns is found in, and all partials. A pattern
 * may match anywhere in a path, and a star crosses slashes. Without patterns, they load all templates of the chart that is tested and
 * of its dependencies, but none of the charts above it.
 *
 * @param included patterns of paths; empty for every template
 * @param excluded patterns of paths
 */
record TemplateSelection(List<String> included, List<String> excluded) implements TemplateFilter {

    private static final String CHARACTERS = "[0-9a-zA-Z_\\-/.]";

    TemplateSelection {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /**
     * Returns the selection of a suite of a chart.
     *
     * @param route the path of the chart, such as {@code shop/charts/db}
     */
    static TemplateSelection of(String route, List<String> templates, List<String> excludeTemplates) {
        List<String> included = templates.isEmpty() ? List.of("**") : templates;
        return new TemplateSelection(
                included.stream().map(name -> TemplateNames.path(route, name)).toList(),
                excludeTemplates.stream()
                        .map(name -> TemplateNames.path(route, name))
                        .toList());
    }

    @Override
    public boolean includes(String path) {
        if (TemplateNames.isPartial(path)) {
            return true;
        }
        return selects(path);
    }

    /** Tells whether the patterns select a path. */
    boolean selects(String path) {
        boolean in = included.isEmpty() || included.stream().anyMatch(pattern -> matches(pattern, path));
        return in && excluded.stream().noneMatch(pattern -> matches(pattern, path));
    }

    private static boolean matches(String pattern, String path) {
        return pattern.indexOf('*') < 0
                ? path.contains(pattern)
                : expression(pattern).matcher(path).find();
    }

    private static Pattern expression(String pattern) {
        StringBuilder expression = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            if (pattern.startsWith("**", i)) {
                expression.append(CHARACTERS).append('+');
                i += 2;
            } else if (pattern.charAt(i) == '*') {
                expression.append(CHARACTERS).append('*');
                i++;
            } else {
                expression.append(Pattern.quote(String.valueOf(pattern.charAt(i))));
                i++;
            }
        }
        return Pattern.compile(expression.toString());
    }
}
