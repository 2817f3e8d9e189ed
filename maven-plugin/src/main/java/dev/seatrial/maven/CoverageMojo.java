/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.apiguardian.api.API.Status.INTERNAL;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;

/** What the goals for template coverage have in common: the data that tests recorded. */
@API(status = INTERNAL, since = "0.1")
public abstract class CoverageMojo extends ChartMojo {

    /**
     * Data files, and folders with data files. Without any, those in {@code target/seatrial/coverage} of this project and of all modules
     * below it.
     */
    @Parameter(property = "seatrial.coverage.data")
    protected List<File> data = List.of();

    /** Whether to skip the goals for coverage. */
    @Parameter(property = "seatrial.coverage.skip", defaultValue = "false")
    protected boolean skipCoverage;

    @Override
    final boolean isSkipped() {
        return skipCoverage;
    }

    @Override
    final boolean needsCharts() {
        return false;
    }

    @Override
    final void execute(List<Path> charts) throws MojoExecutionException, MojoFailureException {
        report();
    }

    abstract void report() throws MojoExecutionException, MojoFailureException;

    final List<String> places() {
        return data.stream().map(File::getAbsolutePath).toList();
    }
}
