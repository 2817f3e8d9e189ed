/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.report.Outcome;
import dev.seatrial.report.Results;
import dev.seatrial.report.ResultsFolder;
import dev.seatrial.report.SnapshotCheck;
import dev.seatrial.report.TestIdentity;
import dev.seatrial.report.TestResult;
import dev.seatrial.snapshot.SnapshotComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    Path folder;

    @Test
    void makes_one_page_of_all_modules_below_the_working_directory() throws IOException {
        write("one/target/seatrial", "OneTest");
        write("two/build/seatrial", "TwoTest");

        CommandRun run = run("report");

        assertThat(run.err()).isEqualTo("wrote " + folder.resolve("report.html") + "\n");
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("<h1>2 tests: 2 passed</h1>", "OneTest", "TwoTest");
    }

    @Test
    void writes_a_baseline_and_the_snapshots_to_review_and_compares_with_the_baseline() throws IOException {
        write("shard-1", "OneTest");
        write("shard-2", "TwoTest");

        CommandRun run =
                run("report", "-o", "a.html", "--write-baseline", "base.json", "--markdown", "a.md", "shard-1");
        CommandRun other = run("report", "-o", "b.html", "--baseline", "base.json", "shard-1", "shard-2");

        assertThat(run.err().lines()).hasSize(3).allMatch(line -> line.startsWith("wrote "));
        assertThat(folder.resolve("a.md")).content().startsWith("### 1 snapshot to review\n");
        assertThat(folder.resolve("base.json")).content().contains("\"OneTest.a\":\"PASSED\"");
        assertThat(other.exitCode()).isZero();
        assertThat(folder.resolve("b.html")).content().contains("\"baseline\":{\"tests\":{\"OneTest.a\":\"PASSED\"}");
    }

    @Test
    void warns_of_damaged_files_and_fails_without_any_results() throws IOException {
        write("good", "OneTest");
        Files.createDirectories(folder.resolve("bad"));
        Files.writeString(folder.resolve("bad/a.json"), "{}");

        CommandRun run = run("report", "good", "bad");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .startsWith("Warning: The results in `" + folder.resolve("bad/a.json")
                        + "` are missing: it is not a data file of Seatrial.\n");
        assertThat(run("report", "bad").exitCode()).isEqualTo(1);
        assertThat(run("report", "bad").err())
                .endsWith(
                        "Error: There are no results to report. Run the tests first, or name the folders of their data.\n");
        assertThat(run("report", "absent").err())
                .isEqualTo("Error: `" + folder.resolve("absent") + "` does not exist.\n");
        assertThat(run("report", "--baseline", "absent.json", "good").err())
                .isEqualTo("Error: `" + folder.resolve("absent.json") + "` does not exist.\n");
    }

    @Test
    void help_names_the_command() {
        assertThat(run("--help").out()).contains("report    Writes the report page from the data files of test runs.");
        assertThat(run("report", "--help").out()).contains("--markdown", "--baseline", "--write-baseline");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, List.of(arguments));
    }

    private void write(String place, String className) throws IOException {
        TestIdentity test = new TestIdentity(className, "", className, "a", "", "a", "a", "");
        SnapshotCheck snapshot = new SnapshotCheck(className + ".yaml", SnapshotComparison.Outcome.DIFFERENT, "-a\n+b");
        TestResult result = new TestResult(
                test, Outcome.PASSED, Duration.ZERO, "", List.of(), List.of(), List.of(), List.of(snapshot), List.of());
        ResultsFolder.of(folder.resolve(place), "run").add(new Results(List.of(result), List.of()));
    }
}
