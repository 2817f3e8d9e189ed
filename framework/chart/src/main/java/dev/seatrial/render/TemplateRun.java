/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.internal.PreparedChart;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.TemplateException;
import dev.seatrial.template.internal.Trace;
import dev.seatrial.template.internal.function.ClusterLookup;
import dev.seatrial.template.internal.function.HostNames;
import dev.seatrial.template.internal.function.Randomness;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.plan.TemplateSet;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One execution of all templates of a chart over one tree of values, as Helm's {@code engine.Render} does it. */
final class TemplateRun {

    private static final String NO_VALUE = "<no value>";
    private static final HostNames NO_HOSTS = host -> "";

    /** What Helm calls the text of a {@code tpl}. */
    private static final String TPL_TEXT = "gotpl";

    private final RenderRequest request;
    private final PreparedChart prepared;
    private final HelmVersion helm;
    private final GoStruct capabilities;
    private final Map<String, Map<String, @Nullable Object>> dots = new HashMap<>();
    private final Map<String, Trace> traces = new HashMap<>();
    private @Nullable ValueReads reads;

    TemplateRun(RenderRequest request, PreparedChart prepared) {
        this.request = request;
        this.prepared = prepared;
        this.helm = request.helmVersion();
        this.capabilities = request.capabilities().toGo();
    }

    /** A template that cannot be parsed or executed. */
    static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Diagnostic diagnostic;

        Failure(String message, TemplateException error) {
            super(message, error);
            this.diagnostic = error.diagnostic().withHeadline(message);
        }

