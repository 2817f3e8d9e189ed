/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.coverage.CoverageData;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.snapshot.internal.FileName;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run in the folder of the build: {@code results/RUN/}, with a data file for each JVM, and the page {@code
 * report.html}. Each JVM adds its results when its tests have ended, and writes the page anew from those of all. One JVM does
 * so at a time, so the page of the last one has them all, whichever that is.
 */
@API(status = Status.EXPERIMENTAL)
public final class ResultsFolder {

    /** The names of the runs, the latest one last. */
    private static final String RUNS = "runs.txt";

    /** The latest run and the previous one are kept, so that they can be compared. */
    private static final int KEPT = 2;

    private static final String EXTENSION = ".json";

    /** What the next run compares itself with. */
    private static final String OUTLINE = "run.outline";

    private final AtomicFiles files = new AtomicFiles();
    private final Path folder;
    private final Path results;
    private final Path coverage;
    private final String run;
    private final @Nullable Path baseline;

    private ResultsFolder(Path folder, String run, @Nullable Path baseline) {
        this.baseline = baseline;
        this.folder = folder;
        this.results = folder.resolve("results");
        this.coverage = folder.resolve("coverage");
        this.run = run;
    }

    /**
     * Returns the folder with the results of a run.
     *
     * @param folder a folder such as {@code target/seatrial}, which is created when a file is written
     * @param run the ID of the run, see {@link RunId}
     */
    public static ResultsFolder of(Path folder, String run) {
        return new ResultsFolder(folder, run, null);
    }

    /** Returns the same folder; its page compares the run with a baseline, a file that {@code seatrial report} writes. */
    public ResultsFolder comparedWith(Path newBaseline) {
        return new ResultsFolder(folder, run, newBaseline);
    }

    /** Returns the folder of the coverage data, which has a folder for each run. */
    public Path coverage() {
        return coverage;
    }

    /** Returns the path of the report page. */
    public Path page() {
        return folder.resolve("report.html");
    }

    /**
     * Adds the results of a JVM and writes the page. Deletes all runs except this one and the previous one.
     *
     * @return a sentence about each data file of the run that cannot be read; the page shows all others
     * @throws IOException if a file cannot be written
     */
    public List<String> add(Results part) throws IOException {
        return add(part, CoverageData.none()).warnings();
    }

    /**
     * Adds the results of a JVM and what its tests reached, and writes the page.
     *
     * @return what is known of the run so far
     * @throws IOException if a file cannot be written
     */
    public RunSummary add(Results part, CoverageData reached) throws IOException {
        boolean isInterrupted = Thread.interrupted(); // a test may have left it; channels would close
        try {
            Files.createDirectories(results);
            FolderLock lock = FolderLock.of(results);
            try {
                Path parts = enter();
                String name = UUID.randomUUID().toString();
                files.write(parts.resolve(name + EXTENSION), out -> ResultsWriter.write(part, run, out));
                Path covered = coverage.resolve(String.valueOf(parts.getFileName()));
                if (!reached.isEmpty()) {
                    files.write(covered.resolve(name + CoverageData.EXTENSION), reached::write);
                }
                List<String> warnings = new ArrayList<>();
                Results all = read(parts, warnings);
                CoverageData coverageOfAll = coverage(covered, warnings);
                PageModel.History history = new PageModel.History(
                        previous(parts, warnings).orElse(null),
                        baseline == null
                                ? null
                                : RunOutline.read(baseline, warnings).orElse(null));
                files.write(page(), out -> ReportPage.write(all, coverageOfAll, history, warnings, out));
                files.write(
                        parts.resolve(OUTLINE),
                        RunOutline.of(all, coverageOfAll).text());
                return new RunSummary(warnings, coverageOfAll);
            } finally {
                lock.close();
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Reads and merges the data files in a folder and its subfolders.
     *
     * @param folder a folder such as {@code target/seatrial/results/RUN}, or one with the files of several machines
     * @param warnings receives a sentence about each file that cannot be read
     * @throws IOException if the folder cannot be read
     */
    public static Results read(Path folder, List<String> warnings) throws IOException {
        List<Results> parts = new ArrayList<>();
        for (Path file : files(folder)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                parts.add(ResultsReader.read(in));
            } catch (IOException e) {
                warnings.add("The results in `%s` are missing: %s.".formatted(file, problem(e)));
            }
        }
        return Results.merge(parts);
    }

    /** Returns the folder of the latest run in a folder such as {@code target/seatrial}, or nothing if it is no such folder. */
    static Optional<Path> latestRun(Path folder) throws IOException {
        Path results = folder.resolve("results");
        Path list = results.resolve(RUNS);
        List<String> runs = Files.exists(list) ? Files.readAllLines(list) : List.of();
        return runs.isEmpty() ? Optional.empty() : Optional.of(results.resolve(runs.get(runs.size() - 1)));
    }

    private static CoverageData coverage(Path files, List<String> warnings) throws IOException {
        return Files.exists(files) ? CoverageData.read(List.of(files), warnings).latest(warnings) : CoverageData.none();
    }

    private static String problem(IOException e) {
        return e instanceof ResultsFormatException && e.getMessage() != null
                ? e.getMessage()
                : "the file cannot be read (" + e + ")";
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file)
                            && String.valueOf(file.getFileName()).endsWith(EXTENSION))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns the folder of the run. The first JVM of the run creates it and records it as the latest run. */
    private Path enter() throws IOException {
        String name = FileName.caseless(run);
        Path list = results.resolve(RUNS);
        List<String> runs = new ArrayList<>(Files.exists(list) ? Files.readAllLines(list) : List.of());
        if (!runs.contains(name)) {
            runs.add(name);
            List<String> kept = runs.subList(Math.max(0, runs.size() - KEPT), runs.size());
            deleteFolders(results, folder -> !kept.contains(String.valueOf(folder.getFileName())));
            files.write(list, String.join("\n", kept) + "\n");
        }
        // of coverage the latest run alone stays, so that whoever reads the folder adds up no two runs
        deleteFolders(coverage, folder -> !name.equals(String.valueOf(folder.getFileName())));
        return Files.createDirectories(results.resolve(name));
    }

    private Optional<RunOutline> previous(Path parts, List<String> warnings) throws IOException {
        List<String> runs = Files.readAllLines(results.resolve(RUNS));
        int index = runs.indexOf(String.valueOf(parts.getFileName()));
        return index < 1
                ? Optional.empty()
                : RunOutline.read(results.resolve(runs.get(index - 1)).resolve(OUTLINE), warnings);
    }

    private static void deleteFolders(Path parent, Predicate<Path> condition) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        List<Path> folders;
        try (Stream<Path> all = Files.list(parent)) {
            folders = all.filter(Files::isDirectory).filter(condition).toList();
        }
        for (Path each : folders) {
            List<Path> inside;
            try (Stream<Path> all = Files.walk(each)) {
                inside = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : inside) {
                Files.deleteIfExists(file);
            }
        }
    }
}
