/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.Dependency;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;

/** Downloads the dependencies that {@code Chart.lock} names into {@code charts/}, as {@code helm dependency build} does. */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "dependency-build", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true)
public class DependencyBuildMojo extends ChartMojo {

    /** Whether to use the indexes of repositories that were downloaded before. */
    @Parameter(property = "seatrial.dependencies.skipRefresh", defaultValue = "false")
    protected boolean skipRefresh;

    /** Whether to skip this goal. */
    @Parameter(property = "seatrial.dependencies.skip", defaultValue = "false")
    protected boolean skipDependencies;

    @Override
    boolean isSkipped() {
        return skipDependencies;
    }

    @Override
    void execute(List<Path> charts) throws MojoFailureException {
        for (Path chart : charts) {
            List<Dependency> declared = folders().load(chart).metadata().dependencies();
            if (declared != null && !declared.isEmpty()) {
                run(new Command("dependency")
                        .with("build")
                        .flag("skip-refresh", skipRefresh)
                        .withAll(shown(List.of(chart)))
                        .arguments());
            }
        }
    }
}
