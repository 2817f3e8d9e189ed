/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart made ready for a release: dependencies resolved, values coalesced and checked. Immutable and kept by the chart, so
 * that rendering with the same values again starts here.
 */
public final class PreparedChart {

    private final ResolvedChart resolved;
    private final List<ChartMember> members;
    private final ValuesOriginal values;
    private final List<LogLine> log;
    private final ValuesViolations violations;

    private PreparedChart(
            ResolvedChart resolved, ValuesOriginal values, List<LogLine> log, ValuesViolations violations) {
        this.resolved = resolved;
        this.members = ChartMember.allOf(resolved);
        this.values = values;
        this.log = log;
        this.violations = violations;
    }

    /** What a prepared chart depends on, besides the chart. */
    private record Key(Map<String, @Nullable Object> userValues, HelmVersion version, boolean validate) {}

    /**
     * Prepares a chart.
     *
     * @param userValues the user's values, merged; must not change afterwards
     * @param validate whether to check values against schemas
     * @param budget what the render that asks first may take
     * @throws LoggedFailure with Helm's text if dependencies cannot be resolved
     */
    public static PreparedChart of(
            Chart chart,
            Map<String, @Nullable Object> userValues,
            HelmVersion version,
            boolean validate,
            Budget budget) {
        return chart.derived(
                new Key(userValues, version, validate), () -> prepare(chart, userValues, version, validate, budget));
    }

    /**
     * Prepares a chart as {@code helm lint} does, which coalesces the values twice: what a null of the user deletes comes back.
     *
     * @param userValues the user's values, merged; must not change afterwards
     * @throws LoggedFailure if dependencies cannot be resolved or values cannot be coalesced
     */
    public static PreparedChart forLint(
            Chart chart,
            Map<String, @Nullable Object> userValues,
            HelmVersion version,
            boolean validate,
            Budget budget) {
        List<LogLine> log = new ArrayList<>();
        try {
            ResolvedChart resolved = new DependencyResolver(version, log::add, budget).resolve(chart, userValues);
            Coalescer coalescer = new Coalescer(version, log::add, budget);
            Map<String, @Nullable Object> once = coalescer.coalesce(resolved, userValues);
            return checked(resolved, coalescer.coalesce(resolved, once), version, validate, log, budget);
        } catch (ChartException e) {
            throw new LoggedFailure(e, log);
        }
    }

    private static PreparedChart checked(
            ResolvedChart resolved,
            Map<String, @Nullable Object> values,
            HelmVersion version,
            boolean validate,
            List<LogLine> log,
            Budget budget) {
        ValuesViolations violations =
                validate ? ValuesSchema.violations(resolved, values, version, budget) : ValuesViolations.NONE;
        ValuesOriginal original =
                resolved.dependencies().isEmpty() ? ValuesOriginal.ofUnshared(values) : ValuesOriginal.of(values);
        return new PreparedChart(resolved, original, List.copyOf(log), violations);
    }

    private static PreparedChart prepare(
            Chart chart,
            Map<String, @Nullable Object> userValues,
            HelmVersion version,
            boolean validate,
            Budget budget) {
        List<LogLine> log = new ArrayList<>();
        try {
            ResolvedChart resolved = resolve(chart, userValues, version, log, budget);
            boolean sharing = SharedDefaults.areSafe(resolved);
            Map<String, @Nullable Object> values =
                    new Coalescer(version, log::add, budget, sharing).coalesce(resolved, userValues);
            return checked(resolved, values, version, validate, log, budget);
        } catch (ChartException e) {
            throw new LoggedFailure(e, log);
        }
    }

    private static ResolvedChart resolve(
            Chart chart,
            Map<String, @Nullable Object> userValues,
            HelmVersion version,
            List<LogLine> log,
            Budget budget) {
        try {
            return new DependencyResolver(version, log::add, budget).resolve(chart, userValues);
        } catch (ChartException e) {
            String failure = "chart dependencies processing failed";
            if (!version.rules().namesFailedSteps()) {
                throw e;
            }
            log.add(LogLine.leveled("ERROR", failure, "", "error", e.getMessage()));
            throw new ChartException(failure + ": " + e.getMessage(), e);
        }
    }

    /** Returns the chart with its enabled dependencies. */
    public ResolvedChart chart() {
        return resolved;
    }

    /** Returns the chart and its enabled dependencies, dependencies first. */
    public List<ChartMember> members() {
        return members;
    }

    /** Returns the coalesced values, as a new tree that templates may change. */
    public Map<String, @Nullable Object> values() {
        return values.copy();
    }

    /** Returns what Helm logs on the way. */
    public List<LogLine> log() {
        return log;
    }

    /** Returns what Helm logs besides with {@code --debug}, while it checks schemas. */
    public List<LogLine> debugLog() {
        return SchemaLog.of(resolved, values());
    }

    /** Returns how the values do not meet the schemas. */
    public ValuesViolations violations() {
        return violations;
    }

    /** A failure with what was logged before it. */
    public static final class LoggedFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<LogLine> log;

        LoggedFailure(ChartException cause, List<LogLine> log) {
            super(cause.getMessage(), cause);
            this.log = List.copyOf(log);
        }

        /** Returns what was logged. */
        public List<LogLine> log() {
            return log;
        }
    }
}
