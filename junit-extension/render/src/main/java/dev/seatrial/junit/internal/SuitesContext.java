/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.report.TestIdentity;
import dev.seatrial.report.TestResult;
import dev.seatrial.unittest.internal.run.KubernetesDefault;
import dev.seatrial.unittest.internal.run.PlannedSuite;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.run.SuiteRun;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/** What all suites of a run share: the Kubernetes version that a job leaves to the next, and the results. */
final class SuitesContext implements EngineExecutionContext {

    private final KubernetesDefault kubernetes = new KubernetesDefault();
    private final Map<RunKey, SuiteRun> runs = new HashMap<>();
    private final RunResults results;
    private final boolean ownsResults;
    private final boolean showsSecrets;

    private SuitesContext(RunResults results, boolean ownsResults, boolean showsSecrets) {
        this.results = results;
        this.ownsResults = ownsResults;
        this.showsSecrets = showsSecrets;
    }

    static SuitesContext of(ExecutionRequest request) {
        Function<String, Optional<String>> configuration =
                name -> request.getConfigurationParameters().get(name);
        boolean showsSecrets = SecretsShown.in(configuration);
        return SessionResults.of(request, configuration)
                .map(shared -> new SuitesContext(shared, false, showsSecrets))
                .orElseGet(() -> new SuitesContext(RunResults.create(configuration), true, showsSecrets));
    }

    /** Returns the run of suites of a chart, which shares renders among them. */
    synchronized SuiteRun run(RunSettings settings, PlannedSuite suite) {
        return runs.computeIfAbsent(
                new RunKey(settings, suite.chart().root()),
                key -> new SuiteRun(
                        settings.withRecords(() -> new SuiteRender(results.coverage(), results.documents())),
                        kubernetes));
    }

    private record RunKey(RunSettings settings, Chart chart) {}

    boolean showsSecrets() {
        return showsSecrets;
    }

    /** Adds the result of a job, and what the render that it looked at has reached. */
    void add(TestIdentity test, TestResult result, Optional<SuiteRender> render) {
        results.add(result);
        render.flatMap(SuiteRender::reached)
                .ifPresent(reached -> results.coverage().add(test, reached));
    }

    /** Writes the results, unless the session does. */
    void close() {
        if (ownsResults) {
            results.close();
        }
    }
}
