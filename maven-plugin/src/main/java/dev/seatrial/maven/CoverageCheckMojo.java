/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Fails if the tests of a build do not reach enough of the templates of a chart. Adds up what all JVMs and modules recorded. */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "coverage-check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public class CoverageCheckMojo extends CoverageMojo {

    /** What each chart must reach, such as {@code branches:80,lines:90} in percent. */
    @Parameter(property = "seatrial.coverage.minimum")
    protected @Nullable String minimum;

    /** Whether to fail if a chart falls short, or to warn only. */
    @Parameter(property = "seatrial.coverage.haltOnFailure", defaultValue = "true")
    protected boolean haltOnFailure;

    @Override
    void report() throws MojoExecutionException, MojoFailureException {
        if (minimum == null || minimum.isEmpty()) {
            throw new MojoExecutionException("coverage-check needs a minimum. Set <minimum>, such as branches:80.");
        }
        try {
            run(new Command("coverage")
                    .with("check")
                    .flag("minimum", minimum)
                    .withAll(places())
                    .arguments());
        } catch (MojoFailureException e) {
            if (haltOnFailure) {
                throw e;
            }
            getLog().warn(e.getMessage());
        }
    }
}
