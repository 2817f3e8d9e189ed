/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import static dev.seatrial.lint.LintRule.CHART_LOADS;
import static dev.seatrial.lint.LintRule.CRDS_FOLDER;
import static dev.seatrial.lint.LintRule.TEMPLATES_FOLDER;
import static dev.seatrial.lint.LintRule.TEMPLATES_RENDER;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.RawChart;
import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.render.LintRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.template.internal.limit.Budget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All rules on one chart, in the order of Helm's {@code lint.RunAll}. */
final class ChartLint {

    private static final String TEMPLATES = "templates";
    private static final String CRDS = "crds";

    private final RawChart raw;
    private final LintSettings settings;
    private final HelmVersion helm;
    private final Findings findings = new Findings();
    private @Nullable Loaded loaded;

    ChartLint(RawChart raw, LintSettings settings) {
        this.raw = raw;
        this.settings = settings;
        this.helm = settings.helm;
    }

    /** The chart, or why it cannot be loaded. */
    private record Loaded(Optional<Chart> chart, String problem, List<LogLine> log) {}

    /**
     * Checks the chart.
     *
     * @param user the values that the user gives; its tables are changed
     */
    Findings check(Map<String, @Nullable Object> user) {
        Limits limits = settings.limits;
        new ChartYamlRules(raw, helm, findings).check();
        new ValuesRules(raw, settings, findings)
                .check(user, Budget.of("reading the values", limits.time(), Long.MAX_VALUE));
        templates(user);
        Loaded chart = load();
        if (chart.chart().isEmpty()) {
            findings.error(CHART_LOADS, "", "unable to load chart\n\t" + chart.problem(), 0);
        }
        chart.chart().ifPresent(c -> DependencyRules.check(c, raw.path().toString(), findings));
        if (helm.rules().isHelm4()) {
            crds();
        }
        return findings;
    }

    /** Loads the chart once, but logs what Helm logs each time. */
    private Loaded load() {
        Loaded known = loaded;
        if (known == null) {
            try {
                Chart chart = raw.load();
                known = new Loaded(Optional.of(chart), "", chart.log());
            } catch (ChartException e) {
                known = new Loaded(Optional.empty(), e.getMessage(), e.log());
            }
            loaded = known;
        }
        findings.log(known.log());
        return known;
    }

    private Optional<Chart> load(String path) {
        Loaded chart = load();
        if (chart.chart().isEmpty()) {
            findings.error(CHART_LOADS, path, chart.problem(), 0);
        }
        return chart.chart();
    }

    private void templates(Map<String, @Nullable Object> user) {
        String path = TEMPLATES + "/";
        if (!raw.exists(TEMPLATES)) {
            if (helm.rules().isHelm4()) {
                findings.warning(TEMPLATES_FOLDER, path, "directory does not exist", 0);
                return;
            }
        } else if (!raw.isFolder(TEMPLATES)) {
            if (helm.rules().isHelm4()) {
                findings.error(TEMPLATES_FOLDER, path, "not a directory", 0);
            } else {
                findings.warning(TEMPLATES_FOLDER, path, "not a directory", 0);
            }
            return;
        }
        load(path).ifPresent(chart -> render(chart, path, user));
    }

    private void render(Chart chart, String path, Map<String, @Nullable Object> user) {
        RenderRequest.Builder request = RenderRequest.builder(chart)
                .helmVersion(helm)
                .namespace(settings.namespace)
                .values(settings.values)
                .skipSchemaValidation(settings.skipSchemaValidation)
                .debug(settings.debug)
                .limits(settings.limits);
        String kubernetes = settings.kubeVersion;
        if (kubernetes != null) {
            request.kubeVersion(kubernetes);
        }
        RenderRequest built = request.build();
        LintRenderer.Outcome outcome = LintRenderer.render(built, ValueTables.copy(user));
        findings.log(outcome.log().subList(chart.log().size(), outcome.log().size())); // loading has logged its lines
        outcome.failure().ifPresent(failure -> failed(path, failure));
        outcome.rendered()
                .ifPresent(rendered -> new TemplateRules(
                                chart,
                                helm,
                                built.capabilities().kubeVersion(),
                                new RenderedFiles(chart, rendered, settings.findsLines),
                                findings)
                        .check());
    }

    private void failed(String path, RenderException failure) {
        boolean isSchema = failure.getMessage().startsWith("values don't meet the specifications");
        findings.error(isSchema ? LintRule.VALUES_SCHEMA : TEMPLATES_RENDER, path, failure.getMessage(), 0);
    }

    private void crds() {
        String path = CRDS + "/";
        if (!raw.exists(CRDS)) {
            return;
        }
        if (!raw.isFolder(CRDS)) {
            findings.error(CRDS_FOLDER, path, "not a directory", 0);
            return;
        }
        load(path).ifPresent(new CrdRules(helm, findings)::check);
    }
}
