/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A test suite as its file has it.
 *
 * @param file the file; of a suite that a chart of tests writes, the file that its snapshots are named after
 * @param name the name, empty if there is none
 * @param line where the suite begins
 * @param snapshotId what tells its snapshots from those of other suites in the file; empty for none
 */
public record Suite(
        Path file,
        String name,
        int line,
        List<String> values,
        Map<String, @Nullable Object> set,
        int setLine,
        List<String> templates,
        List<String> excludeTemplates,
        boolean includeCrds,
        ReleaseFields release,
        ChartFields chart,
        CapabilityFields capabilities,
        ProviderFields provider,
        @Nullable PostRendererFields postRenderer,
        String snapshotId,
        String skipReason,
        String minimumVersion,
        List<Job> jobs,
        List<String> warnings) {

    /** Returns the same as part of another file. */
    public Suite in(Path newFile, String newSnapshotId) {
        return new Suite(
                newFile,
                name,
                line,
                values,
                set,
                setLine,
                templates,
                excludeTemplates,
                includeCrds,
                release,
                chart,
                capabilities,
                provider,
                postRenderer,
                newSnapshotId,
                skipReason,
                minimumVersion,
                jobs,
                warnings);
    }
}
