/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;

/** Runs the test suites of charts as {@code helm unittest} does, and writes a report as Surefire does. */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "unittest", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public class UnittestMojo extends ChartMojo {

    /** The files of test suites, relative to the chart; {@code tests/*_test.yaml} if none is set. */
    @Parameter(property = "seatrial.unittest.suites")
    protected List<String> suites = List.of();

    /** Whether to refuse fields that test suites do not have. */
    @Parameter(property = "seatrial.unittest.strict", defaultValue = "false")
    protected boolean strict;

    /** Whether to store snapshots that have changed. */
    @Parameter(property = "seatrial.unittest.updateSnapshots", defaultValue = "false")
    protected boolean updateSnapshots;

    /** The report, in the format of JUnit. */
    @Parameter(
            property = "seatrial.unittest.report",
            defaultValue = "${project.build.directory}/seatrial/TEST-helm-unittest.xml")
    protected File report;

    /** Whether to skip this goal. */
    @Parameter(property = "seatrial.unittest.skip", defaultValue = "false")
    protected boolean skipUnittest;

    /** Skips this goal, as all tests. */
    @Parameter(property = "skipTests", defaultValue = "false")
    protected boolean skipTests;

    /** Skips this goal, as all tests. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    protected boolean mavenTestSkip;

    @Override
    boolean isSkipped() {
        return skipUnittest || skipTests || mavenTestSkip;
    }

    @Override
    void execute(List<Path> charts) throws MojoExecutionException, MojoFailureException {
        File folder = report.getAbsoluteFile().getParentFile();
        if (!folder.isDirectory() && !folder.mkdirs()) {
            throw new MojoExecutionException("Cannot create the folder " + folder + " for the report.");
        }
        Command command = new Command("unittest")
                .flag("strict", strict)
                .flag("update-snapshot", updateSnapshots)
                .flag("output-type", "JUnit")
                .flag("output-file", report.getAbsolutePath());
        suites.forEach(file -> command.flag("file", file));
        run(command.withAll(shown(charts)).arguments());
    }
}
