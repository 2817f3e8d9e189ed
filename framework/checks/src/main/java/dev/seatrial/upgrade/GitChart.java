/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.RawChart;
import dev.seatrial.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Charts in a revision of a Git repository on this machine. Nothing is downloaded, and the files of the work tree stay as they are.
 *
 * <p>Needs the library {@code org.eclipse.jgit:org.eclipse.jgit}, which Seatrial does not bring along.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class GitChart {

    private static final String LIBRARY = "org.eclipse.jgit:org.eclipse.jgit";

    private GitChart() {}

    /**
     * Loads the chart that a folder contained in a revision.
     *
     * @param folder the folder of the chart, inside a work tree; it need not exist any more
     * @param revision a tag, a branch, a commit or another expression of {@code git rev-parse}, such as {@code v1.4.0} or {@code HEAD~1};
     *     {@code merge-base:main} is the commit from which the current branch and {@code main} developed apart
     * @throws ChartException if the revision or the chart does not exist, or the library is missing
     */
    public static Chart load(Path folder, String revision) {
        return load(folder, revision, HelmVersion.latest(), Limits.defaults());
    }

    /** Loads the chart that a folder contained in a revision, as a version of Helm does. */
    public static Chart load(Path folder, String revision, HelmVersion helm, Limits limits) {
        Map<String, byte[]> files;
        try {
            files = GitTree.read(folder.toAbsolutePath().normalize(), revision);
        } catch (NoClassDefFoundError e) {
            throw new ChartException(
                    Diagnostic.of("The chart at the revision `%s` cannot be read: the library JGit is missing."
                                    .formatted(revision))
                            .withHint("Add the dependency `%s` to the tests.".formatted(LIBRARY)),
                    e);
        }
        return RawChart.memory(folder, files, helm, limits).load();
    }
}
