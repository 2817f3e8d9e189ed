/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.unittest.internal.run.JobInputs;
import dev.seatrial.unittest.internal.suite.CapabilityFields;
import dev.seatrial.unittest.internal.suite.ChartFields;
import dev.seatrial.unittest.internal.suite.Job;
import dev.seatrial.unittest.internal.suite.ReleaseFields;
import dev.seatrial.unittest.internal.suite.Suite;
import java.util.List;
import java.util.Objects;

/**
 * What the annotations of a class say for all of its tests.
 *
 * @param templates the templates to render, empty for all of them
 * @param version the versions of the chart, as far as they are not its own
 * @param isText whether the class and its methods set values with {@code @Values} only
 */
record ClassSettings(
        ReleaseFields release,
        String kubeVersion,
        List<String> apiVersions,
        ValueLines values,
        boolean isText,
        List<String> templates,
        ChartFields version) {

    /** Returns the settings of a test in the class. */
    TestSettings of(Suite suite, Job job, JobInputs inputs, String kubernetes, boolean isExact, boolean skipsSchema) {
        CapabilityFields capabilities = job.capabilities().over(suite.capabilities());
        List<String> wanted = Objects.requireNonNullElse(capabilities.apiVersions(), List.of());
        boolean saysVersion =
                !capabilities.major().isEmpty() || !capabilities.minor().isEmpty();
        ReleaseFields own = job.release().over(suite.release()).over(release);
        boolean isSaid =
                isExact || !wanted.containsAll(apiVersions) || (saysVersion && !kubernetes.equals(kubeVersion));
        ValueLines lines = methodValues(inputs);
        return new TestSettings(
                own,
                isSaid ? kubernetes : kubeVersion,
                wanted,
                isSaid,
                skipsSchema,
                job.provider().over(suite.provider()).objects(),
                values.with(lines),
                templates,
                job.chart().over(version));
    }

    ValueLines methodValues(JobInputs inputs) {
        ValueLines all = ValueLines.of(inputs.jobFiles(), inputs.jobSet(), isText);
        if (isText || ValueLines.isSame(values.with(all), inputs.all())) {
            return all;
        }
        return ValueLines.of(inputs.jobFiles(), inputs.jobSet(), true);
    }

    /** Returns the same for only some templates. */
    ClassSettings withTemplates(List<String> some) {
        return new ClassSettings(release, kubeVersion, apiVersions, values, isText, some, version);
    }

    /** Tells whether the annotations give a test the values that it has in its suite. */
    boolean fits(JobInputs inputs) {
        return ValueLines.isSame(values.with(methodValues(inputs)), inputs.all());
    }
}
