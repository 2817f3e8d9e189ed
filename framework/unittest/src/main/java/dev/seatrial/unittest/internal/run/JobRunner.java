/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.unittest.internal.check.SnapshotComparer;
import dev.seatrial.unittest.internal.suite.AssertionFields;
import dev.seatrial.unittest.internal.suite.CapabilityFields;
import dev.seatrial.unittest.internal.suite.Job;
import dev.seatrial.unittest.internal.suite.ReleaseFields;
import dev.seatrial.unittest.internal.suite.Suite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs the jobs of the suites of a chart. */
final class JobRunner {

    private static final Pattern RELEASE_NAME =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final int MAX_RELEASE_NAME = 53;

    private final TestedChart chart;
    private final RunSettings settings;
    private final Renders renders;
    private final KubernetesDefault kubernetes;

    JobRunner(TestedChart chart, RunSettings settings, Renders renders, KubernetesDefault kubernetes) {
        this.chart = chart;
        this.settings = settings;
        this.renders = renders;
        this.kubernetes = kubernetes;
    }

    /** Runs a job. */
    JobResult run(Suite suite, Job job, String skipReason, SnapshotComparer snapshots, AssertionObserver observer) {
        long start = System.nanoTime();
        String reason = skipReason.isEmpty() ? Objects.requireNonNullElse(job.skipReason(), "") : skipReason;
        if (!reason.isEmpty()) {
            return new JobResult(job, JobVerdict.SKIPPED, "", List.of(), Duration.ZERO, RenderRecord.NONE);
        }
        JobOutput output = output(suite, job);
        if (output.stopped()) {
            return result(job, JobVerdict.ERRORED, output, List.of(), start);
        }
        AssertionRunner assertions = new AssertionRunner(chart, suite, job, output, snapshots, settings);
        List<AssertionFailure> failures = new ArrayList<>();
        int skipped = 0;
        for (int i = 0; i < job.assertions().size(); i++) {
            AssertionFields assertion = job.assertions().get(i);
            AssertionRunner.Outcome outcome = assertions.run(i, assertion);
            observer.made(assertion, outcome.failure() == null && !outcome.skipped(), assertions.selected());
            if (outcome.skipped()) {
                skipped++;
                failures.clear(); // the original forgets what has failed before an assertion that it skips
            }
            if (outcome.failure() != null) {
                failures.add(outcome.failure());
                if (settings.failFast()) {
                    break;
                }
            }
        }
        JobVerdict verdict =
                verdict(output, failures, skipped == job.assertions().size());
        return result(job, verdict, output, failures, start);
    }

    /** Does what a job does to those that follow, without running it. */
    void passOver(Suite suite, Job job) {
        CapabilityFields capabilities = job.capabilities().over(suite.capabilities());
        kubernetes.next(capabilities.major(), capabilities.minor());
    }

    private static JobResult result(
            Job job, JobVerdict verdict, JobOutput output, List<AssertionFailure> failures, long start) {
        Rendered rendered = output.rendered();
        return new JobResult(
                job,
                verdict,
                output.error(),
                List.copyOf(failures),
                Duration.ofNanos(System.nanoTime() - start),
                rendered == null ? RenderRecord.NONE : rendered.record());
    }

    private static JobVerdict verdict(JobOutput output, List<AssertionFailure> failures, boolean skipped) {
        if (skipped) {
            return JobVerdict.SKIPPED;
        }
        if (failures.isEmpty()) {
            return JobVerdict.PASSED; // an error that is expected, or whose failures were forgotten, does not count
        }
        return output.error().isEmpty() ? JobVerdict.FAILED : JobVerdict.ERRORED;
    }

    private JobOutput output(Suite suite, Job job) {
        boolean toleratesFailure = job.assertions().stream().anyMatch(JobRunner::isFailedTemplate);
        RenderInput input;
        try {
            input = input(suite, job);
        } catch (ValueLayers.Fault | SetPath.Fault e) {
            return JobOutput.errored(String.valueOf(e.getMessage()), null);
        } catch (ReleaseNameFault e) {
            String message = String.valueOf(e.getMessage());
            return toleratesFailure ? JobOutput.beforeTemplates(message, null) : JobOutput.failed(message, null);
        }
        Rendered rendered;
        try {
            rendered = renders.render(input);
        } catch (PostRenderer.Fault e) {
            return JobOutput.errored(String.valueOf(e.getMessage()), null);
        }
        return JobOutput.of(rendered, chart, suite, toleratesFailure);
    }

    static boolean isFailedTemplate(AssertionFields assertion) {
        return assertion.type().equals("failedTemplate");
    }

    private RenderInput input(Suite suite, Job job) {
        ReleaseFields release = job.release().over(suite.release());
        List<ValueLayers.Layer> layers = layers(suite, job);
        checkName(release.name());
        CapabilityFields capabilities = job.capabilities().over(suite.capabilities());
        KubernetesDefault.Version version = kubernetes.next(capabilities.major(), capabilities.minor());
        List<String> apiVersions = capabilities.apiVersions();
        return new RenderInput(
                job.chart().over(suite.chart()),
                release,
                version.major(),
                version.minor(),
                apiVersions == null ? List.of() : apiVersions,
                layers,
                TemplateSelection.of(chart.route(), suite.templates(), suite.excludeTemplates()),
                suite.includeCrds(),
                job.provider().over(suite.provider()),
                job.postRenderer() == null ? suite.postRenderer() : job.postRenderer());
    }

    private List<ValueLayers.Layer> layers(Suite suite, Job job) {
        ValueLayers layers = new ValueLayers(chart);
        addFiles(layers, suite, suite.values());
        for (Path file : settings.valuesFiles()) {
            layers.addFile(file, file.toString());
        }
        addFiles(layers, suite, job.values());
        String shown = shown(suite);
        layers.addSet(suite.set(), shown, suite.setLine());
        layers.addSet(job.set(), shown, job.setLine());
        return layers.layers();
    }

    private static void addFiles(ValueLayers layers, Suite suite, List<String> files) {
        Path folder = suite.file().getParent();
        for (String file : files) {
            Path path = folder == null ? Path.of(file) : folder.resolve(file);
            layers.addFile(path, path.normalize().toString());
        }
    }

    private static String shown(Suite suite) {
        return String.valueOf(suite.file().getFileName());
    }

    private static void checkName(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return;
        }
        if (name.length() > MAX_RELEASE_NAME || !RELEASE_NAME.matcher(name).matches()) {
            throw new ReleaseNameFault("invalid release name, must match regex ^" + RELEASE_NAME
                    + "$ and the length must not be longer than " + MAX_RELEASE_NAME);
        }
    }

    private static final class ReleaseNameFault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ReleaseNameFault(String message) {
            super(message);
        }
    }
}
