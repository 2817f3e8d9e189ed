/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.UserValues;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.junit.UpgradeFrom;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.upgrade.GitChart;
import dev.seatrial.upgrade.Upgrade;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.List;

/** Creates the upgrade that {@code @UpgradeFrom} declares for a parameter. */
final class DeclaredUpgrade {

    private final Parameter parameter;
    private final UpgradeFrom declared;
    private final Settings settings;
    private final Limits limits;

    private DeclaredUpgrade(Parameter parameter, UpgradeFrom declared, Settings settings, Limits limits) {
        this.parameter = parameter;
        this.declared = declared;
        this.settings = settings;
        this.limits = limits;
    }

    /**
     * Returns the upgrade.
     *
     * @param declared the annotations around the parameter, the closest one last
     * @param request the request for the chart of the test
     * @throws Misuse if there is no annotation, or its chart cannot be read
     */
    static Upgrade of(
            Parameter parameter, List<UpgradeFrom> declared, Settings settings, Limits limits, RenderRequest request) {
        if (declared.isEmpty()) {
            throw Misuse.of(
                    "%s is an `Upgrade`, but nothing says from which chart."
                            .formatted(ParameterTypes.upper(Members.name(parameter))),
                    "Write `@UpgradeFrom(git = \"merge-base:main\")` or `@UpgradeFrom(path = \"shop-1.4.0.tgz\")`.");
        }
        UpgradeFrom closest = declared.get(declared.size() - 1);
        return new DeclaredUpgrade(parameter, closest, settings, limits).from(request);
    }

    private Upgrade from(RenderRequest request) {
        // what the old chart reaches does not count for the coverage of the new one
        RenderRequest.Builder before =
                request.toBuilder().chart(chart()).upgrade(false).listeners(List.of());
        if (declared.values().length > 0) {
            UserValues values = UserValues.none().withLimits(limits);
            for (String yaml : declared.values()) {
                values = values.withText(yaml, "@UpgradeFrom");
            }
            before.values(values);
        }
        return Upgrade.from(before.build()).to(request).withValuesReuse(declared.reuse());
    }

    private Chart chart() {
        if (declared.git().isEmpty() && declared.path().isEmpty()) {
            throw Misuse.of(
                    "`@UpgradeFrom` for %s names no chart.".formatted(Members.name(parameter)),
                    "Set `git` to a revision, or `path` to the folder or archive of the old chart.");
        }
        Path folder = declared.path().isEmpty() ? settings.chart() : Path.of(declared.path());
        try {
            return declared.git().isEmpty()
                    ? ChartLoader.load(folder, settings.helm(), limits)
                    : GitChart.load(folder, declared.git(), settings.helm(), limits);
        } catch (ChartException e) {
            Diagnostic problem = e.diagnostic();
            throw new Misuse(
                    problem.withHeadline("`@UpgradeFrom` for %s has no chart: %s"
                            .formatted(Members.name(parameter), problem.headline())),
                    e);
        }
    }
}
