/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Renders charts as {@code helm template} does, and writes the manifests of each chart into one file. */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "template", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public class TemplateMojo extends RenderMojo {

    /** The folder of the files, which have the names of the charts: {@code shop.yaml}. */
    @Parameter(
            property = "seatrial.template.outputDirectory",
            defaultValue = "${project.build.directory}/seatrial/manifests")
    protected File outputDirectory;

    /** Whether to print the manifests too. */
    @Parameter(property = "seatrial.template.show", defaultValue = "false")
    protected boolean show;

    /** The name of the release; that of the chart if it is not set. */
    @Parameter(property = "seatrial.releaseName")
    protected @Nullable String releaseName;

    /** The version of Kubernetes that charts are rendered for. */
    @Parameter(property = "seatrial.kubeVersion")
    protected @Nullable String kubeVersion;

    /** Whether to include the files in {@code crds/}. */
    @Parameter(property = "seatrial.template.includeCrds", defaultValue = "false")
    protected boolean includeCrds;

    /** Whether to skip this goal. */
    @Parameter(property = "seatrial.template.skip", defaultValue = "false")
    protected boolean skipTemplate;

    @Override
    boolean isSkipped() {
        return skipTemplate;
    }

    @Override
    void execute(List<Path> charts) throws MojoExecutionException, MojoFailureException {
        for (Path chart : ApplicationCharts.of(charts, folders(), getLog())) {
            String name = folders().load(chart).name();
            byte[] manifests = capture(command("template")
                    .flag("kube-version", kubeVersion)
                    .flag("include-crds", includeCrds)
                    .with("--explain")
                    .with(releaseName == null ? name : releaseName)
                    .with("./" + folders().show(chart))
                    .arguments());
            if (show) {
                text(manifests).lines().forEach(line -> getLog().info(line));
            }
            write(manifests, outputDirectory.toPath().resolve(name + ".yaml"));
        }
    }

    private void write(byte[] manifests, Path file) throws MojoExecutionException {
        try {
            new AtomicFiles().write(file, manifests);
        } catch (WriteException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
        getLog().info("Manifests written to " + folders().show(file));
    }
}
