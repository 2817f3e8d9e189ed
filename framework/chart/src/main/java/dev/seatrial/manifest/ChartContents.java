/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.Dependency;
import dev.seatrial.manifest.internal.ManifestSplitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a chart and its dependencies could render, whatever the values are: its templates, the kinds that they name, and the
 * definitions of custom resources. It tells what was not rendered from what never is. Immutable.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChartContents {

    private static final Pattern KIND = Pattern.compile("(?m)^[ \\t-]*kind:[ \\t]*[\"']?([A-Z][A-Za-z0-9]*)");
    private static final ChartContents UNKNOWN = new ChartContents(null, List.of(), List.of());

    /** Returns the contents of no known chart. */
    public static ChartContents unknown() {
        return UNKNOWN;
    }

    /** Returns the contents of a chart and of all its dependencies, enabled or not. They are read when first asked for. */
    public static ChartContents of(Chart chart) {
        return new ChartContents(chart, List.of(), List.of());
    }

    private final @Nullable Chart chart;
    private final List<Manifest> skippedHooks;
    private final List<Manifest> installed;

    private ChartContents(@Nullable Chart chart, List<Manifest> skippedHooks, List<Manifest> installed) {
        this.chart = chart;
        this.skippedHooks = List.copyOf(skippedHooks);
        this.installed = List.copyOf(installed);
    }

    /** Returns the same contents with documents that Helm left out of a render, see {@link #skippedHooks()}. */
    public ChartContents skipping(List<Manifest> documents) {
        return new ChartContents(chart, documents, installed);
    }

    /** Returns the same contents with definitions of custom resources that the cluster has already, see {@link #definitions()}. */
    public ChartContents withInstalled(List<Manifest> definitions) {
        return new ChartContents(chart, skippedHooks, definitions);
    }

    /** Returns the documents that Helm neither installs nor runs, because they are hooks for an event that does not exist. */
    public List<Manifest> skippedHooks() {
        return skippedHooks;
    }

    /**
     * Returns the paths of all templates with the names of charts in front, such as {@code shop/templates/api.yaml}; nothing if
     * the chart is not known. Those of a dependency with an alias are there under both names.
     */
    public Optional<Set<String>> templates() {
        return Optional.ofNullable(chart).map(known -> read(known).templates());
    }

    /** Returns the kinds that templates name, sorted; those that a template computes are not known. */
    public Set<String> kinds() {
        return chart == null ? Set.of() : read(chart).kinds();
    }

    /** Returns the definitions of custom resources in the folders {@code crds/}. */
    public List<Manifest> crds() {
        return chart == null ? List.of() : read(chart).crds();
    }

    /** Returns the definitions of custom resources in the folders {@code crds/}, and those that the cluster has already. */
    public List<Manifest> definitions() {
        return installed.isEmpty()
                ? crds()
                : Stream.concat(installed.stream(), crds().stream()).toList();
    }

    private record Contents(Set<String> templates, Set<String> kinds, List<Manifest> crds) {}

    /** Marks what is kept with the chart. */
    private record Key() {}

    private static Contents read(Chart chart) {
        return chart.derived(new Key(), () -> {
            Contents contents = new Contents(new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
            collect(chart, Set.of(chart.name()), contents);
            return new Contents(
                    Collections.unmodifiableSet(contents.templates()),
                    Collections.unmodifiableSet(contents.kinds()),
                    List.copyOf(contents.crds()));
        });
    }

    private static void collect(Chart chart, Set<String> paths, Contents contents) {
        for (ChartFile file : chart.templates()) {
            paths.forEach(path -> contents.templates().add(path + "/" + file.name()));
            for (Matcher kind = KIND.matcher(file.text()); kind.find(); ) {
                contents.kinds().add(kind.group(1));
            }
        }
        for (ChartFile file : chart.crds()) {
            for (String document : ManifestSplitter.documents(file.text())) {
                contents.crds().addAll(Manifest.parse(file.name(), document).objects());
            }
        }
        for (Chart dependency : chart.dependencies()) {
            Set<String> below = new TreeSet<>();
            for (String name : names(chart, dependency)) {
                paths.forEach(path -> below.add(path + "/charts/" + name));
            }
            collect(dependency, below, contents);
        }
    }

    private static Set<String> names(Chart parent, Chart dependency) {
        Set<String> names = new TreeSet<>(Set.of(dependency.name()));
        List<Dependency> declared = parent.metadata().dependencies();
        for (Dependency one : declared == null ? List.<Dependency>of() : declared) {
            if (one.name().equals(dependency.name()) && !one.alias().isEmpty()) {
                names.add(one.alias());
            }
        }
        return names;
    }

    /** Two contents are equal if they are of the same chart and Helm left out the same of it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChartContents contents
                && contents.chart == chart
                && contents.skippedHooks.equals(skippedHooks);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(chart) + skippedHooks.hashCode();
    }

    /** Returns the name of the chart. */
    @Override
    public String toString() {
        return chart == null ? "unknown" : chart.name();
    }
}