        Diagnostic diagnostic() {
            return diagnostic;
        }
    }

    /**
     * Returns what each template wrote, by path, in the order of the paths.
     *
     * @throws Failure with Helm's text
     */
    Map<String, String> execute() {
        ChartTemplates templates = templates();
        dots();
        ExecutionOptions options = options();
        long deadline = System.nanoTime() + request.timeLimit().toNanos();
        Map<String, String> files = new LinkedHashMap<>();
        templates.paths().forEach(path -> files.put(path, ""));
        for (ChartTemplates.Renderable renderable : templates.renderables()) {
            Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            files.put(renderable.path(), execute(templates.set(), renderable, options.withTimeLimit(left)));
        }
        return files;
    }

    /**
     * Returns what a named template writes, as {@code include} calls it in a template of the chart; empty if there is none.
     *
     * @param context the argument as a template would write it
     * @throws Failure with Helm's text
     */
    Optional<String> include(String name, String context) {
        ChartTemplates templates = templates().withCall();
        if (!templates.set().contains(name)) {
            return Optional.empty();
        }
        dots();
        String call = "{{ include %s (%s) }}".formatted(GoQuote.quote(name), context.equals(".") ? "$" : context);
        Objects.requireNonNull(dots.get(prepared.chart().fullPath())).put(ChartTemplates.CALL, call);
        ChartTemplates.Renderable only = templates.renderables().get(0);
        return Optional.of(execute(templates.set(), only, options().withTimeLimit(request.timeLimit())));
    }

    /** Returns the names of the templates that {@link #include} could call. */
    Set<String> names() {
        return templates().set().names();
    }

    private ChartTemplates templates() {
        try {
            return ChartTemplates.of(prepared.chart(), helm);
        } catch (ChartTemplates.ParseFailure e) {
            throw new Failure(String.valueOf(e.getMessage()), e.error());
        }
    }

    private void dots() {
        Map<String, @Nullable Object> top = new HashMap<>();
        top.put("Release", release());
        Map<String, @Nullable Object> values = prepared.values();
        if (request.isTraced()) {
            reads = new ValueReads(values, new ValueSources(request.values(), prepared.chart()));
        }
        top.put("Values", ValuesMap.of(values, helm));
        dots(prepared.chart(), top);
    }

    /** Returns which statement wrote what, and read what, of a request that asks for it. */
    LineOrigins.Traced traced() {
        return new LineOrigins.Traced(Map.copyOf(traces), Objects.requireNonNull(reads));
    }

    private String execute(TemplateSet set, ChartTemplates.Renderable renderable, ExecutionOptions options) {
        Map<String, @Nullable Object> dot = Objects.requireNonNull(dots.get(renderable.chart()));
        Map<String, @Nullable Object> template = new HashMap<>();
        template.put("Name", renderable.path());
        template.put("BasePath", renderable.chart() + "/templates");
        dot.put("Template", ValuesMap.of(template, helm));
        try {
            String text = execute(set, renderable.path(), ValuesMap.of(dot, helm), options);
            return text.contains(NO_VALUE) ? text.replace(NO_VALUE, "") : text;
        } catch (TemplateException e) {
            TemplateException shown = renderable.path().endsWith(ChartTemplates.CALL_PATH) ? inNamedTemplate(e) : e;
            throw new Failure(ExecutionErrors.executionFailure(renderable.path(), shown, helm), shown);
        }
    }

    /** Leaves out the frames of the call, which is in no file of the chart; of a bad argument the argument is left. */
    private static TemplateException inNamedTemplate(TemplateException error) {
        TemplateException last = error;
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof TemplateException inner && inner.frame().isPresent()) {
                last = inner;
                String file = inner.frame().get().code().file().name();
                if (!file.endsWith(ChartTemplates.CALL_PATH) && !file.equals(TPL_TEXT)) {
                    return inner;
                }
            }
        }
        return last;
    }

    private String execute(TemplateSet set, String path, GoMap dot, ExecutionOptions options) {
        if (!request.isTraced()) {
            return set.execute(path, dot, options);
        }
        Trace trace = set.trace(path, dot, options);
        traces.put(path, trace);
        return trace.text();
    }

    private ExecutionOptions options() {
        Long seed = request.seed();
        Clock clock = request.clock();
        Map<Class<?>, Object> services = Map.of(
                Randomness.class,
                seed == null ? Randomness.secure() : Randomness.seeded(seed),
                Clock.class,
                clock == null ? Clock.system(ZoneId.systemDefault()) : clock,
                ClusterLookup.class,
                request.clusterState().lookup(request.capabilities()),
                HostNames.class,
                NO_HOSTS);
        return new ExecutionOptions(services, listener(), request.maxOutput(), request.timeLimit());
    }

    private @Nullable ExecutionListener listener() {
        ExecutionListener given = request.listener();
        ValueReads own = reads;
        if (given == null || own == null) {
            return given == null ? own : given;
        }
        return new BothListeners(given, own);
    }

    private Map<String, @Nullable Object> release() {
        Map<String, @Nullable Object> release = new HashMap<>();
        release.put("Name", request.release());
        release.put("Namespace", request.namespace());
        release.put("IsUpgrade", request.isUpgrade());
        release.put("IsInstall", !request.isUpgrade());
        release.put("Revision", (long) request.revision());
        release.put("Service", "Helm");
        return release;
    }

    /** Makes the dot of a chart and of its dependencies, Helm's {@code recAllTpls}. */
    private Map<String, @Nullable Object> dots(ResolvedChart chart, Map<String, @Nullable Object> parent) {
        Map<String, @Nullable Object> subcharts = new HashMap<>();
        Map<String, @Nullable Object> dot = new HashMap<>();
        dot.put("Chart", ChartObject.of(chart, helm));
        dot.put("Files", FilesObject.of(chart.chart()));
        dot.put("Release", parent.get("Release"));
        dot.put("Capabilities", capabilities);
        dot.put("Values", chart.root() ? parent.get("Values") : ownValues(chart, parent));
        dot.put("Subcharts", subcharts);
        for (ResolvedChart dependency : chart.dependencies()) {
            subcharts.put(dependency.name(), dots(dependency, dot));
        }
        dots.put(chart.fullPath(), dot);
        return dot;
    }

    private GoMap ownValues(ResolvedChart chart, Map<String, @Nullable Object> parent) {
        try {
            return ValuesMap.of(ValuesMap.table(parent, "Values." + chart.name()), helm);
        } catch (GoError e) {
            return ValuesMap.of(new HashMap<>(), helm);
        }
    }
}
