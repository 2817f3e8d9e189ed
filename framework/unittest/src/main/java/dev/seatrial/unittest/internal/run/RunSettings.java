/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * How suites run.
 *
 * @param files patterns of suite files, relative to the chart unless absolute
 * @param valuesFiles files of values for all jobs
 * @param refusesUnknown whether fields that suites do not have are errors, as with {@code --strict} of the original
 * @param honest whether what the original lets pass by mistake fails
 * @param withSubcharts whether suites of dependencies run
 * @param testsChart the folder of a chart that writes suites, empty for none
 * @param records makes the record of each render
 */
public record RunSettings(
        List<String> files,
        List<Path> valuesFiles,
        boolean refusesUnknown,
        boolean honest,
        boolean withSubcharts,
        String testsChart,
        boolean skipsSchema,
        boolean failFast,
        SnapshotMode snapshots,
        Supplier<? extends RenderRecord> records) {

    /** The settings of the original when no flag is given. */
    public static final RunSettings DEFAULT = new RunSettings(
            List.of("tests/*_test.yaml"),
            List.of(),
            false,
            false,
            true,
            "",
            false,
            false,
            SnapshotMode.CREATE,
            () -> RenderRecord.NONE);

    /** Returns the same with other records. */
    public RunSettings withRecords(Supplier<? extends RenderRecord> newRecords) {
        return new RunSettings(
                files,
                valuesFiles,
                refusesUnknown,
                honest,
                withSubcharts,
                testsChart,
                skipsSchema,
                failFast,
                snapshots,
                newRecords);
    }
}
