/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.unittest.internal.report.FailureText;
import dev.seatrial.unittest.internal.run.JobResult;
import dev.seatrial.unittest.internal.run.JobVerdict;
import dev.seatrial.unittest.internal.run.Snapshots;
import dev.seatrial.unittest.internal.run.SuiteResult;
import dev.seatrial.unittest.internal.suite.SuiteException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Prints results as {@code helm unittest} does, and counts them. */
final class UnittestOutput {

    private static final String RED = "\u001B[31m";
    private static final String RED_LABEL = "\u001B[41;37m";
    private static final String GREEN_LABEL = "\u001B[42;37m";
    private static final String YELLOW_LABEL = "\u001B[43;37m";
    private static final String BOLD = "\u001B[1m";
    private static final String FAINT = "\u001B[2m";
    private static final String RESET = "\u001B[0m";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean color;
    private final long start = System.nanoTime();
    private final Map<JobVerdict, Integer> jobs = new EnumMap<>(JobVerdict.class);
    private int chartsPassed;
    private int chartsFailed;
    private int chartsBroken;
    private int suitesPassed;
    private int suitesFailed;
    private int suitesBroken;
    private int suitesSkipped;
    private int snapshots;
    private int snapshotsFailed;
    private int suitesWithFailedSnapshots;

    UnittestOutput(Terminal terminal, boolean color) {
        this.out = terminal.out();
        this.err = terminal.err();
        this.color = color;
    }

    private String styled(String style, String text) {
        return color ? style + text + RESET : text;
    }

    void chart(String name, String path) {
        out.println("\n### Chart [ " + styled(BOLD, name) + " ] " + styled(FAINT, path) + "\n");
    }

    void brokenChart(String path, String message) {
        chartsFailed++;
        chartsBroken++;
        out.println("\n### Chart [ ] " + path + "\n\n### " + styled(RED, "Error: ") + message + "\n");
    }

    void warning(String text) {
        err.println("WARNING: " + text);
    }

    void broken(SuiteException error, Path file) {
        suitesFailed++;
        suitesBroken++;
        String place = error.line() > 0 ? file + ":" + error.line() : file.toString();
        out.println(styled(RED_LABEL, " FAIL ") + " \t" + place);
        out.println("\t- Execution Error:");
        String.valueOf(error.getMessage()).lines().forEach(line -> out.println("\t\t" + line));
        out.println();
    }

    void suite(SuiteResult result, Path file) {
        String label = styled(GREEN_LABEL, " PASS ");
        if (result.failed()) {
            suitesFailed++;
            label = styled(RED_LABEL, " FAIL ");
        } else if (result.skipped()) {
            suitesSkipped++;
            label = styled(YELLOW_LABEL, " SKIP ");
        } else {
            suitesPassed++;
        }
        out.println(label + " " + styled(BOLD, result.suite().name()) + "\t" + file);
        for (JobResult job : result.jobs()) {
            jobs.merge(job.verdict(), 1, Integer::sum);
            job(job, file);
        }
        result.problems().forEach(problem -> out.println("\t- " + styled(RED, problem)));
        Snapshots compared = result.snapshots();
        if (compared != null) {
            snapshots += compared.total();
            snapshotsFailed += compared.failed();
            suitesWithFailedSnapshots += compared.failed() > 0 ? 1 : 0;
        }
    }

    private void job(JobResult job, Path file) {
        if (job.verdict() == JobVerdict.SKIPPED) {
            out.println("\t- SKIPPED '" + job.name() + "'");
            return;
        }
        if (job.verdict() == JobVerdict.PASSED) {
            return;
        }
        String place =
                job.error().isEmpty() ? "" : " (" + file + ":" + job.job().line() + ")";
        out.println("\t" + styled(RED, "- " + job.name() + place) + "\n");
        for (String line : FailureText.of(job, file, true)) {
            out.println("\t\t" + (line.startsWith("- asserts") ? styled(RED, line) : line));
        }
        out.println();
    }

    void endOfChart(boolean passed) {
        if (passed) {
            chartsPassed++;
        } else {
            chartsFailed++;
        }
    }

    void summary() {
        if (snapshotsFailed > 0) {
            out.println("\nSnapshot Summary: " + snapshotsFailed + " snapshot failed in " + suitesWithFailedSnapshots
                    + " test suite. Check changes and use `-u` to update snapshot.");
        }
        int total = jobs.values().stream().mapToInt(Integer::intValue).sum();
        out.println();
        out.println("Charts:      " + counts(chartsFailed, chartsBroken, chartsPassed, 0, chartsFailed + chartsPassed));
        out.println("Test Suites: "
                + counts(
                        suitesFailed,
                        suitesBroken,
                        suitesPassed,
                        suitesSkipped,
                        suitesFailed + suitesPassed + suitesSkipped));
        out.println("Tests:       "
                + counts(
                        count(JobVerdict.FAILED) + count(JobVerdict.ERRORED),
                        count(JobVerdict.ERRORED),
                        count(JobVerdict.PASSED),
                        count(JobVerdict.SKIPPED),
                        total));
        out.println("Snapshot:    " + counts(snapshotsFailed, 0, snapshots - snapshotsFailed, 0, snapshots));
        out.println("Time:        " + (System.nanoTime() - start) / 1_000_000 + "ms\n");
    }

    private int count(JobVerdict verdict) {
        return jobs.getOrDefault(verdict, 0);
    }

    private static String counts(int failed, int errored, int passed, int skipped, int total) {
        List<String> parts = new ArrayList<>();
        if (failed > 0) {
            parts.add(failed + " failed");
        }
        if (errored > 0) {
            parts.add(errored + " errored");
        }
        parts.add(passed + " passed");
        if (skipped > 0) {
            parts.add(skipped + " skipped");
        }
        parts.add(total + " total");
        return String.join(", ", parts);
    }
}
