/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.report.ReportPage;
import dev.seatrial.snapshot.SnapshotFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.platform.commons.logging.Logger;
import org.junit.platform.commons.logging.LoggerFactory;

/** Writes the page about policies and snapshots when all tests have run. */
@SuppressWarnings("deprecation") // JUnit 5.12 and before close nothing else; since 5.13 it is AutoCloseable that counts
final class Report implements CloseableResource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Report.class);

    private final SnapshotFiles snapshots;
    private final long start;

    private Report(SnapshotFiles snapshots) {
        this.snapshots = snapshots;
        this.start = System.currentTimeMillis();
    }

    /** Sees to it that a page is written at the end of the run. */
    static void expect(ExtensionContext context) {
        ExtensionContext root = context.getRoot();
        root.getStore(ChartExtension.NAMESPACE)
                .getOrComputeIfAbsent(Report.class, key -> new Report(Snapshots.files(context)), Report.class);
    }

    @Override
    public void close() {
        Path folder = Evidence.folderOfBuild();
        try {
            ReportPage.write(folder.resolve("report.html"), folder.resolve("policies"), start, snapshots.comparisons());
        } catch (IOException | IllegalStateException e) {
            LOG.warn(e, () -> "The page about policies and snapshots cannot be written to `" + folder + "`.");
        }
    }
}
