/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.internal.ChartMember;
import dev.seatrial.chart.internal.PreparedChart;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.manifest.ChartContents;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ReleaseContext;
import dev.seatrial.manifest.internal.ManifestSplitter;
import dev.seatrial.template.internal.Fault;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One render of a chart: everything that {@link ChartRenderer} does between a request and its result. */
final class Render {

    private static final String NOTES = "NOTES.txt";

    private final RenderRequest request;
    private final Recording recording;
    private final Budget budget;
    private final Chart chart;
    private final HelmVersion helm;
    private final List<LogLine> log = new ArrayList<>();

    Render(RenderRequest request, Recording recording, Budget budget) {
        this.budget = budget;
        this.request = request;
        this.recording = recording;
        this.chart = request.chart();
        this.helm = request.helmVersion();
    }

    RenderedChart run() {
        Map<String, @Nullable Object> values = userValues();
        log.addAll(chart.log());
        if (request.settings().engineOnly != null) {
            return engineOnly(prepare(values));
        }
        InstallChecks checks = new InstallChecks(request, log);
        checks.chart();
        checks.releaseName();
        PreparedChart prepared = prepare(values);
        checks.kubeVersion();
        return render(prepared);
    }

    String include(String name, String context) {
        PreparedChart prepared = prepare(userValues());
        try {
            TemplateRun run = new TemplateRun(request, prepared, recording, budget);
            return run.include(name, context)
                    .orElseThrow(() -> failureWhileRendering(noTemplate(name, run.names()), "", null));
        } catch (TemplateRun.Failure e) {
            throw failureInTemplate(e, prepared);
        }
    }

    private Diagnostic noTemplate(String name, Set<String> names) {
        Set<String> defined = new TreeSet<>(names);
        defined.removeIf(known -> known.contains("/templates/"));
        Diagnostic diagnostic =
                Diagnostic.of("The chart `%s` has no template named `%s`.".formatted(chart.name(), name));
        String hint = Suggestions.didYouMean(name, defined);
        return hint.isEmpty()
                ? diagnostic.withFact("named", defined.isEmpty() ? "none" : String.join("\n", defined))
                : diagnostic.withHint(hint);
    }

    private Map<String, @Nullable Object> userValues() {
        LintMode lint = request.settings().lint;
        if (lint != null) {
            return lint.values();
        }
        try {
            return request.values().merged(helm);
        } catch (ChartException e) {
            throw new RenderException(e.diagnostic(), log, null, e);
        }
    }

    private PreparedChart prepare(Map<String, @Nullable Object> values) {
        PreparedChart prepared;
        try {
            prepared = request.settings().lint == null
                    ? PreparedChart.of(chart, values, helm, request.validatesSchema(), budget)
                    : PreparedChart.forLint(chart, values, helm, request.validatesSchema(), budget);
        } catch (PreparedChart.LoggedFailure e) {
            if (request.settings().lint != null) {
                throw new LintRenderer.Unprepared(e.log(), e);
            }
            log.addAll(e.log());
            throw failure(String.valueOf(e.getMessage()), e);
        }
        log.addAll(prepared.log());
        if (request.isDebug() && request.validatesSchema() && helm.rules().logsStructured()) {
            log.addAll(prepared.debugLog());
        }
        if (!prepared.violations().isEmpty()) {
            Diagnostic error =
                    Diagnostic.of("values don't meet the specifications of the schema(s) in the following chart(s):\n"
                            + prepared.violations().text());
            throw failure(explained(
                    error,
                    () -> SchemaReferences.explain(error, prepared.chart())
                            .orElseGet(() -> new SchemaExplanation(new KnownValues(request, prepared), request.values())
                                    .explain(error, prepared.violations().list()))));
        }
        return prepared;
    }

    private RenderedChart render(PreparedChart prepared) {
        Map<String, String> files;
        TemplateRun run;
        try {
            run = new TemplateRun(request, prepared, recording, budget);
            files = run.execute();
        } catch (TemplateRun.Failure e) {
            throw failureInTemplate(e, prepared);
        }
        String notes = files.getOrDefault(prepared.chart().fullPath() + "/templates/" + NOTES, "");
        files.keySet().removeIf(path -> path.endsWith(NOTES));
        ManifestSorter sorter = new ManifestSorter(helm, KnownFiles.of(chart, helm), log, budget);
        try {
            sorter.sort(files);
        } catch (ChartException e) {
            throw failureWhileRendering(explained(e, sorter.refused(), files, prepared), unsorted(files), e);
        }
        return rendered(prepared, files, notes, sorter, run);
    }

    private RenderedChart engineOnly(PreparedChart prepared) {
        try {
            TemplateRun run = new TemplateRun(request, prepared, recording, budget);
            ManifestSorter none = new ManifestSorter(helm, KnownFiles.of(chart, helm), log, budget);
            return rendered(prepared, run.execute(), "", none, run);
        } catch (TemplateRun.Failure e) {
            throw failureInTemplate(e, prepared);
        }
    }

