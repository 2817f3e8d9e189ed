/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.internal.ChartMember;
import dev.seatrial.chart.internal.PreparedChart;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.chart.internal.VersionRange;
import dev.seatrial.chart.internal.limit.Exhaustion;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.manifest.ChartContents;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ReleaseContext;
import dev.seatrial.manifest.internal.ManifestSplitter;
import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Fault;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.limit.LimitExceeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Renders charts as {@code helm template} does: checks, dependencies, values, schemas, templates, order. Has no state; a
 * render touches nothing that another one could see, so any number of threads may render the same chart.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChartRenderer {

    private static final String RELEASE_NAME = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";
    private static final Pattern VALID_RELEASE_NAME = Pattern.compile(RELEASE_NAME);
    private static final int MAX_RELEASE_NAME = 53;
    private static final String NOTES = "NOTES.txt";

    private ChartRenderer() {}

    /**
     * Renders a chart.
     *
     * @throws RenderException with Helm's text
     */
    public static RenderedChart render(RenderRequest request) {
        Recording recording = Recording.start(request);
        RenderedChart rendered;
        try {
            rendered = render(request, recording);
        } catch (RenderException e) {
            recording.ended(withSecrets(e, request));
            throw e;
        } catch (RuntimeException | Error e) {
            recording.ended(e);
            throw e;
        }
        recording.finished(rendered);
        return rendered;
    }

    private static RenderException withSecrets(RenderException failure, RenderRequest request) {
        return failure.with(new ReleaseSecrets(request, List::of));
    }

    private static RenderedChart render(RenderRequest request, Recording recording) {
        Budget budget = request.budget("rendering the chart");
        try {
            return Exhaustion.guard(
                    "rendering the chart", ChartException::new, () -> new Render(request, recording, budget).run());
        } catch (ChartException e) {
            throw new Render(request, recording, budget).failure(e.getMessage(), e);
        } catch (LimitExceeded e) {
            throw new Render(request, recording, budget)
                    .failure(Diagnostic.of(e.getMessage()).withHint(e.hint()));
        }
    }

    /**
     * Returns every execution point of a chart and of all its dependencies, whether values enable them or not, without rendering
     * anything: also those of partials, notes, library charts, and of named templates that nothing includes. Only the points of
     * texts that {@code tpl} executes are not known before a render.
     *
     * <p>Where several charts define a template of the same name, the points of each definition are there, since it depends on
     * the values which of the charts are enabled and so which definition is executed.
     *
     * @return the points, file by file, in the order of the paths and of the text
     * @throws RenderException with Helm's text if a template of the chart or of any dependency cannot be parsed
     */
    public static List<ExecutionPoint> points(Chart chart, HelmVersion helm) {
        return points(() -> ChartTemplates.points(chart, helm));
    }

    /**
     * Returns every execution point of a single text, such as a template or a text that {@code tpl} executes.
     *
     * @param text the text, under the name that {@link ExecutionPoint#file()} has
     * @return the points, in the order of the text
     * @throws RenderException with Go's text if the text cannot be parsed
     */
    public static List<ExecutionPoint> points(SourceFile text, HelmVersion helm) {
        return points(() -> ChartTemplates.points(text, helm));
    }

    private static List<ExecutionPoint> points(Supplier<List<ExecutionPoint>> points) {
        try {
            return Exhaustion.guard("reading the templates", ChartException::new, points);
        } catch (ChartTemplates.ParseFailure e) {
            throw new RenderException(
                    e.error().diagnostic().withHeadline(String.valueOf(e.getMessage())), List.of(), "", e);
        } catch (ChartException e) {
            throw new RenderException(Diagnostic.of(e.getMessage()), List.of(), null, e);
        }
    }

    /**
     * Returns what a named template of a chart writes, as {@code include} calls it. Every template is known and none other is
     * executed, so that neither the {@code fail} of another one nor a library chart, which cannot be installed, is in the way.
     *
     * @param name the name, such as {@code shop.labels}
     * @param context the argument as a template would write it: {@code .}, {@code list . .Values.api}, {@code dict "a" 1}
     * @throws RenderException with Helm's text
     */
    public static String include(RenderRequest request, String name, String context) {
        Recording recording = Recording.start(request);
        String text;
        try {
            text = include(request, recording, name, context);
        } catch (RenderException e) {
            recording.ended(withSecrets(e, request));
            throw e;
        } catch (RuntimeException | Error e) {
            recording.ended(e);
            throw e;
        }
        recording.included(name, text);
        return text;
    }

    private static String include(RenderRequest request, Recording recording, String name, String context) {
        Render render = new Render(request, recording, request.budget("executing the template"));
        try {
            return render.include(name, context);
        } catch (LimitExceeded e) {
            throw render.failure(Diagnostic.of(e.getMessage()).withHint(e.hint()));
        }
    }

    /** One render. */
    private static final class Render {

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
            if (request.engineOnly() != null) {
                return engineOnly(prepare(values));
            }
            checkChart();
            checkReleaseName();
            PreparedChart prepared = prepare(values);
            checkKubeVersion();
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
            LintMode lint = request.lint();
            if (lint != null) {
                return lint.values();
            }
            try {
                return request.values().merged(helm);
            } catch (ChartException e) {
                throw new RenderException(e.diagnostic(), log, null, e);
            }
        }

        private void checkChart() {
            String type = chart.metadata().type();
            if (!type.isEmpty() && !type.equals("application")) {
                throw failure(Diagnostic.of(type + " charts are not installable")
                        .withHint("Render an application chart that depends on it."));
            }
            if (chart.metadata().deprecated()) {
                log.add(LogLine.leveled("WARN", "this chart is deprecated", "WARNING: This chart is deprecated"));
            }
            List<Dependency> declared = chart.metadata().dependencies();
            List<String> missing = new ArrayList<>();
            List<String> sources = new ArrayList<>();
            for (Dependency dependency : declared == null ? List.<Dependency>of() : declared) {
                if (chart.dependencies().stream().noneMatch(d -> d.name().equals(dependency.name()))) {
                    missing.add(dependency.name());
                    sources.add(dependency.name() + " " + dependency.version() + " from " + dependency.repository());
                }
            }
            if (!missing.isEmpty()) {
                throw failure(Diagnostic.of(helm.rules().missingDependencies() + String.join(", ", missing))
                        .withFact("missing", String.join("\n", sources))
                        .withHint(
                                "Run `helm dependency build` in the folder of the chart; nothing is downloaded here."));
            }
            if (helm.rules().refusesToRenderV3()
                    && chart.metadata().apiVersion().equals("v3")) {
                throw failure(Diagnostic.of("invalid chart apiVersion")
                        .withHint("Helm 4 cannot render charts of this format yet: write `apiVersion: v2`."));
            }
        }

        private void checkReleaseName() {
            String name = request.release();
            String problem = null;
            if (name.isEmpty()) {
                problem = "no name provided";
            } else if (GoStrings.length(name) > MAX_RELEASE_NAME
                    || !VALID_RELEASE_NAME.matcher(name).matches()) {
                problem = "invalid release name, must match regex " + RELEASE_NAME
                        + " and the length must not be longer than " + MAX_RELEASE_NAME;
            }
            if (problem != null) {
                String text = "release name " + GoQuote.quote(name) + ": " + problem;
                String headline = "release name check failed";
                if (helm.rules().namesFailedSteps()) {
                    log.add(LogLine.leveled("ERROR", headline, "", "error", text));
                }
                throw failure(Diagnostic.of(helm.rules().namesFailedSteps() ? headline + ": " + text : text)
                        .withHint("Name the release with lower-case letters, digits, `-` and `.`, at most "
                                + MAX_RELEASE_NAME + " of them."));
            }
        }

        private PreparedChart prepare(Map<String, @Nullable Object> values) {
            PreparedChart prepared;
            try {
                prepared = request.lint() == null
                        ? PreparedChart.of(chart, values, helm, request.validatesSchema(), budget)
                        : PreparedChart.forLint(chart, values, helm, request.validatesSchema(), budget);
            } catch (PreparedChart.LoggedFailure e) {
                if (request.lint() != null) {
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
                Diagnostic error = Diagnostic.of(
                        "values don't meet the specifications of the schema(s) in the following chart(s):\n"
                                + prepared.violations().text());
                throw failure(explained(
                        error,
                        () -> SchemaReferences.explain(error, prepared.chart())
                                .orElseGet(() -> new SchemaExplanation(
                                                new KnownValues(request, prepared), request.values())
                                        .explain(error, prepared.violations().list()))));
            }
            return prepared;
        }

        private void checkKubeVersion() {
            String wanted = chart.metadata().kubeVersion();
            KubeVersion version = request.capabilities().kubeVersion();
            if (!wanted.isEmpty() && !VersionRange.isCompatible(wanted, version.comparable(), helm)) {
                throw failureWhileRendering(
                        Diagnostic.of("chart requires kubeVersion: " + wanted
                                        + " which is incompatible with Kubernetes " + version.version())
                                .withFact("chart", chart.name() + "/Chart.yaml, kubeVersion: " + wanted)
                                .withHint(kubeVersionHint(wanted, version)),
                        "",
                        null);
            }
        }

        /** A suffix of the vendor makes a version a pre-release, which ranges leave out unless they name one. */
        private String kubeVersionHint(String wanted, KubeVersion version) {
            String release = version.version().replaceFirst("[-+].*$", "");
            boolean suffixed = version.version().contains("-")
                    && VersionRange.isCompatible(wanted, release.replaceFirst("^v", ""), helm);
            return suffixed
                    ? "The suffix `"
                            + version.version().substring(version.version().indexOf('-')) + "` makes `"
                            + version.version()
                            + "` a pre-release, which a range leaves out unless it names a pre-release"
                            + " itself. Write `kubeVersion: \"" + PreReleases.allowedIn(wanted) + "\"`."
                    : "Render for a version in that range with `--kube-version`, or widen it.";
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
                PreparedChart prepared,
                Map<String, String> files,
                String notes,
                ManifestSorter sorter,
                TemplateRun run) {
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
                ChartException e,
                @Nullable RenderedManifest refused,
                Map<String, String> files,
                PreparedChart prepared) {
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

        private RenderException failure(Diagnostic diagnostic) {
            return new RenderException(diagnostic, log, null, null);
        }

        private RenderException failure(String message, @Nullable Throwable cause) {
            return new RenderException(Diagnostic.of(message), log, null, cause);
        }

        private RenderException failureWhileRendering(
                Diagnostic diagnostic, String unfinished, @Nullable Throwable cause) {
            return new RenderException(diagnostic, log, unfinished, cause);
        }
    }
}
