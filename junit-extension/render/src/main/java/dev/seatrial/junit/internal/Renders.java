/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import static java.util.Objects.requireNonNull;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.coverage.Reached;
import dev.seatrial.coverage.internal.UsedInput;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.report.Render;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Caches charts and renders for all tests of a run. Equal settings are rendered once. */
final class Renders {

    /** The limit for cached text in characters. Decoded manifests take about ten bytes per character. */
    private static final long KEPT = 2L << 20;

    /** What the names of the configuration parameters for limits begin with. */
    private static final String LIMIT = "seatrial.limits.";

    private final Limits limits;

    private final Declarations declarations = new Declarations();
    private final RunCoverage coverage;
    private final RecordedDocuments documents;
    private final ConcurrentMap<ChartKey, Chart> charts = new ConcurrentHashMap<>();
    private final ConcurrentMap<Path, List<Manifest>> definitions = new ConcurrentHashMap<>();
    private final Map<Settings, Cell> outcomes = new LinkedHashMap<>(16, 0.75f, true);
    private final boolean showSecrets;
    private final RunValues runValues;
    private long kept;
    private @Nullable Jinjava jinjava;

    /** Returns whether messages and files show secrets. */
    boolean showSecrets() {
        return showSecrets;
    }

    private record ChartKey(Path path, HelmVersion helm) {}

    /** The outcome of a render. */
    sealed interface Outcome {

        /** Returns the record of the render, which is the same for all tests that share it. */
        Render render();

        /** Returns what the render reached, null if coverage is off. */
        @Nullable
        Reached reached();

        record Rendered(
                RenderedChart chart,
                Render render,
                @Nullable Reached reached,
                UsedInput used) implements Outcome {}

        record Failed(
                RenderException failure,
                Render render,
                @Nullable Reached reached) implements Outcome {}
    }

    /** A render that the first thread that needs it executes, while others wait. */
    private final class Cell {

        private @Nullable Outcome outcome;
        private long size;

        synchronized Outcome get(Settings settings) {
            if (outcome == null) {
                outcome = render(settings);
                weigh(this, outcome);
            }
            return outcome;
        }
    }

    Renders(
            Limits limits,
            RunCoverage coverage,
            RecordedDocuments documents,
            boolean showSecrets,
            RunValues runValues) {
        this.limits = limits;
        this.coverage = coverage;
        this.documents = documents;
        this.showSecrets = showSecrets;
        this.runValues = runValues;
    }

    static Renders of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ChartExtension.NAMESPACE)
                .getOrComputeIfAbsent(
                        Renders.class,
                        key -> new Renders(
                                limits(context),
                                RunResults.of(context).coverage(),
                                RunResults.of(context).documents(),
                                SecretsShown.in(context),
                                RunValues.of(context::getConfigurationParameter)),
                        Renders.class);
    }

    private static Limits limits(ExtensionContext context) {
        try {
            return Limits.of(
                    key -> context.getConfigurationParameter(LIMIT + key).orElse(null));
        } catch (IllegalArgumentException e) {
            throw new Misuse(
                    Diagnostic.of("A configuration parameter that begins with `" + LIMIT + "` cannot be used: "
                            + e.getMessage()),
                    e);
        }
    }

    /** Returns the values files of the whole run. */
    RunValues runValues() {
        return runValues;
    }

    Limits limits() {
        return limits;
    }

    Declarations declarations() {
        return declarations;
    }

    /** Returns the template engine for texts of annotations. It is created on demand, which takes longer than many renders. */
    synchronized Jinjava jinjava() {
        if (jinjava == null) {
            jinjava = new Jinjava(JinjavaConfig.newBuilder()
                    .withFailOnUnknownTokens(true)
                    .withNestedInterpretationEnabled(false) // an argument with braces is a text
                    .build());
        }
        return jinjava;
    }

    Chart chart(Settings settings) {
        return charts.computeIfAbsent(new ChartKey(settings.chart(), settings.helm()), this::load);
    }

    private List<Manifest> definitions(Settings settings) {
        return settings.definitions().stream()
                .flatMap(path ->
                        definitions.computeIfAbsent(path.path(), key -> DefinitionFiles.read(path, limits)).stream())
                .toList();
    }

    Outcome outcome(Settings settings) {
        Cell cell;
        synchronized (outcomes) {
            cell = outcomes.computeIfAbsent(settings, key -> new Cell());
        }
        return cell.get(settings);
    }

    /** Returns the number of cached characters. */
    long kept() {
        synchronized (outcomes) {
            return kept;
        }
    }

    /** Removes the least recently used renders until the cache is within its limit. The newest render stays. */
    private void weigh(Cell newest, Outcome outcome) {
        newest.size = outcome instanceof Outcome.Rendered rendered ? size(rendered.chart()) : 1000;
        synchronized (outcomes) {
            kept += newest.size;
            var eldest = outcomes.values().iterator();
            while (kept > KEPT && eldest.hasNext()) {
                Cell cell = eldest.next();
                if (cell != newest && cell.size > 0) {
                    kept -= cell.size;
                    eldest.remove();
                }
            }
        }
    }

    private static long size(RenderedChart chart) {
        return 1000
                + chart.files().values().stream().mapToLong(String::length).sum()
                + chart.notes().length();
    }

    private Outcome render(Settings settings) {
        AtomicReference<Render> render = new AtomicReference<>();
        AtomicReference<UsedInput> used = new AtomicReference<>();
        AtomicReference<@Nullable Reached> reached = new AtomicReference<>();
        RenderRequest request = Requests.of(chart(settings), settings, limits).toBuilder()
                .definitions(definitions(settings))
                .listeners(coverage.listeners(new RenderRecords(documents, render::set), reached::set))
                .listener(UsedInput.listener(coverage::values, used::set))
                .showSecrets(showSecrets)
                .build();
        try {
            RenderedChart rendered = ChartRenderer.render(request);
            return new Outcome.Rendered(
                    rendered, requireNonNull(render.get()), reached.get(), requireNonNull(used.get()));
        } catch (RenderException e) {
            return new Outcome.Failed(e, requireNonNull(render.get()), reached.get());
        }
    }

    private Chart load(ChartKey key) {
        try {
            return ChartLoader.load(key.path(), key.helm(), limits);
        } catch (ChartException e) {
            throw new Misuse(
                    Diagnostic.of("`@ChartTest(chart = \"%s\")` is not a chart: %s"
                                    .formatted(key.path(), e.getMessage()))
                            .withHint(e.diagnostic()
                                    .hint()
                                    .orElse("Write the path of a folder with a `Chart.yaml`, or of a chart archive.")),
                    e);
        }
    }
}
