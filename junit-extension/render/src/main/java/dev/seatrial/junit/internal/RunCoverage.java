/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.coverage.ChartCoverage;
import dev.seatrial.coverage.CoverageCheck;
import dev.seatrial.coverage.CoverageCollector;
import dev.seatrial.coverage.CoverageData;
import dev.seatrial.coverage.CoverageFormat;
import dev.seatrial.coverage.CoverageRule;
import dev.seatrial.coverage.CoverageSettings;
import dev.seatrial.coverage.CoveredTest;
import dev.seatrial.coverage.Reached;
import dev.seatrial.coverage.internal.ValuesSink;
import dev.seatrial.render.RenderListener;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.report.ResultsFolder;
import dev.seatrial.report.TestIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** The template coverage of a run: what is recorded, shown and demanded. Safe for use by several threads. */
final class RunCoverage {

    /** The configuration parameter with the minimum for each chart. */
    private static final String MINIMUM = "seatrial.coverage.minimum";

    /** The configuration parameter with the vendored subcharts that count. */
    private static final String SUBCHARTS = "seatrial.coverage.subcharts";

    /** The configuration parameter with the folder that paths in reports are relative to. */
    private static final String ROOT = "seatrial.coverage.root";

    private final CoverageMode mode;
    private final CoverageSettings settings;
    private final CoverageCollector collector;
    private final List<CoverageRule> rules;
    private final ConcurrentMap<Class<?>, DemandedCoverage> demands = new ConcurrentHashMap<>();

    RunCoverage(CoverageMode mode, CoverageSettings settings, List<CoverageRule> rules) {
        this.mode = mode;
        this.settings = settings;
        this.collector = new CoverageCollector(settings, Clock.systemUTC());
        this.rules = List.copyOf(rules);
    }

    static RunCoverage of(Function<String, Optional<String>> configuration) {
        Path root = configuration.apply(ROOT).map(Path::of).orElseGet(() -> CoverageSettings.rootOf(Path.of("")));
        Set<String> subcharts = configuration.apply(SUBCHARTS).stream()
                .flatMap(names -> Arrays.stream(names.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return new RunCoverage(
                configuration
                        .apply(CoverageMode.PARAMETER)
                        .map(CoverageMode::named)
                        .orElse(CoverageMode.SUMMARY),
                new CoverageSettings(root, subcharts),
                configuration
                        .apply(MINIMUM)
                        .map(text -> rules("`" + MINIMUM + "`", text))
                        .orElse(List.of()));
    }

    /** Reads rules, naming the place where they stand if they cannot be read. */
    static List<CoverageRule> rules(String place, String text) {
        try {
            return CoverageRule.parse(text);
        } catch (IllegalArgumentException e) {
            throw Misuse.of(
                    "%s has a mistake. %s".formatted(place, e.getMessage()),
                    "Separate several rules with commas: `branches:80, lines:90`.");
        }
    }

    private boolean isOn() {
        return mode != CoverageMode.OFF;
    }

    /** Returns a listener and, unless coverage is off, one that hands on what a render reached. */
    List<RenderListener> listeners(RenderListener other, Consumer<Reached> sink) {
        return isOn() ? List.of(other, collector.listener(sink)) : List.of(other);
    }

    /** Returns what takes the values that a render reads. */
    ValuesSink values(RenderRequest request) {
        return isOn() ? collector.values(request) : ValuesSink.NONE;
    }

    void add(TestIdentity test, Reached reached) {
        collector.add(new CoveredTest(test.id(), test.qualifiedClassName(), test.method(), test.invocation()), reached);
    }

    /** Demands a coverage of a chart once all tests of a class have run. */
    DemandedCoverage demand(Class<?> type, Path chart, List<CoverageRule> minimum, Set<String> methods) {
        return demands.computeIfAbsent(type, key -> new DemandedCoverage(settings.relative(chart), minimum, methods));
    }

    CoverageData data() {
        return collector.data();
    }

    /** Prints the line about coverage, and writes the reports if they are asked for. */
    void report(CoverageData data, ResultsFolder folder) throws IOException {
        if (data.isEmpty() || !isOn()) {
            return;
        }
        SummaryLine.print(data, folder.page().toString());
        if (mode == CoverageMode.FULL) {
            for (CoverageFormat format : CoverageFormat.values()) {
                format.write(data, folder.coverage().resolve(format.fileName()));
            }
        }
    }

    /**
     * Compares coverage with what is demanded.
     *
     * @throws AssertionFailedError if a chart falls short
     */
    void check(CoverageData data) {
        if (!isOn()) {
            return;
        }
        Set<String> failures = new LinkedHashSet<>(CoverageCheck.check(data, rules));
        for (DemandedCoverage demand : demands.values()) {
            for (ChartCoverage chart : data.charts()) {
                if (demand.allHaveRun() && chart.location().equals(demand.location())) {
                    failures.addAll(CoverageCheck.check(chart, demand.rules()));
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionFailedError(String.join("\n\n", failures));
        }
    }
}
