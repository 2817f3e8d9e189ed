/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.internal.ChartMember;
import dev.seatrial.chart.internal.PreparedChart;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.TemplateException;
import dev.seatrial.template.internal.TextNames;
import dev.seatrial.template.internal.Trace;
import dev.seatrial.template.internal.function.ClusterLookup;
import dev.seatrial.template.internal.function.HostNames;
import dev.seatrial.template.internal.function.KnownYaml;
import dev.seatrial.template.internal.function.LintLog;
import dev.seatrial.template.internal.function.Randomness;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.plan.TemplateSet;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Recording recording;
    private final Budget budget;
    private final ChartTemplates templates;
    private final Dots dots;
    private final ValueTree values;
    private final @Nullable UsedValues used;
    private final Map<String, Trace> traces = new HashMap<>();
    private final List<LookupExplanation.NotFound> notFound = new ArrayList<>();

    /**
     * Makes ready to execute the templates.
     *
     * @throws Failure with Helm's text if one of them cannot be parsed
     */
    TemplateRun(RenderRequest request, PreparedChart prepared, Recording recording, Budget budget) {
        this.budget = budget;
        this.request = request;
        this.prepared = prepared;
        this.recording = recording;
        this.templates = templates(request, prepared, budget);
        this.values = new ValueTree(prepared.values());
        this.dots = Dots.of(request, prepared.chart(), values.root(), budget);
        this.used = request.isTraced()
                ? new UsedValues(values, prepared.chart(), new ValueSources(request.values(), prepared.chart()))
                : null;
    }

    /** A template that cannot be parsed or executed. */
    static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient TemplateException error;
        private final transient List<LookupExplanation.NotFound> notFound;

        Failure(String message, TemplateException error, List<LookupExplanation.NotFound> notFound) {
            super(message, error);
            this.error = error;
            this.notFound = List.copyOf(notFound);
        }

        /** Returns the calls of {@code lookup} that had found nothing by then. */
        List<LookupExplanation.NotFound> notFound() {
            return notFound;
        }

        Diagnostic diagnostic() {
            return error.diagnostic().withHeadline(String.valueOf(getMessage()));
        }

        /** Returns the error as the template engine has it. */
        TemplateException error() {
            return error;
        }
    }

    private static ChartTemplates templates(RenderRequest request, PreparedChart prepared, Budget budget) {
        try {
            return ChartTemplates.of(
                    prepared,
                    request.helmVersion(),
                    request.settings().filter(),
                    request.settings().lint != null,
                    budget);
        } catch (ChartTemplates.ParseFailure e) {
            throw new Failure(String.valueOf(e.getMessage()), e.error(), List.of());
        }
    }

    /**
     * Returns what each template writes, by path, in the order of the paths.
     *
     * @throws Failure with Helm's text
     */
    Map<String, String> execute() {
        ExecutionOptions options = options();
        Map<String, String> files = new LinkedHashMap<>();
        templates.paths().forEach(path -> files.put(path, ""));
        for (ChartTemplates.Renderable renderable : templates.renderables()) {
            budget.check();
            String text = execute(templates.set(), renderable, options);
            budget.keep(text.length());
            files.put(renderable.path(), text);
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
        if (!templates.set().contains(name)) {
            return Optional.empty();
        }
        String call = "{{ include %s (%s) }}".formatted(GoQuote.quote(name), context.equals(".") ? "$" : context);
        dots.of(prepared.chart()).put(ChartTemplates.CALL, call);
        ChartTemplates calling = templates.withCall();
        return Optional.of(execute(calling.set(), calling.renderables().get(0), options()));
    }

    /** Returns the names of the templates that {@link #include} could call. */
    Set<String> names() {
        return templates.set().names();
    }

    /** Returns which statement wrote what, and read what; null unless the request asks for a trace. */
    LineOrigins.@Nullable Traced traced() {
        return used == null ? null : new LineOrigins.Traced(Map.copyOf(traces), used);
    }

    private String execute(TemplateSet set, ChartTemplates.Renderable renderable, ExecutionOptions options) {
        String path = renderable.path();
        try {
            String text = write(set, path, dots.of(renderable), options);
            return text.contains(NO_VALUE) ? text.replace(NO_VALUE, "") : text;
        } catch (TemplateException e) {
            TemplateException shown = path.endsWith(ChartTemplates.CALL_PATH) ? inNamedTemplate(e) : e;
            throw new Failure(ExecutionErrors.executionFailure(path, shown, request.helmVersion()), shown, notFound);
        }
    }

    private String write(TemplateSet set, String path, Object dot, ExecutionOptions options) {
        if (used == null) {
            return set.execute(path, dot, options);
        }
        Trace trace = set.trace(path, dot, options);
        traces.put(path, trace);
        return trace.text();
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

    private ExecutionOptions options() {
        Long seed = request.settings().seed;
        Clock clock = request.settings().clock;
        Map<Class<?>, Object> services = new HashMap<>();
        services.put(Randomness.class, seed == null ? Randomness.secure() : Randomness.seeded(seed));
        services.put(Clock.class, clock == null ? Clock.system(ZoneId.systemDefault()) : clock);
        services.put(ClusterLookup.class, noting(request.lookup()));
        services.put(HostNames.class, NO_HOSTS);
        services.put(KnownYaml.class, new KnownYaml());
        LintMode lint = request.settings().lint;
        if (lint != null) {
            services.put(LintLog.class, lint);
        }
        List<ExecutionListener> listeners = listeners();
        if (!listeners.isEmpty() || used != null) {
            services.put(TextNames.class, new HeldTexts(values, prepared.chart()));
        }
        return ExecutionOptions.within(budget, request.settings().tplNesting())
                .withServices(services)
                .withListeners(listeners);
    }

    private ClusterLookup noting(ClusterLookup lookup) {
        return (apiVersion, kind, namespace, name) -> {
            Map<String, @Nullable Object> found = lookup.lookup(apiVersion, kind, namespace, name);
            if (found.isEmpty()) {
                notFound.add(new LookupExplanation.NotFound(kind, namespace, name));
            }
            return found;
        };
    }

    private TemplateExecution execution() {
        List<String> charts = prepared.members().stream().map(ChartMember::path).toList();
        return new TemplateExecution(charts, values);
    }

    private List<ExecutionListener> listeners() {
        return recording.executing(this::execution);
    }
}
