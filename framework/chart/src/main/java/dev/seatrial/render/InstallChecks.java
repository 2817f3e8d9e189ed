/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.internal.VersionRange;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What Helm checks before and after it prepares the values of a chart to install. */
final class InstallChecks {

    private static final int MAX_RELEASE_NAME = 53;
    private static final String RELEASE_NAME = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";
    private static final Pattern VALID_RELEASE_NAME = Pattern.compile(RELEASE_NAME);

    private final RenderRequest request;
    private final List<LogLine> log;
    private final Chart chart;
    private final HelmVersion helm;

    /**
     * Creates the checks of a render.
     *
     * @param log what Helm logs, to which the checks add
     */
    InstallChecks(RenderRequest request, List<LogLine> log) {
        this.request = request;
        this.log = log;
        this.chart = request.chart();
        this.helm = request.helmVersion();
    }

    /** Refuses a chart that cannot be installed, or whose dependencies are missing. */
    void chart() {
        String type = chart.metadata().type();
        if (!type.isEmpty() && !type.equals("application")) {
            throw failure(Diagnostic.of(type + " charts are not installable")
                    .withHint("Render an application chart that depends on it."));
        }
        if (chart.metadata().deprecated()) {
            log.add(LogLine.leveled("WARN", "this chart is deprecated", "WARNING: This chart is deprecated"));
        }
        List<Dependency> declared = chart.metadata().dependencies();
        List<String> missing = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Dependency dependency : declared == null ? List.<Dependency>of() : declared) {
            if (chart.dependencies().stream().noneMatch(d -> d.name().equals(dependency.name()))) {
                missing.add(dependency.name());
                sources.add(dependency.name() + " " + dependency.version() + " from " + dependency.repository());
            }
        }
        if (!missing.isEmpty()) {
            throw failure(Diagnostic.of(helm.rules().missingDependencies() + String.join(", ", missing))
                    .withFact("missing", String.join("\n", sources))
                    .withHint("Run `helm dependency build` in the folder of the chart; nothing is downloaded here."));
        }
        if (helm.rules().refusesToRenderV3() && chart.metadata().apiVersion().equals("v3")) {
            throw failure(Diagnostic.of("invalid chart apiVersion")
                    .withHint("Helm 4 cannot render charts of this format yet: write `apiVersion: v2`."));
        }
    }

    /** Refuses a release name that Kubernetes would refuse. */
    void releaseName() {
        String name = request.release();
        String problem = null;
        if (name.isEmpty()) {
            problem = "no name provided";
        } else if (GoStrings.length(name) > MAX_RELEASE_NAME
                || !VALID_RELEASE_NAME.matcher(name).matches()) {
            problem = "invalid release name, must match regex " + RELEASE_NAME
                    + " and the length must not be longer than " + MAX_RELEASE_NAME;
        }
        if (problem != null) {
            String text = "release name " + GoQuote.quote(name) + ": " + problem;
            String headline = "release name check failed";
            if (helm.rules().namesFailedSteps()) {
                log.add(LogLine.leveled("ERROR", headline, "", "error", text));
            }
            throw failure(Diagnostic.of(helm.rules().namesFailedSteps() ? headline + ": " + text : text)
                    .withHint("Name the release with lower-case letters, digits, `-` and `.`, at most "
                            + MAX_RELEASE_NAME + " of them."));
        }
    }

    /** Refuses a chart that is made for other versions of Kubernetes. */
    void kubeVersion() {
        String wanted = chart.metadata().kubeVersion();
        KubeVersion version = request.capabilities().kubeVersion();
        if (!wanted.isEmpty() && !VersionRange.isCompatible(wanted, version.comparable(), helm)) {
            throw new RenderException(
                    Diagnostic.of("chart requires kubeVersion: " + wanted + " which is incompatible with Kubernetes "
                                    + version.version())
                            .withFact("chart", chart.name() + "/Chart.yaml, kubeVersion: " + wanted)
                            .withHint(kubeVersionHint(wanted, version)),
                    log,
                    "",
                    null);
        }
    }

    /** A suffix of the vendor makes a version a pre-release, which ranges leave out unless they name one. */
    private String kubeVersionHint(String wanted, KubeVersion version) {
        String release = version.version().replaceFirst("[-+].*$", "");
        boolean suffixed = version.version().contains("-")
                && VersionRange.isCompatible(wanted, release.replaceFirst("^v", ""), helm);
        return suffixed
                ? "The suffix `"
                        + version.version().substring(version.version().indexOf('-')) + "` makes `"
                        + version.version()
                        + "` a pre-release, which a range leaves out unless it names a pre-release"
                        + " itself. Write `kubeVersion: \"" + PreReleases.allowedIn(wanted) + "\"`."
                : "Render for a version in that range with `--kube-version`, or widen it.";
    }

    private RenderException failure(Diagnostic diagnostic) {
        return new RenderException(diagnostic, log, null, null);
    }
}
