/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.UserValues;
import dev.seatrial.chart.ValueOrigins;
import dev.seatrial.chart.internal.ResolvedChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where a value was set: by the user, by the chart, or by one of its dependencies, in the order of who wins. */
final class ValueSources {

    private final UserValues user;
    private final ResolvedChart chart;

    ValueSources(UserValues user, ResolvedChart chart) {
        this.user = user;
        this.chart = chart;
    }

    /** Returns where the value at a path of keys joined by dots was set, null if that is not known. */
    @Nullable
    String origin(String path) {
        String shown = shownPath(path);
        Optional<String> origin = user.origin(shown).or(() -> defaults(chart, shown));
        if (origin.isEmpty() && !shown.equals(path)) {
            origin = user.origin(path).or(() -> defaults(chart, path));
        }
        return origin.orElse(null);
    }

    /** Returns the path at which a user sets a value: globals are copied to the dependencies, but set once. */
    String shownPath(String path) {
        ResolvedChart at = chart;
        String rest = path;
        while (true) {
            int dot = rest.indexOf('.');
            ResolvedChart next = dot < 0 ? null : dependency(at, rest.substring(0, dot));
            if (next == null) {
                return rest.equals("global") || rest.startsWith("global.") ? rest : path;
            }
            at = next;
            rest = rest.substring(dot + 1);
        }
    }

    private static Optional<String> defaults(ResolvedChart chart, String path) {
        List<Optional<String>> found = new ArrayList<>();
        ResolvedChart at = chart;
        String rest = path;
        while (at != null && found.stream().noneMatch(Optional::isPresent)) {
            found.add(own(at, rest));
            int dot = rest.indexOf('.');
            at = dot < 0 ? null : dependency(at, rest.substring(0, dot));
            rest = rest.substring(dot + 1);
        }
        return found.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> own(ResolvedChart resolved, String path) {
        Chart chart = resolved.chart();
        return chart.valuesFile()
                .flatMap(file -> ValueOrigins.lineOf(file.text(), path))
                .map(line -> resolved.fullPath() + "/values.yaml:" + line);
    }

    static @Nullable ResolvedChart dependency(ResolvedChart chart, String name) {
        return chart.dependencies().stream()
                .filter(dependency -> dependency.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
