/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.coverage.CoverageData;
import dev.seatrial.file.internal.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** A report of the data files of several JVMs, modules or machines. The order of the files does not matter. */
@API(status = Status.EXPERIMENTAL)
public final class RunReport {

    private final Results results;
    private final CoverageData coverage;
    private final List<String> warnings;

    private RunReport(Results results, CoverageData coverage, List<String> warnings) {
        this.results = results;
        this.coverage = coverage;
        this.warnings = warnings;
    }

    /**
     * Reads data files. Of a folder such as {@code target/seatrial}, which Seatrial has written, the latest run counts; of any other
     * folder, all files in it and in its subfolders.
     *
     * @param places the folders
     * @throws IOException if a folder does not exist or cannot be read
     */
    public static RunReport read(List<Path> places) throws IOException {
        List<String> warnings = new ArrayList<>();
        List<Results> parts = new ArrayList<>();
        List<Path> coverage = new ArrayList<>();
        for (Path place : places) {
            Optional<Path> latest = ResultsFolder.latestRun(place);
            parts.add(ResultsFolder.read(latest.orElse(place), warnings));
            Path covered = latest.isPresent() ? place.resolve("coverage") : place;
            if (Files.exists(covered)) {
                coverage.add(covered);
            }
        }
        CoverageData reached = CoverageData.read(coverage, warnings).latest(warnings);
        return new RunReport(Results.merge(parts), reached, warnings);
    }

    /** Returns a sentence about each file that is left out. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Returns whether the folders have no data. */
    public boolean isEmpty() {
        return results.isEmpty() && coverage.isEmpty();
    }

    /**
     * Writes the page.
     *
     * @param baseline a file of {@link #writeBaseline} with which the page compares the run; null for none
     */
    public void writePage(Path file, @Nullable Path baseline) throws IOException {
        List<String> all = new ArrayList<>(warnings);
        PageModel.History history = new PageModel.History(
                null, baseline == null ? null : RunOutline.read(baseline, all).orElse(null));
        new AtomicFiles().write(file, out -> ReportPage.write(results, coverage, history, all, out));
    }

    /** Writes what later runs can be compared with: the outcomes of tests, the coverage of charts and the number of findings. */
    public void writeBaseline(Path file) throws IOException {
        new AtomicFiles().write(file, RunOutline.of(results, coverage).text());
    }

    /** Returns the snapshots to review as Markdown of less than 65,000 characters, for a comment on a pull request. */
    public String snapshotsAsMarkdown() {
        return SnapshotMarkdown.of(results);
    }
}
