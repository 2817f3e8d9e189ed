/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.internal.ChartMember;
import dev.seatrial.chart.internal.PreparedChart;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.MissingKey;
import dev.seatrial.template.internal.TemplateException;
import dev.seatrial.template.internal.function.LintFunctions;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.plan.TemplateSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The templates of a chart and its enabled dependencies, parsed and planned; kept by the chart. */
final class ChartTemplates {

    /** The field of the root context that holds the call of a named template. */
    static final String CALL = "Call";

    /** The path of the template that makes the call, which no file of a chart has. */
    static final String CALL_PATH = "/templates//call";

    private final TemplateSet set;
    private final List<Renderable> renderables;
    private final Supplier<ChartTemplates> withCall;
    private final List<String> paths;

    private ChartTemplates(TemplateSet set, List<Renderable> renderables, Supplier<ChartTemplates> withCall) {
        this.set = set;
        this.renderables = renderables;
        this.withCall = withCall;
        this.paths = renderables.stream()
                .map(Renderable::path)
                .sorted(GoStrings.ORDER)
                .toList();
    }

    /**
     * A template that is executed, not only included.
     *
     * @param path its path with the names of charts, such as {@code shop/charts/db/templates/pod.yaml}
     * @param chart the path of its chart
     */
    record Renderable(String path, String chart) {}

    private record Key(
            HelmVersion helm,
            List<ChartMember> members,
            @Nullable TemplateFilter filter,
            boolean call,
            boolean lint) {

        /** Returns the functions that the templates can call. */
        FunctionTable functions() {
            FunctionTable functions = HelmFunctions.of(helm);
            return lint ? functions.with(LintFunctions.table()) : functions;
        }
    }

    private record PointsKey(HelmVersion helm) {}

    /**
     * Returns the templates of a chart.
     *
     * @param filter selects the templates; null for all
     * @param lint whether {@code required} and {@code fail} only log
     * @throws ParseFailure with Helm's text
     */
    static ChartTemplates of(
            PreparedChart chart, HelmVersion helm, @Nullable TemplateFilter filter, boolean lint, Budget budget) {
        return of(chart.chart(), new Key(helm, chart.members(), filter, false, lint), budget);
    }

    private static ChartTemplates of(ResolvedChart chart, Key key, Budget budget) {
        return chart.chart().derived(key, () -> parse(chart, key, budget));
    }

    /** Returns the same templates, of which only one more is executed: it makes the call that the root context holds. */
    ChartTemplates withCall() {
        return withCall.get();
    }

    /**
     * Returns every point of a chart and all its dependencies, file by file, in the order of the paths.
     *
     * @throws ParseFailure with Helm's text
     */
    static List<ExecutionPoint> points(Chart chart, HelmVersion helm) {
        return chart.derived(new PointsKey(helm), () -> {
            List<ExecutionPoint> points = new ArrayList<>();
            Set<SourceFile> files = new TreeSet<>(Comparator.comparing(SourceFile::name, GoStrings.ORDER)
                    .thenComparing(SourceFile::text, GoStrings.ORDER));
            for (ChartMember member : ChartMember.allOf(chart, helm)) {
                templates(member).forEach(file -> files.add(source(member, file)));
            }
            files.forEach(file -> points.addAll(points(file, helm)));
            return List.copyOf(points);
        });
    }

    /**
     * Returns every point of a file, in the order of its text.
     *
     * @throws ParseFailure with Helm's text
     */
    static List<ExecutionPoint> points(SourceFile file, HelmVersion helm) {
        try {
            return TemplateSet.points(file, HelmFunctions.of(helm), helm.rules().go());
        } catch (TemplateException e) {
            throw new ParseFailure(ExecutionErrors.parseFailure(file.name(), e), e);
        }
    }

    /** Helm leaves out the templates of a library chart that could be executed. */
    private static List<ChartFile> templates(ChartMember member) {
        boolean library = member.chart().metadata().isLibrary();
        return member.chart().templates().stream()
                .filter(file -> !library || isPartial(file.name()))
                .toList();
    }

    private static SourceFile source(ChartMember member, ChartFile file) {
        return SourceFile.of(member.path() + "/" + file.name(), file.text());
    }

    private static ChartTemplates parse(ResolvedChart chart, Key key, Budget budget) {
        HelmVersion helm = key.helm();
        TemplateFilter filter = key.filter();
        Map<String, SourceFile> files = new HashMap<>();
        Map<String, String> chartPaths = new HashMap<>();
        for (ChartMember member : key.members()) {
            for (ChartFile file : templates(member)) {
                SourceFile source = source(member, file);
                if (filter != null && !filter.includes(source.name())) {
                    continue;
                }
                files.put(source.name(), source);
                chartPaths.put(source.name(), member.path());
            }
        }
        List<String> paths = new ArrayList<>(files.keySet());
        paths.sort(deepestFirst());
        TemplateSet.Builder builder = TemplateSet.builder(key.functions())
                .language(helm.rules().go())
                .missingKey(MissingKey.ZERO)
                .within(budget);
        ParsedFiles parsed = ParsedFiles.of(chart.chart(), helm, key.lint());
        List<Renderable> renderables = new ArrayList<>();
        for (String path : paths) {
            try {
                parsed.add(Objects.requireNonNull(files.get(path)), builder);
            } catch (TemplateException e) {
                throw new ParseFailure(ExecutionErrors.parseFailure(path, e), e);
            }
            if (!isPartial(path)) {
                renderables.add(new Renderable(path, Objects.requireNonNull(chartPaths.get(path))));
            }
        }
        if (key.call()) {
            String path = chart.fullPath() + CALL_PATH;
            builder.add(SourceFile.of(path, "{{ tpl ." + CALL + " . }}"));
            renderables = List.of(new Renderable(path, chart.fullPath()));
        }
        return new ChartTemplates(
                builder.build(),
                List.copyOf(renderables),
                () -> of(chart, new Key(helm, key.members(), filter, true, key.lint()), Budget.unlimited()));
    }

    /** Helm's {@code sortTemplates}: templates of dependencies come first, so that those of the parent replace them. */
    private static Comparator<String> deepestFirst() {
        Comparator<String> shallowFirst = Comparator.comparingLong(
                path -> path.chars().filter(c -> c == '/').count());
        return shallowFirst.thenComparing(GoStrings.ORDER).reversed();
    }

    private static boolean isPartial(String path) {
        return path.startsWith("_", path.lastIndexOf('/') + 1);
    }

    TemplateSet set() {
        return set;
    }

    /** Returns what is executed, in Helm's order, which templates that change values can tell. */
    List<Renderable> renderables() {
        return renderables;
    }

    /** Returns the paths of what is executed in Go's order of strings, in which Helm sorts what they write. */
    List<String> paths() {
        return paths;
    }

    /** A template that cannot be parsed. */
    static final class ParseFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient TemplateException error;

        ParseFailure(String message, TemplateException error) {
            super(message, error);
            this.error = error;
        }

        TemplateException error() {
            return error;
        }
    }
}
