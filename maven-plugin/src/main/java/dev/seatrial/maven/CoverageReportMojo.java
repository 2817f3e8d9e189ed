/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;

/** Writes which parts of templates the tests of a build reach, in formats that other programs read. */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "coverage-report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public class CoverageReportMojo extends CoverageMojo {

    private static final Map<String, String> FILES = Map.of(
            "TEXT", "coverage.txt",
            "MARKDOWN", "coverage.md",
            "VALUES", "values.txt",
            "JSON", "coverage.json",
            "LCOV", "lcov.info",
            "COBERTURA", "cobertura.xml",
            "SONARQUBE", "sonarqube.xml");

    /** The formats: TEXT, MARKDOWN, VALUES, JSON, LCOV, COBERTURA, SONARQUBE. */
    @Parameter(property = "seatrial.coverage.formats", defaultValue = "COBERTURA,MARKDOWN")
    protected List<String> formats = List.of("COBERTURA", "MARKDOWN");

    /** The folder of the reports. */
    @Parameter(
            property = "seatrial.coverage.outputDirectory",
            defaultValue = "${project.build.directory}/seatrial/coverage-report")
    protected File outputDirectory;

    @Override
    void report() throws MojoExecutionException, MojoFailureException {
        for (String format : formats) {
            String file = FILES.get(format.toUpperCase(Locale.ROOT));
            if (file == null) {
                throw new MojoExecutionException("There is no format " + format
                        + " of coverage reports. Set <formats> to some of "
                        + String.join(", ", FILES.keySet().stream().sorted().toList()) + ".");
            }
            File target = new File(outputDirectory, file);
            run(new Command("coverage")
                    .with("report")
                    .flag("format", format)
                    .flag("output", target.getAbsolutePath())
                    .withAll(places())
                    .arguments());
            getLog().info("Coverage written to " + folders().show(target.toPath()));
        }
    }
}
