/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Examines charts for mistakes, with the findings of {@code helm lint}. */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "lint", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public class LintMojo extends RenderMojo {

    /** Whether to fail on warnings too. */
    @Parameter(property = "seatrial.lint.strict", defaultValue = "false")
    protected boolean strict;

    /** The version of Kubernetes that charts are rendered for. */
    @Parameter(property = "seatrial.kubeVersion")
    protected @Nullable String kubeVersion;

    /** Whether to skip this goal. */
    @Parameter(property = "seatrial.lint.skip", defaultValue = "false")
    protected boolean skipLint;

    @Override
    boolean isSkipped() {
        return skipLint;
    }

    @Override
    void execute(List<Path> charts) throws MojoFailureException {
        run(command("lint")
                .flag("strict", strict)
                .flag("kube-version", kubeVersion)
                .withAll(shown(charts))
                .arguments());
    }
}
