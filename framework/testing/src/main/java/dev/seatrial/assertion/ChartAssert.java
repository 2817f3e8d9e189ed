/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.lint.LintMessage;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Linter;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.secret.internal.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Assertions about a chart as its author wrote it.
 *
 * <pre>{@code
 * Chart chart = ChartLoader.load(Path.of("src/main/helm/shop"));
 *
 * assertThat(chart).passesStrictLint();
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChartAssert extends AbstractChartAssert<ChartAssert, Chart> {

    private final Linter linter;
    private final RenderRequest request;

    ChartAssert(Chart chart, Linter linter, Failures failures) {
        this(RenderRequest.builder(chart).build(), linter, failures);
    }

    private ChartAssert(RenderRequest request, Linter linter, Failures failures) {
        super(request.chart(), ChartAssert.class, failures);
        this.linter = linter;
        this.request = request;
    }

    /** Starts assertions about the chart of a request, with the values and versions of the request. */
    @API(status = INTERNAL, since = "0.1")
    public static ChartAssert of(RenderRequest request) {
        Linter linter = Linter.of(request.helmVersion())
                .withValues(request.values())
                .withNamespace(request.namespace())
                .withKubeVersion(request.capabilities().kubeVersion().version())
                .withoutSchemaValidation(!request.validatesSchema());
        return new ChartAssert(request, linter, Failures.hard(Secrets::none));
    }

    /**
     * Verifies that {@code helm lint} finds no error. Warnings and recommendations do not fail.
     *
     * <pre>{@code assertThat(chart).passesLint(); // fails for `version: 1.0` in Chart.yaml, a number }</pre>
     *
     * @throws AssertionError if it finds an error
     * @throws IllegalArgumentException if the chart was not loaded from a folder or an archive
     */
    public ChartAssert passesLint() {
        return lint(false);
    }

    /**
     * Verifies that {@code helm lint --strict} finds neither an error nor a warning. Recommendations do not fail.
     *
     * <pre>{@code assertThat(chart).passesStrictLint(); // fails for a dependency that is not in charts/ }</pre>
     *
     * @throws AssertionError if it finds an error or a warning
     * @throws IllegalArgumentException if the chart was not loaded from a folder or an archive
     */
    public ChartAssert passesStrictLint() {
        return lint(true);
    }

    /**
     * Verifies that the chart renders the same text if it is rendered again with the same values. The second render has other random
     * values, and takes place on another day.
     *
     * <pre>{@code assertThat(chart).rendersTheSameTwice(); // fails for `{{ randAlphaNum 10 }}` and `{{ now }}` }</pre>
     *
     * @throws AssertionError if a line differs, or if the chart does not render
     */
    public ChartAssert rendersTheSameTwice() {
        return rendered(() -> new RepeatedRender(request).difference(actual.name()));
    }

    /**
     * Verifies that workloads get new pods when the ConfigMaps and Secrets change that they use. Each value behind this configuration
     * is changed once. If that changes the data, the pod template has to change as well, as it does with a checksum annotation. Workloads
     * with an annotation of Stakater's Reloader are left out.
     *
     * <pre>{@code assertThat(chart).restartsWorkloadsOnConfigurationChanges(); // fails without `checksum/config` }</pre>
     *
     * @throws AssertionError if a pod template stays the same, if no value changes configuration that a workload uses, or if the chart
     *     does not render
     */
    public ChartAssert restartsWorkloadsOnConfigurationChanges() {
        return rendered(() -> new ConfigurationRestarts(request).problem(actual.name()));
    }

    private ChartAssert rendered(Supplier<Optional<Diagnostic>> check) {
        try {
            return check.get().map(this::fail).orElse(this);
        } catch (RenderException e) {
            return fail(Diagnostic.of("The chart `%s` does not render.".formatted(actual.name()))
                    .withFact("problem", e.explanation()));
        }
    }

    private ChartAssert lint(boolean strict) {
        Path folder = actual.root()
                .orElseThrow(() -> new IllegalArgumentException("The chart `" + actual.name()
                        + "` was loaded from memory. Load it from its folder or archive to lint it."));
        LintResult result = linter.lint(folder);
        if (result.problem().isPresent()) {
            return fail(Diagnostic.of("The chart `" + actual.name() + "` cannot be linted: "
                    + result.problem().get()));
        }
        List<LintMessage> failures = result.failures(strict);
        return failures.isEmpty()
                ? this
                : fail(Diagnostic.of("The chart `%s` does not pass `helm lint%s`: %s."
                                .formatted(actual.name(), strict ? " --strict" : "", count(failures)))
                        .withFact(
                                "found",
                                failures.stream().map(ChartAssert::text).collect(Collectors.joining("\n"))));
    }

    private static String count(List<LintMessage> failures) {
        return failures.size() == 1 ? "1 finding" : failures.size() + " findings";
    }

    /** Returns a finding with its place, and below it what to do. */
    private static String text(LintMessage message) {
        String line = message.line().isPresent() ? ":" + message.line().getAsInt() : "";
        String place = message.path().isEmpty() ? "" : message.path() + line + ": ";
        return message.severity() + " " + place + message.text().strip() + "\n  "
                + message.rule().hint();
    }
}
