/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.RawChart;
import dev.seatrial.chart.UserValues;
import dev.seatrial.chart.internal.values.ValueTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Lints charts as {@code helm lint} does, without Helm. Immutable.
 *
 * <pre>{@code
 * LintResult result = Linter.latest().lint(Path.of("charts/shop"));
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Linter {

    private final LintSettings settings;

    private Linter(LintSettings settings) {
        this.settings = settings;
    }

    /** Returns a linter with the rules of the latest Helm version, without values, and for the namespace {@code default}. */
    public static Linter latest() {
        return of(HelmVersion.latest());
    }

    /** Returns a linter with the rules of a Helm version, without values, and for the namespace {@code default}. */
    public static Linter of(HelmVersion helm) {
        return new Linter(new LintSettings(helm));
    }

    /** Replaces the values that the user gives. */
    public Linter withValues(UserValues values) {
        return new Linter(settings.with(copy -> copy.values = values));
    }

    /** Sets the namespace of the release. */
    public Linter withNamespace(String namespace) {
        return new Linter(settings.with(copy -> copy.namespace = namespace));
    }

    /**
     * Sets the Kubernetes version that templates see and that decides which APIs are deprecated.
     *
     * @param version such as {@code 1.33}; null for the version that Helm assumes
     */
    public Linter withKubeVersion(@Nullable String version) {
        return new Linter(settings.with(copy -> copy.kubeVersion = version));
    }

    /** Sets whether values are not checked against schemas. Helm 3 then still checks those of the chart itself. */
    public Linter withoutSchemaValidation(boolean skip) {
        return new Linter(settings.with(copy -> copy.skipSchemaValidation = skip));
    }

    /** Sets whether messages about templates have lines, which take another render if there are any. */
    @API(status = INTERNAL, since = "0.1")
    public Linter withLines(boolean find) {
        return new Linter(settings.with(copy -> copy.findsLines = find));
    }

    /** Sets whether the log has what Helm 4 logs with {@code --debug}. */
    @API(status = INTERNAL, since = "0.1")
    public Linter withDebug(boolean debug) {
        return new Linter(settings.with(copy -> copy.debug = debug));
    }

    /** Sets the limits on time and size. */
    public Linter withLimits(Limits limits) {
        return new Linter(settings.with(copy -> copy.limits = limits));
    }

    /** Sets the folder that relative paths of charts start from; the working directory unless set. */
    public Linter in(Path folder) {
        return new Linter(settings.with(copy -> copy.folder = folder));
    }

    /**
     * Lints a chart.
     *
     * @param chart a folder, or an archive whose name ends with {@code .tgz} or {@code .tar.gz}
     * @throws ChartException with Helm's text if the values of the user cannot be read
     */
    public LintResult lint(Path chart) {
        return lint(List.of(chart.toString())).get(0);
    }

    /**
     * Lints charts in order. As with {@code helm lint}, defaults of one chart that are in the same table as a value of the user
     * are values of the user for the charts behind it.
     *
     * @param charts paths as the user wrote them
     * @throws ChartException with Helm's text if the values of the user cannot be read
     */
    public List<LintResult> lint(List<String> charts) {
        Map<String, @Nullable Object> user =
                ValueTables.copy(settings.values.withLimits(settings.limits).merged(settings.helm));
        List<LintResult> results = new ArrayList<>();
        charts.forEach(chart -> results.add(lint(chart, user)));
        return results;
    }

    private LintResult lint(String chart, Map<String, @Nullable Object> user) {
        RawChart raw;
        try {
            raw = isArchive(chart)
                    ? archive(chart)
                    : RawChart.folder(settings.folder.resolve(chart), settings.helm, settings.limits);
        } catch (ChartException e) {
            return impossible(chart, e.getMessage());
        }
        if (!raw.exists("Chart.yaml")) {
            String file = isArchive(chart) ? raw.path() + "/Chart.yaml" : clean(chart + "/Chart.yaml");
            boolean isFile = Files.exists(raw.path()) && !Files.isDirectory(raw.path()) && !isArchive(chart);
            String reason = isFile ? "not a directory" : "no such file or directory";
            return impossible(chart, "unable to check Chart.yaml file in chart: stat " + file + ": " + reason);
        }
        Findings findings = new ChartLint(raw, settings).check(user);
        return new LintResult(chart, findings.messages(), Optional.empty(), findings.log());
    }

    private static boolean isArchive(String chart) {
        return chart.endsWith(".tgz") || chart.endsWith(".tar.gz");
    }

    private RawChart archive(String chart) {
        Path path = settings.folder.resolve(chart);
        if (!Files.exists(path)) {
            throw new ChartException("unable to open tarball: open " + chart + ": no such file or directory");
        }
        try {
            return RawChart.archive(path, settings.helm, settings.limits);
        } catch (ChartException e) {
            throw new ChartException("unable to extract tarball: " + e.getMessage(), e);
        }
    }

    /** Go's {@code filepath.Clean}. */
    private static String clean(String path) {
        String clean = Path.of(path).normalize().toString();
        return clean.isEmpty() ? "." : clean;
    }

    private static LintResult impossible(String chart, String problem) {
        return new LintResult(chart, List.of(), Optional.of(problem), List.of());
    }
}
