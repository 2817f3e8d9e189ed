/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Leaves out library charts, which cannot be rendered by themselves. */
final class ApplicationCharts {

    private ApplicationCharts() {}

    static List<Path> of(List<Path> charts, ChartFolders folders, Log log) throws MojoFailureException {
        List<Path> applications = new ArrayList<>();
        for (Path chart : charts) {
            if (folders.load(chart).metadata().type().equals("library")) {
                log.info(folders.show(chart) + " is a library chart, which is not rendered by itself.");
            } else {
                applications.add(chart);
            }
        }
        return applications;
    }
}
