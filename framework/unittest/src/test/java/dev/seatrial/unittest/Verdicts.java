/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest;

import dev.seatrial.unittest.internal.run.ChartPlan;
import dev.seatrial.unittest.internal.run.JobResult;
import dev.seatrial.unittest.internal.run.KubernetesDefault;
import dev.seatrial.unittest.internal.run.PlannedSuite;
import dev.seatrial.unittest.internal.run.RenderRecord;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.run.SnapshotMode;
import dev.seatrial.unittest.internal.run.SuiteRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The verdicts of Seatrial. */
final class Verdicts {

    private Verdicts() {}

    /**
     * Returns the settings of a run in which nothing passes by mistake.
     *
     * @param refusesUnknown whether unknown fields are errors
     */
    static RunSettings settings(boolean refusesUnknown) {
        return new RunSettings(
                List.of("tests/*_test.yaml"),
                List.of(),
                refusesUnknown,
                true,
                true,
                "",
                false,
                false,
                SnapshotMode.CREATE,
                () -> RenderRecord.NONE);
    }

    /** Returns a line for each job of a chart: suite, job and verdict. */
    static List<String> of(Path chart) {
        return of(chart, RunSettings.DEFAULT);
    }

    static List<String> of(Path chart, RunSettings settings) {
        List<String> verdicts = new ArrayList<>();
        SuiteRun run = new SuiteRun(settings, new KubernetesDefault());
        for (PlannedSuite suite : ChartPlan.of(chart, settings).suites()) {
            for (JobResult job : run.run(suite).jobs()) {
                verdicts.add(suite.suite().name() + " / " + job.name() + ": " + job.verdict());
            }
        }
        return verdicts;
    }

    /** Writes the files of a chart. */
    static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
