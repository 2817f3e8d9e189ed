/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.Chart;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Writes archives of charts with the same files as those of {@code helm package}, and attaches them to the project, so that they are
 * installed and deployed with it. The archives of a chart are always the same, byte for byte.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public class PackageMojo extends ChartMojo {

    private static final String TYPE = "tgz";

    private final MavenProjectHelper helper;

    /** The folder of the archives. */
    @Parameter(property = "seatrial.package.outputDirectory", defaultValue = "${project.build.directory}/charts")
    protected File outputDirectory;

    /** The version of the charts, such as {@code ${project.version}}; that of Chart.yaml if it is not set. */
    @Parameter(property = "seatrial.package.version")
    protected @Nullable String chartVersion;

    /** The version of the application; that of Chart.yaml if it is not set. */
    @Parameter(property = "seatrial.package.appVersion")
    protected @Nullable String appVersion;

    /**
     * Whether to attach the archives to the project: with the type {@code tgz}, and the name of the chart as the classifier unless that is
     * the artifact's.
     */
    @Parameter(property = "seatrial.package.attach", defaultValue = "true")
    protected boolean attach;

    /** Whether to skip this goal. */
    @Parameter(property = "seatrial.package.skip", defaultValue = "false")
    protected boolean skipPackage;

    /**
     * Creates the goal.
     *
     * @param helper attaches archives
     */
    @Inject
    public PackageMojo(MavenProjectHelper helper) {
        this.helper = helper;
    }

    @Override
    boolean isSkipped() {
        return skipPackage;
    }

    @Override
    void execute(List<Path> charts) throws MojoFailureException {
        for (Path path : charts) {
            Chart chart = folders().load(path);
            run(new Command("package")
                    .flag("version", chartVersion)
                    .flag("app-version", appVersion)
                    .flag("destination", outputDirectory.getAbsolutePath())
                    .withAll(shown(List.of(path)))
                    .arguments());
            if (attach) {
                attach(chart);
            }
        }
    }

    /** Returns the archive of a chart, which has its own version unless another one is given. */
    static File archive(File folder, Chart chart, @Nullable String version) {
        String own = version == null || version.isEmpty() ? chart.version() : version;
        return new File(folder, chart.name() + "-" + own + ".tgz");
    }

    private void attach(Chart chart) {
        File archive = archive(outputDirectory, chart, chartVersion);
        if (chart.name().equals(project.getArtifactId())) {
            helper.attachArtifact(project, TYPE, archive);
        } else {
            helper.attachArtifact(project, TYPE, chart.name(), archive);
        }
    }
}
