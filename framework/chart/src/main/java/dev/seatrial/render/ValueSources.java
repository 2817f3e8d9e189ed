/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.UserValues;
import dev.seatrial.chart.ValueOrigins;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.chart.internal.ResolvedChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where a value was set: by the user, by the chart, or by a dependency, in the order of precedence. */
final class ValueSources {

    private static final ValuePath GLOBALS = ValuePath.of("global");

    private final UserValues user;
    private final ResolvedChart chart;

    ValueSources(UserValues user, ResolvedChart chart) {
        this.user = user;
        this.chart = chart;
    }

    /** A chart that may set a value, and the path of the value in the chart. */
    record Holder(ResolvedChart chart, ValuePath path) {}

    /** Returns the place where a value was set, or null if it is unknown. */
    @Nullable
    String origin(ValuePath path) {
        ValuePath shown = shownPath(path);
        Optional<String> origin = setAt(shown);
        return (origin.isEmpty() && !shown.equals(path) ? setAt(path) : origin).orElse(null);
    }

    private Optional<String> setAt(ValuePath path) {
        return user.origin(path).or(() -> defaults(path));
    }

    /** Returns the path at which users set a value. Globals are copied to the dependencies, but set at the top level. */
    ValuePath shownPath(ValuePath path) {
        List<Holder> holders = holders(path);
        ValuePath innermost = holders.get(holders.size() - 1).path();
        return innermost.startsWith(GLOBALS) ? innermost : path;
    }

    private Optional<String> defaults(ValuePath path) {
        return holders(path).stream()
                .map(ValueSources::own)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns the charts whose values.yaml may set a value: the chart first, then the dependencies to which it belongs. */
    List<Holder> holders(ValuePath path) {
        List<Holder> holders = new ArrayList<>();
        Holder at = new Holder(chart, path);
        while (at != null) {
            holders.add(at);
            at = inner(at);
        }
        return holders;
    }

    private static @Nullable Holder inner(Holder outer) {
        if (outer.path().length() < 2) {
            return null;
        }
        return outer.path()
                .firstKey()
                .flatMap(name -> dependency(outer.chart(), name))
                .map(dependency -> new Holder(dependency, outer.path().from(1)))
                .orElse(null);
    }

    private static Optional<String> own(Holder holder) {
        Chart chart = holder.chart().chart();
        return chart.valuesFile()
                .flatMap(file -> ValueOrigins.lineOf(file.text(), holder.path()))
                .map(line -> holder.chart().fullPath() + "/values.yaml:" + line);
    }

    private static Optional<ResolvedChart> dependency(ResolvedChart chart, String name) {
        return chart.dependencies().stream()
                .filter(dependency -> dependency.name().equals(name))
                .findFirst();
    }
}
