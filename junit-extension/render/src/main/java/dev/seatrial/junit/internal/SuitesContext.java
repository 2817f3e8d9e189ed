/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.report.Results;
import dev.seatrial.report.ResultsCollector;
import dev.seatrial.report.ResultsFolder;
import dev.seatrial.report.RunId;
import dev.seatrial.report.TestResult;
import dev.seatrial.unittest.internal.run.KubernetesDefault;
import dev.seatrial.unittest.internal.run.PlannedSuite;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.run.SuiteRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.commons.logging.Logger;
import org.junit.platform.commons.logging.LoggerFactory;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/** What all suites of a run share: the Kubernetes version that a job leaves to the next, and the results. */
final class SuitesContext implements EngineExecutionContext {

    private static final Logger LOG = LoggerFactory.getLogger(SuitesContext.class);

    private final ResultsCollector collector = new ResultsCollector();
    private final KubernetesDefault kubernetes = new KubernetesDefault();
    private final Map<RunKey, SuiteRun> runs = new HashMap<>();
    private final Function<String, Optional<String>> configuration;

    SuitesContext(Function<String, Optional<String>> configuration) {
        this.configuration = configuration;
    }

    /** Returns the run of suites of a chart, which shares renders among them. */
    synchronized SuiteRun run(RunSettings settings, PlannedSuite suite) {
        return runs.computeIfAbsent(
                new RunKey(settings, suite.chart().root()), key -> new SuiteRun(settings, kubernetes));
    }

    private record RunKey(RunSettings settings, Chart chart) {}

    void add(TestResult result) {
        collector.add(result);
    }

    /** Writes the results beside those of other tests. */
    void close() {
        Results results = collector.results();
        if (results.isEmpty()) {
            return;
        }
        String run = RunId.of(name -> configuration.apply(name).orElse(null), System::getenv);
        Path path = configuration.apply("seatrial.report.folder").map(Path::of).orElseGet(Evidence::folderOfBuild);
        ResultsFolder folder = ResultsFolder.of(path, run);
        try {
            folder.add(results).forEach(warning -> LOG.warn(() -> warning));
        } catch (IOException | RuntimeException e) {
            LOG.warn(e, () -> "The results of the suites cannot be written beside `" + folder.page() + "`.");
        }
    }
}