    private RenderedChart rendered(
            PreparedChart prepared, Map<String, String> files, String notes, ManifestSorter sorter, TemplateRun run) {
        List<RenderedChart.Crd> crds = new ArrayList<>();
        collectCrds(prepared.chart(), crds);
        return new RenderedChart(
                files,
                notes,
                sorter.hooks(),
                sorter.manifests(),
                crds,
                request.includesCrds(),
                log,
                origins(run),
                new ReleaseContext(
                        request.namespace(),
                        request.capabilities().kubeVersion().version(),
                        notes,
                        ChartContents.of(chart)
                                .withInstalled(request.settings().definitions)
                                .skipping(sorter.skipped().stream()
                                        .map(hook -> Manifest.parse(hook.path(), hook.text()))
                                        .toList())),
                () -> advice(prepared, files, sorter.skipped()),
                request,
                null);
    }

    private List<Diagnostic> advice(
            PreparedChart prepared, Map<String, String> files, List<ManifestSorter.Skipped> skipped) {
        List<Diagnostic> advice = new ArrayList<>(Advice.gluedSeparators(files));
        advice.addAll(Advice.unknownHooks(skipped, ManifestSorter.events()));
        boolean compares = ChartMember.allOf(prepared.chart()).stream()
                .flatMap(member -> member.chart().templates().stream())
                .anyMatch(template -> template.text().contains("semverCompare"));
        if (compares) {
            Advice.Versions versions = new Advice.Versions(helm);
            ChartRenderer.render(request.toBuilder()
                    .listeners(List.of(RenderListener.of(versions)))
                    .build());
            advice.addAll(versions.found());
        }
        return List.copyOf(advice);
    }

    private Diagnostic explained(
            ChartException e, @Nullable RenderedManifest refused, Map<String, String> files, PreparedChart prepared) {
        String file = refused == null ? null : files.get(refused.source());
        if (refused == null || file == null) {
            return Diagnostic.of(e.getMessage());
        }
        LineOrigins origins = LineOrigins.later(helm, () -> {
            TemplateRun again = new TemplateRun(traced(), prepared, Recording.NONE, again());
            again.execute();
            return Objects.requireNonNull(again.traced());
        });
        Diagnostic error = Diagnostic.of(e.getMessage());
        return explained(
                error, () -> ManifestExplanation.explain(error, refused.source(), file, refused.text(), origins));
    }

    private RenderException failureInTemplate(TemplateRun.Failure failure, PreparedChart prepared) {
        Diagnostic error = failure.diagnostic();
        if (failure.error().innermost().fault() == Fault.Plain.LIMIT) {
            return failureWhileRendering(error, "", failure);
        }
        Diagnostic explained = explained(
                error,
                () -> new TemplateExplanation(new KnownValues(request, prepared), failure.notFound())
                        .explain(error, failure.error()));
        return failureWhileRendering(explained, "", failure);
    }

    /** A second render, only to explain an error, may take no longer than the first one had left. */
    private Budget again() {
        budget.check();
        return Budget.of("rendering the chart", budget.left(), budget.maxOutput());
    }

    /** What explains an error must not take its place, whatever values and templates it reads. */
    private static Diagnostic explained(Diagnostic error, Supplier<Diagnostic> explanation) {
        try {
            return explanation.get();
        } catch (RuntimeException e) {
            return error;
        }
    }

    private LineOrigins origins(TemplateRun run) {
        LineOrigins.Traced traced = run.traced();
        return traced != null
                ? LineOrigins.known(helm, traced)
                : LineOrigins.later(
                        helm, () -> ChartRenderer.render(traced()).origins().traced());
    }

    /** Returns a request for the same render, with a trace and without listeners. */
    private RenderRequest traced() {
        return request.toBuilder().trace(true).listeners(List.of()).build();
    }

    /** What Helm shows under --debug when it cannot sort. */
    private static String unsorted(Map<String, String> files) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(files).forEach((path, content) -> {
            if (!ManifestSplitter.trim(content).isEmpty()) {
                text.append("---\n# Source: ")
                        .append(path)
                        .append('\n')
                        .append(content)
                        .append('\n');
            }
        });
        return text.toString();
    }

    private static void collectCrds(ResolvedChart chart, List<RenderedChart.Crd> crds) {
        chart.chart()
                .crds()
                .forEach(file -> crds.add(new RenderedChart.Crd(chart.fullPath() + "/" + file.name(), file)));
        chart.dependencies().forEach(dependency -> collectCrds(dependency, crds));
    }

    RenderException failure(Diagnostic diagnostic) {
        return new RenderException(diagnostic, log, null, null);
    }

    RenderException failure(String message, @Nullable Throwable cause) {
        return new RenderException(Diagnostic.of(message), log, null, cause);
    }

    private RenderException failureWhileRendering(Diagnostic diagnostic, String unfinished, @Nullable Throwable cause) {
        return new RenderException(diagnostic, log, unfinished, cause);
    }
}
