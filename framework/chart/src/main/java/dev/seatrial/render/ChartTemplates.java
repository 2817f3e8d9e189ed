/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.ResolvedChart;
import dev.seatrial.function.StandardLibraries;
import dev.seatrial.source.SourceFile;
import dev.seatrial.template.MissingKey;
import dev.seatrial.template.TemplateException;
import dev.seatrial.template.TemplateSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The templates of a chart and its enabled dependencies, parsed and planned; kept by the chart. */
final class ChartTemplates {

    private final TemplateSet set;
    private final List<Renderable> renderables;

    private ChartTemplates(TemplateSet set, List<Renderable> renderables) {
        this.set = set;
        this.renderables = renderables;
    }

    /**
     * A template that is executed, not only included.
     *
     * @param path its path with the names of charts, such as {@code shop/charts/db/templates/pod.yaml}
     * @param chart the path of its chart
     */
    record Renderable(String path, String chart) {}

    /** A chart in the set, under the path it has there. */
    private record Member(String path, Chart chart) {}

    private record Key(HelmVersion helm, List<Member> members) {}

    /**
     * Returns the templates of a chart.
     *
     * @throws ParseFailure with Helm's text
     */
    static ChartTemplates of(ResolvedChart chart, HelmVersion helm) {
        List<Member> members = new ArrayList<>();
        collect(chart, members);
        return chart.chart().derived(new Key(helm, List.copyOf(members)), () -> parse(members, helm));
    }

    private static void collect(ResolvedChart chart, List<Member> members) {
        for (ResolvedChart dependency : chart.dependencies()) {
            collect(dependency, members);
        }
        members.add(new Member(chart.fullPath(), chart.chart()));
    }

    private static ChartTemplates parse(List<Member> members, HelmVersion helm) {
        Map<String, ChartFile> files = new HashMap<>();
        Map<String, String> chartPaths = new HashMap<>();
        for (Member member : members) {
            for (ChartFile file : member.chart().templates()) {
                if (!member.chart().metadata().isLibrary() || isPartial(file.name())) {
                    String path = member.path() + "/" + file.name();
                    files.put(path, file);
                    chartPaths.put(path, member.path());
                }
            }
        }
        List<String> paths = new ArrayList<>(files.keySet());
        paths.sort(deepestFirst());
        TemplateSet.Builder builder = TemplateSet.builder(
                        helm.isHelm3() ? StandardLibraries.helm3() : StandardLibraries.helm4())
                .missingKey(MissingKey.ZERO);
        List<Renderable> renderables = new ArrayList<>();
        for (String path : paths) {
            try {
                builder.add(SourceFile.of(
                        path, Objects.requireNonNull(files.get(path)).text()));
            } catch (TemplateException e) {
                throw new ParseFailure(ExecutionErrors.parseFailure(path, e), e);
            }
            if (!isPartial(path)) {
                renderables.add(new Renderable(path, Objects.requireNonNull(chartPaths.get(path))));
            }
        }
        return new ChartTemplates(builder.build(), List.copyOf(renderables));
    }

    /** Helm's {@code sortTemplates}: templates of dependencies come first, so that those of the parent replace them. */
    private static Comparator<String> deepestFirst() {
        Comparator<String> shallowFirst = Comparator.comparingLong(
                path -> path.chars().filter(c -> c == '/').count());
        return shallowFirst.thenComparing(dev.seatrial.go.GoStrings.ORDER).reversed();
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
