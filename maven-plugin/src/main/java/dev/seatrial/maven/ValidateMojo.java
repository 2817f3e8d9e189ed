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

/** Renders charts and checks the manifests as the Kubernetes API server would, without a cluster. */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "validate", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public class ValidateMojo extends RenderMojo {

    /** The versions of Kubernetes to render and validate for; the newest known one if none is set. */
    @Parameter(property = "seatrial.validate.kubeVersions")
    protected List<String> kubeVersions = List.of();

    /** Whether to accept unknown fields and duplicate keys. */
    @Parameter(property = "seatrial.validate.lenient", defaultValue = "false")
    protected boolean lenient;

    /** The name of the release. */
    @Parameter(property = "seatrial.releaseName")
    protected @Nullable String releaseName;

    /** Whether to skip this goal. */
    @Parameter(property = "seatrial.validate.skip", defaultValue = "false")
    protected boolean skipValidate;

    @Override
    boolean isSkipped() {
        return skipValidate;
    }

    @Override
    void execute(List<Path> charts) throws MojoFailureException {
        List<Path> applications = ApplicationCharts.of(charts, folders(), getLog());
        if (applications.isEmpty()) {
            return;
        }
        Command command = command("validate").flag("lenient", lenient).flag("release", releaseName);
        kubeVersions.forEach(version -> command.flag("kube-version", version));
        run(command.withAll(shown(applications)).arguments());
    }
}
